import { Injectable } from '@nestjs/common';
import type { AccountRow, FieldError, RoleGrant } from '#contracts';
import { roleLabel, unitRoles } from '#domain';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { Sessions } from '../../platform/session/sessions';
import { PostEntity, UnitEntity } from '../organization';
import { AccountEntity } from './account.entity';
import { AccountsQueries } from './accounts.queries';
import { lockedAccount } from './accounts.service';
import { keepAdministrator } from './keep-administrator';

/** Who may do what: the security administrator's part. */
@Injectable()
export class RolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly queries: AccountsQueries,
  ) {}

  /**
   * Gives an account its role, unit and post, or withdraws them; its sessions end. Creating an account and giving it a
   * role take two people (domain handbook, section 9).
   */
  grant(actor: Actor, id: string, version: number, grant: RoleGrant): Promise<AccountRow> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const account = await lockedAccount(manager, id, version);
      if (id === actor.accountId) throw problem('refused', '不能给自己授予或收回角色，请由另一名安全管理员办理。');
      if (account.createdBy === actor.accountId)
        throw problem('refused', '账号由您创建，角色须由另一人授予：创建账号与授权不得由同一人办理。');
      const faults = await this.faults(manager, grant);
      if (faults.length > 0) throw problem('invalid', faults.map(({ message }) => `${message}。`).join(''), faults);
      if (grant.role !== account.role) await keepAdministrator(manager, account);
      const { role, unitId, postId } = account;
      await manager.update(AccountEntity, { id }, { ...grant, version: account.version + 1 });
      await this.sessions.end(manager, id);
      audit({
        action: 'account.grantRole',
        entity: 'account',
        entityId: id,
        label: account.username,
        from: role,
        to: grant.role,
        before: { role, unitId, postId },
        after: grant,
      });
      return this.queries.one(manager, id);
    });
  }

  private async faults(manager: EntityManager, { role, unitId, postId }: RoleGrant): Promise<FieldError[]> {
    const faults: FieldError[] = [];
    const ofUnit = role !== null && unitRoles.includes(role);
    if (ofUnit && unitId === null) faults.push({ field: 'unitId', message: `${roleLabel[role]}须选择所属单位` });
    if (!ofUnit && unitId !== null) faults.push({ field: 'unitId', message: '只有单位负责人、单位联络员才有所属单位' });
    if (role !== 'countyLeader' && postId !== null) faults.push({ field: 'postId', message: '只有县领导才有领导职务' });
    if (unitId !== null && !(await manager.existsBy(UnitEntity, { id: unitId })))
      faults.push({ field: 'unitId', message: '单位不存在，请重新选择' });
    if (postId !== null && !(await manager.existsBy(PostEntity, { id: postId })))
      faults.push({ field: 'postId', message: '职务不存在，请重新选择' });
    return faults;
  }
}
