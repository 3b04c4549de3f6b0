import { Matches } from 'class-validator';
import type { AccountCreate, AccountDeed, AccountEdit, AccountState, PasswordReset, RoleGrant } from '#contracts';
import { type Role, roles } from '#domain';
import { Id, OneOf, RawText, Text } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';

export class AccountsQueryDto extends PageQueryDto {
  @Text('关键词', { max: 50, optional: true })
  keyword?: string;

  @OneOf('角色', roles, { optional: true })
  role?: Role;

  @OneOf('状态', ['active', 'noRole', 'locked', 'disabled'] satisfies AccountState[], { optional: true })
  state?: AccountState;

  @Id('单位', { optional: true })
  unitId?: string;
}

export class AccountEditDto implements AccountEdit {
  @Text('姓名', { max: 30 })
  displayName!: string;

  @Matches(/^[0-9+() -]{5,30}$/, { message: '联系电话须为办公电话号码，只含数字、空格、括号和短横' })
  @Text('联系电话', { max: 30, optional: true })
  phone: string | null = null;
}

export class AccountCreateDto extends AccountEditDto implements AccountCreate {
  @Matches(/^[a-z][a-z0-9._-]{2,31}$/, {
    message: '用户名须以小写字母开头，由 3 到 32 个小写字母、数字、点、短横或下划线组成',
  })
  username!: string;

  @RawText('初始密码', { max: 200, optional: true })
  password?: string;
}

export class PasswordResetDto implements PasswordReset {
  @RawText('初始密码', { max: 200, optional: true })
  password?: string;
}

export class RoleGrantDto implements RoleGrant {
  @OneOf('角色', roles, { optional: true })
  role: Role | null = null;

  @Id('单位', { optional: true })
  unitId: string | null = null;

  @Id('职务', { optional: true })
  postId: string | null = null;
}

/** The deeds by the last part of their route. */
export const accountDeeds = {
  disable: 'disable',
  enable: 'enable',
  unlock: 'unlock',
  signOut: 'sign-out',
} as const satisfies Record<string, AccountDeed>;
