import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditEventEntity } from './audit-event.entity';

/** What a feature says of a deed; who and when are added from the request. */
export interface Deed {
  action: string;
  entity: string;
  entityId: string;
  label: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  before?: unknown;
  after?: unknown;
}

export interface Doer {
  accountId: string | null;
  name: string;
  unitId: string | null;
  unitName: string | null;
}

/** Any number: it only has to be the same in every instance. */
const CHAIN_LOCK = 7_310_455;

const text = (event: Omit<AuditEventEntity, 'hash'>) =>
  JSON.stringify([
    event.seq,
    event.at.toISOString(),
    event.actorId,
    event.actorName,
    event.unitId,
    event.unitName,
    event.action,
    event.entity,
    event.entityId,
    event.label,
    event.from,
    event.to,
    event.reason,
    canonical(event.before),
    canonical(event.after),
    event.correlationId,
    event.previousHash,
  ]);

/** JSON with sorted keys: jsonb does not keep their order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => [k, canonical(v)]);
}

/** The hash that a row must carry; the audit page recomputes it. */
export const hashOf = (event: Omit<AuditEventEntity, 'hash'>) => createHash('sha256').update(text(event)).digest('hex');

/**
 * Appends deeds to the chain, as the last act of a transaction: the lock that keeps the chain in order is held
 * only until the commit, and nothing is locked after it, so that two transactions cannot wait for each other.
 */
export async function appendAudit(
  manager: EntityManager,
  deeds: Deed[],
  who: Doer,
  at: Date,
  correlationId: string | null,
): Promise<void> {
  if (deeds.length === 0) return;
  await manager.query('SELECT pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
  const last = await manager.find(AuditEventEntity, { order: { seq: 'DESC' }, take: 1 });
  let seq = BigInt(last[0]?.seq ?? 0);
  let previousHash = last[0]?.hash ?? '';
  const rows = deeds.map((deed) => {
    seq += 1n;
    const row = {
      seq: String(seq),
      at,
      actorId: who.accountId,
      actorName: who.name,
      unitId: who.unitId,
      unitName: who.unitName,
      action: deed.action,
      entity: deed.entity,
      entityId: deed.entityId,
      label: deed.label,
      from: deed.from ?? null,
      to: deed.to ?? null,
      reason: deed.reason ?? null,
      before: deed.before ?? null,
      after: deed.after ?? null,
      correlationId,
      previousHash,
    };
    const hash = hashOf(row);
    previousHash = hash;
    return { ...row, hash };
  });
  await manager
    .createQueryBuilder()
    .insert()
    .into(AuditEventEntity)
    .values(rows as never)
    .updateEntity(false)
    .execute();
}
