import { Injectable } from '@nestjs/common';
import type { AccountCreate, AccountDeed, AccountEdit, AccountRow, AccountWithPassword } from '#contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions, type Work } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { Sessions } from '../../platform/session/sessions';
import { pinyinKey } from '../organization';
import { AccountEntity } from './account.entity';
import { AccountsQueries } from './accounts.queries';
import { generatedPassword } from './generated-password';
import { grantFaults } from './grant-faults';
import { keepAdministrator } from './keep-administrator';
import { Passwords } from './passwords';

/** Accounts as the system administrator keeps them; roles are not his, see RolesService. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly queries: AccountsQueries,
  ) {}

  /** Adds an account without a role, with a first password that must be changed. */
  async create(actor: Actor, { password, ...input }: AccountCreate): Promise<AccountWithPassword> {
    const first = password ?? generatedPassword();
    // The password stays out of what the transaction returns: that is kept to answer a repetition.
    const account = await this.transactions.run(actor, async ({ manager, audit }) => {
      if (await manager.existsBy(AccountEntity, { username: input.username }))
        throw problem('conflict', `用户名“${input.username}”已有人使用，请换一个。`, [
          { field: 'username', message: '已有人使用，请换一个' },
        ]);
      const { wishedRole = null, wishedUnitId = null } = input;
      const faults = await grantFaults(manager, { role: wishedRole, unitId: wishedUnitId, postId: null });
      if (faults.length > 0)
        throw problem(
          'invalid',
          faults.map(({ message }) => `${message}。`).join(''),
          faults.map((fault) => ({ ...fault, field: fault.field === 'unitId' ? 'wishedUnitId' : fault.field })),
        );
      const now = this.clock.now();
      const row = manager.create(AccountEntity, {
        ...input,
        id: uuidv7(),
        pinyin: pinyinKey(input.displayName),
        role: null,
        passwordHash: '',
        passwordChangedAt: now,
        createdAt: now,
        createdBy: actor.accountId,
      });
      await manager.insert(AccountEntity, row);
      await this.passwords.change(manager, row, first, { first: true, field: 'password' });
      audit({ action: 'account.create', entity: 'account', entityId: row.id, label: row.username, after: input });
      return this.queries.one(manager, row.id);
    });
    return { account, password: first };
  }

  change(actor: Actor, id: string, version: number, input: AccountEdit): Promise<AccountRow> {
    return this.write(actor, id, version, async ({ manager, audit }, account) => {
      const { displayName, phone } = account;
      await manager.update(AccountEntity, { id }, { ...input, pinyin: pinyinKey(input.displayName) });
      audit({
        action: 'account.change',
        entity: 'account',
        entityId: id,
        label: account.username,
        before: { displayName, phone },
        after: input,
      });
    });
  }

  /** Sets a first password anew, frees a locked account and ends its sessions. */
  async resetPassword(actor: Actor, id: string, version: number, password?: string): Promise<AccountWithPassword> {
    const first = password ?? generatedPassword();
    const account = await this.write(actor, id, version, async ({ manager, audit }, row) => {
      if (id === actor.accountId) throw problem('refused', '请在“修改密码”页面修改自己的密码。');
      await this.passwords.change(manager, row, first, { first: true, field: 'password' });
      await this.sessions.end(manager, id);
      audit({ action: 'account.resetPassword', entity: 'account', entityId: id, label: row.username });
    });
    return { account, password: first };
  }

  /** Disables, enables, unlocks an account or ends its sessions. */
  carryOut(actor: Actor, id: string, version: number, deed: AccountDeed): Promise<AccountRow> {
    return this.write(actor, id, version, async ({ manager, audit }, account) => {
      await this.deeds[deed](manager, account, actor);
      const action = `account.${deed === 'sign-out' ? 'signOut' : deed}`;
      audit({ action, entity: 'account', entityId: id, label: account.username });
    });
  }

  private readonly deeds: Record<
    AccountDeed,
    (manager: EntityManager, account: AccountEntity, actor: Actor) => Promise<unknown>
  > = {
    disable: async (manager, account, actor) => {
      if (account.id === actor.accountId) throw problem('refused', '不能停用自己的账号。');
      await keepAdministrator(manager, account);
      await manager.update(AccountEntity, { id: account.id }, { disabledAt: this.clock.now() });
      await this.sessions.end(manager, account.id);
    },
    enable: (manager, { id }) => manager.update(AccountEntity, { id }, { disabledAt: null }),
    unlock: (manager, { id }) => manager.update(AccountEntity, { id }, { lockedUntil: null, failedAttempts: 0 }),
    'sign-out': (manager, { id }) => this.sessions.end(manager, id),
  };

  private write(
    actor: Actor,
    id: string,
    version: number,
    work: (w: Work, account: AccountEntity) => Promise<void>,
  ): Promise<AccountRow> {
    return this.transactions.run(actor, async (w) => {
      const account = await lockedAccount(w.manager, id, version);
      await work(w, account);
      await w.manager.update(AccountEntity, { id }, { version: account.version + 1 });
      return this.queries.one(w.manager, id);
    });
  }
}

/** The account for changing it, at the version that the user saw. */
export async function lockedAccount(manager: EntityManager, id: string, version: number): Promise<AccountEntity> {
  const account = await manager.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!account) throw problem('notFound', '没有这个账号。');
  checkVersion(account, version, '账号');
  return account;
}
