import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAudit, type Deed, type Doer } from '../audit/audit-trail';
import { Clock } from '../clock';
import { problem } from '../errors/problem';
import { currentRequest } from '../http/request-context';
import type { Actor } from '../session/actor';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

const KEPT_DAYS = 7;

/** Thrown where a request turns out to be a repetition; answered with what the first one was told. */
class Repeated extends Error {
  constructor(readonly answer: unknown) {
    super('repeated');
  }
}

@Catch(Repeated)
export class RepeatedFilter implements ExceptionFilter {
  catch(repeated: Repeated, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(200).header('Idempotent-Replay', 'true').send(repeated.answer);
  }
}

export interface Work {
  manager: EntityManager;
  /** Notes a deed for the audit trail; written with the work or not at all. */
  audit: (deed: Deed) => void;
}

const SYSTEM: Doer = { accountId: null, name: '系统', unitId: null, unitName: null };

/**
 * Every write goes through here: one transaction that holds the work, its audit events and the client's idempotency
 * key. So a request happens whole or not at all, is on record, and happens once however often it is sent.
 */
@Injectable()
export class Transactions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` for `actor` (null: the system itself). What it returns must be the JSON that answers the request, since a
   * repetition of the request is answered with it.
   * @param options.secret what it returns may not be kept: the request's key is left alone
   */
  async run<T>(
    actor: Pick<Actor, 'accountId' | 'name' | 'unitId' | 'unitName'> | null,
    work: (w: Work) => Promise<T>,
    { secret = false }: { secret?: boolean } = {},
  ): Promise<T> {
    const context = currentRequest();
    const key = actor && !secret ? context?.idempotencyKey : undefined;
    if (context && key) context.idempotencyKey = undefined;
    return this.db.transaction(async (manager) => {
      const deeds: Deed[] = [];
      if (actor && key) await this.claim(manager, actor.accountId, key);
      const answer = await work({ manager, audit: (deed) => void deeds.push(deed) });
      if (actor && key)
        await manager.update(
          IdempotencyKeyEntity,
          { accountId: actor.accountId, key },
          { answer: (answer ?? null) as never },
        );
      await appendAudit(manager, deeds, actor ?? SYSTEM, this.clock.now(), context?.correlationId ?? null);
      return answer;
    });
  }

  /** Takes the key, waiting for another request that holds it; a key already used answers as then. */
  private async claim(manager: EntityManager, accountId: string, key: string) {
    const request = currentRequest()?.request;
    const target = `${request?.method ?? ''} ${request?.url.split('?')[0] ?? ''}`;
    const now = this.clock.now();
    await manager.query(`DELETE FROM idempotency_key WHERE account_id = $1 AND created_at < $2`, [
      accountId,
      new Date(now.getTime() - KEPT_DAYS * 86_400_000),
    ]);
    const taken = await manager.query<unknown[]>(
      `INSERT INTO idempotency_key (account_id, key, target, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [accountId, key, target, now],
    );
    if (taken.length > 0) return;
    const before = await manager.findOneByOrFail(IdempotencyKeyEntity, { accountId, key });
    if (before.target !== target) throw problem('conflict', '同一操作标识被用于不同的请求，请刷新页面后重试。');
    throw new Repeated(before.answer);
  }
}
