import { Matches } from 'class-validator';
import type {
  AccountBatch,
  AccountCreate,
  AccountDeed,
  AccountDraft,
  AccountEdit,
  AccountState,
  PasswordReset,
  RoleBatch,
  RoleGrant,
} from '#contracts';
import { type Role, roles } from '#domain';
import { Id, Int, ListOf, OneOf, RawText, Text } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';
import { MOST_ACCOUNTS } from './account-lists.service';
import { NAME_LENGTH, PHONE, PHONE_RULE, USERNAME, USERNAME_RULE } from './account-rules';

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
  @Text('姓名', { max: NAME_LENGTH })
  displayName!: string;

  @Matches(PHONE, { message: PHONE_RULE })
  @Text('联系电话', { max: 30, optional: true })
  phone: string | null = null;
}

export class AccountCreateDto extends AccountEditDto implements AccountCreate {
  @Matches(USERNAME, { message: USERNAME_RULE })
  username!: string;

  @OneOf('拟任角色', roles, { optional: true })
  wishedRole: Role | null = null;

  @Id('单位', { optional: true })
  wishedUnitId: string | null = null;

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

class AccountDraftDto implements AccountDraft {
  @Text('姓名', { min: 0, max: 100 })
  displayName!: string;

  @Text('用户名', { min: 0, max: 100 })
  username!: string;

  @Text('单位', { min: 0, max: 100 })
  unit!: string;

  @Text('拟任角色', { min: 0, max: 30 })
  role!: string;

  @Text('联系电话', { min: 0, max: 50 })
  phone!: string;
}

export class AccountBatchDto implements AccountBatch {
  @ListOf('账号', () => AccountDraftDto, { min: 1, max: MOST_ACCOUNTS })
  rows!: AccountDraftDto[];
}

class VersionedAccountDto {
  @Id('账号')
  id!: string;

  @Int('版本', { min: 1, max: 1_000_000_000 })
  version!: number;
}

export class RoleBatchDto implements RoleBatch {
  @ListOf('账号', () => VersionedAccountDto, { min: 1, max: MOST_ACCOUNTS })
  accounts!: VersionedAccountDto[];
}

/** The deeds by the last part of their route. */
export const accountDeeds = {
  disable: 'disable',
  enable: 'enable',
  unlock: 'unlock',
  signOut: 'sign-out',
} as const satisfies Record<string, AccountDeed>;
