import { Injectable } from '@nestjs/common';
import type { SessionRow, SessionView } from '#contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Config } from '../../platform/config';
import { Transactions, type Work } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { type Actor, ActorSource } from '../../platform/session/actor';
import { Sessions } from '../../platform/session/sessions';
import { Settings } from '../../platform/settings/settings';
import { AccountEntity } from './account.entity';
import { administratorRoles } from './administrators';
import { Passwords } from './passwords';

/** Failures that lock an account, and for how long; GB/T 22239-2019 wants a limit, the numbers are our own default. */
const FAILURES = 5;
const LOCK_MINUTES = 30;

interface Device {
  address: string;
  agent: string;
}

/** Signing in and out, the caller's devices and password. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly actors: ActorSource,
    private readonly passwords: Passwords,
    private readonly settings: Settings,
  ) {}

  /**
   * Checks name and password and starts a session. Failures count, in a transaction of their own, so that the refusal
   * does not undo the count; the answer does not tell an unknown name from a wrong password.
   */
  async signIn(username: string, password: string, device: Device) {
    const account = await this.db
      .getRepository(AccountEntity)
      .createQueryBuilder('a')
      .addSelect('a.passwordHash')
      .where('a.username = :username', { username })
      .getOne();
    const now = this.clock.now();
    if (account?.lockedUntil && account.lockedUntil > now) throw this.locked(account.lockedUntil, now);
    const right = await this.passwords.matches(account?.passwordHash, password);
    if (!account || !right) {
      const lockedUntil = account ? await this.countFailure(account, device) : null;
      if (lockedUntil) throw this.locked(lockedUntil, now);
      throw problem('unauthenticated', '用户名或密码不正确。');
    }
    if (account.disabledAt) throw problem('forbidden', '该账号已停用，请联系系统管理员。');
    const { role } = account;
    if (!role) throw problem('forbidden', '该账号尚未授予角色，请联系安全管理员。');
    const doer = { accountId: account.id, name: account.displayName, unitId: account.unitId, unitName: null };
    const signIn = async ({ manager, audit }: Work) => {
      const { lockedUntil } = await lockedForSignIn(manager, account.id);
      if (lockedUntil && lockedUntil > now) throw this.locked(lockedUntil, now);
      await manager.update(AccountEntity, { id: account.id }, { failedAttempts: 0, lockedUntil: null });
      const idleMinutes = administratorRoles.has(role) ? this.config.idleMinutes.admin : this.config.idleMinutes.other;
      const started = await this.sessions.start(manager, { accountId: account.id, idleMinutes, ...device });
      audit({
        action: 'session.start',
        entity: 'account',
        entityId: account.id,
        label: account.username,
        after: { address: device.address },
      });
      return started;
    };
    return this.transactions.run(doer, signIn, { secret: true });
  }

  async view(actor: Actor): Promise<SessionView> {
    const account = await this.db.manager.findOneByOrFail(AccountEntity, { id: actor.accountId });
    return {
      account: {
        id: account.id,
        username: account.username,
        displayName: account.displayName,
        role: actor.role,
        unitId: actor.unitId,
        unitName: actor.unitName,
        mustChangePassword: actor.mustChangePassword,
      },
      permissions: [...actor.permissions],
      countyName: await this.settings.get('countyName'),
      today: this.clock.today(),
      database: this.config.database,
    };
  }

  async viewOf(accountId: string, sessionId: string): Promise<SessionView> {
    const actor = await this.actors.load(accountId, sessionId);
    if (!actor) throw problem('unauthenticated', '登录已失效，请重新登录。');
    return this.view(actor);
  }

  list(actor: Actor): Promise<SessionRow[]> {
    return this.sessions.list(actor.accountId, actor.sessionId);
  }

  /** Ends one of the caller's sessions, or with none named all of them. */
  async end(actor: Actor, only?: string): Promise<void> {
    await this.transactions.run(actor, async ({ manager, audit }) => {
      const ended = await this.sessions.end(manager, actor.accountId, only ? { only } : {});
      if (ended > 0)
        audit({
          action: 'session.end',
          entity: 'account',
          entityId: actor.accountId,
          label: actor.name,
          after: { sessions: ended },
        });
    });
  }

  /** Changes the caller's password and ends every other session. */
  async changePassword(actor: Actor, current: string, next: string): Promise<void> {
    const account = await this.db
      .getRepository(AccountEntity)
      .createQueryBuilder('a')
      .addSelect('a.passwordHash')
      .where('a.id = :id', { id: actor.accountId })
      .getOneOrFail();
    if (!(await this.passwords.matches(account.passwordHash, current)))
      throw problem('invalid', '原密码不正确。', [{ field: 'current', message: '原密码不正确' }]);
    await this.transactions.run(actor, async ({ manager, audit }) => {
      await this.passwords.change(manager, account, next, { first: false });
      await this.sessions.end(manager, account.id, { except: actor.sessionId });
      audit({ action: 'account.changePassword', entity: 'account', entityId: account.id, label: account.username });
    });
  }

  private locked(until: Date, now: Date) {
    const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
    return problem(
      'locked',
      `密码连续错误 ${FAILURES} 次，账号已锁定，请 ${minutes} 分钟后再试，或联系系统管理员解锁。`,
    );
  }

  /** Adds a failure; returns until when the account is locked, by this failure or by another sent at the same time. */
  private countFailure({ id, username }: AccountEntity, device: Device): Promise<Date | null> {
    return this.transactions.run(null, async ({ manager, audit }) => {
      const account = await lockedForSignIn(manager, id);
      const now = this.clock.now();
      if (account.lockedUntil && account.lockedUntil > now) return account.lockedUntil;
      const failures = account.failedAttempts + 1;
      const lockedUntil = failures >= FAILURES ? new Date(now.getTime() + LOCK_MINUTES * 60_000) : null;
      await manager.update(AccountEntity, { id }, { failedAttempts: lockedUntil ? 0 : failures, lockedUntil });
      audit({
        action: lockedUntil ? 'account.lock' : 'session.refuse',
        entity: 'account',
        entityId: id,
        label: username,
        after: { address: device.address, failures },
      });
      return lockedUntil;
    });
  }
}

/** Sign-ins of one account come one after the other: else many guesses sent at once would pass the lock. */
const lockedForSignIn = (manager: EntityManager, id: string) =>
  manager.findOneOrFail(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
