import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from '#contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { SessionEntity } from './session.entity';

const idOf = (token: string) => createHash('sha256').update(token).digest('hex');
const MINUTE = 60_000;

/** A session that has not ended; parameter :now. */
const LIVE = `last_seen_at + idle_minutes * interval '1 minute' >= :now`;

/** Sessions live in the database, so that any instance knows them and ending one ends it everywhere. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Starts a session; the token goes to the browser and nowhere else. */
  async start(
    manager: EntityManager,
    start: { accountId: string; idleMinutes: number; address: string; agent: string },
  ) {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session = manager.create(SessionEntity, {
      ...start,
      id: idOf(token),
      csrfToken: randomBytes(24).toString('base64url'),
      createdAt: now,
      lastSeenAt: now,
      agent: start.agent.slice(0, 300),
    });
    // Of a browser that never came back nothing else would tell.
    await manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where(`account_id = :accountId AND NOT (${LIVE})`, { accountId: start.accountId, now })
      .execute();
    await manager.insert(SessionEntity, session);
    return { token, session };
  }

  /** The session of a token, unless it has ended; notes at most once a minute that it was seen. */
  async find(token: string): Promise<SessionEntity | undefined> {
    const repository = this.db.getRepository(SessionEntity);
    const session = await repository.findOneBy({ id: idOf(token) });
    if (!session) return undefined;
    const now = this.clock.now();
    const idle = now.getTime() - session.lastSeenAt.getTime();
    if (idle > session.idleMinutes * MINUTE) {
      await repository.delete({ id: session.id });
      return undefined;
    }
    if (idle > MINUTE) await repository.update({ id: session.id }, { lastSeenAt: now });
    return session;
  }

  async list(accountId: string, currentId: string): Promise<SessionRow[]> {
    const rows = await this.db
      .createQueryBuilder(SessionEntity, 's')
      .where('s.account_id = :accountId', { accountId })
      .andWhere(LIVE, { now: this.clock.now() })
      .orderBy('s.lastSeenAt', 'DESC')
      .getMany();
    return rows.map((row) => ({
      id: row.id,
      current: row.id === currentId,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      address: row.address,
      agent: row.agent,
    }));
  }

  /** Ends one session of the account, or all of them, or all but one. */
  async end(manager: EntityManager, accountId: string, which: { only?: string; except?: string } = {}) {
    const query = manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where('account_id = :accountId', { accountId });
    if (which.only) query.andWhere('id = :only', { only: which.only });
    if (which.except) query.andWhere('id <> :except', { except: which.except });
    return (await query.execute()).affected ?? 0;
  }
}
