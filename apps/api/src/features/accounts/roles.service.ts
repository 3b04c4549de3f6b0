import { Injectable } from '@nestjs/common';
import type { AccountRow, RoleBatch, RoleBatchResult, RoleGrant } from '#contracts';
import { Transactions, type Work } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { Sessions } from '../../platform/session/sessions';
import { AccountEntity } from './account.entity';
import { AccountsQueries } from './accounts.queries';
import { lockedAccount } from './accounts.service';
import { grantFaults } from './grant-faults';
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
   * role take two people (GB/T 22239-2019, level 3: administrators check each other).
   */
  grant(actor: Actor, id: string, version: number, grant: RoleGrant): Promise<AccountRow> {
    return this.transactions.run(actor, async (w) => {
      await this.assign(w, actor, await lockedAccount(w.manager, id, version), grant);
      return this.queries.one(w.manager, id);
    });
  }

  /** Gives each account the role that was asked for when it was made; one that cannot be given keeps all of them out. */
  grantWished(actor: Actor, accounts: RoleBatch['accounts']): Promise<RoleBatchResult> {
    return this.transactions.run(actor, async (w) => {
      for (const { id, version } of accounts) {
        const account = await lockedAccount(w.manager, id, version);
        const { role, wishedRole, wishedUnitId, displayName } = account;
        if (role !== null || wishedRole === null)
          throw problem('refused', `${displayName}已有角色，或没有拟任角色，请单独授权。`);
        await this.assign(w, actor, account, { role: wishedRole, unitId: wishedUnitId, postId: null });
      }
      return { granted: accounts.length };
    });
  }

  private async assign({ manager, audit }: Work, actor: Actor, account: AccountEntity, grant: RoleGrant) {
    const { id, role, unitId, postId } = account;
    if (id === actor.accountId) throw problem('refused', '不能给自己授予或收回角色，请由另一名安全管理员办理。');
    if (account.createdBy === actor.accountId)
      throw problem('refused', '账号由您创建，角色须由另一人授予：创建账号与授权不得由同一人办理。');
    const faults = await grantFaults(manager, grant);
    if (faults.length > 0) throw problem('invalid', faults.map(({ message }) => `${message}。`).join(''), faults);
    if (grant.role !== role) await keepAdministrator(manager, account);
    const decided = { wishedRole: null, wishedUnitId: null, version: account.version + 1 };
    await manager.update(AccountEntity, { id }, { ...grant, ...decided });
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
  }
}
