import type { Day } from '#calendar';
import type { PageQuery } from './http.ts';

/** GET /api/v1/audit/events → Page<AuditRow>, newest first; GET /api/v1/audit/events.xlsx: the same rows as a sheet. */
export interface AuditQuery extends PageQuery {
  /** Days in Asia/Shanghai, both inclusive. */
  from?: Day;
  to?: Day;
  /** Part of the actor's name or of what was acted on. */
  keyword?: string;
  action?: string;
  entity?: string;
}

/** One thing somebody did. */
export interface AuditRow {
  /** Position in the chain, from 1; a text, since it may outgrow a number. */
  seq: string;
  at: string;
  actorName: string;
  unitName: string | null;
  action: string;
  actionLabel: string;
  entity: string;
  entityLabel: string;
  entityId: string;
  /** What the thing is called; shortened for the county's business, whose content no administrator sees. */
  label: string;
  from: string | null;
  to: string | null;
  /** Reason and what changed; null for the county's business. */
  reason: string | null;
  before: unknown;
  after: unknown;
  /** The number of the request, as error messages quote it. */
  correlationId: string | null;
}

/** GET /api/v1/audit/vocabulary: what the log can be filtered by. */
export interface AuditVocabulary {
  actions: AuditTerm[];
  entities: AuditTerm[];
}

export interface AuditTerm {
  value: string;
  label: string;
}

/** GET /api/v1/audit/verification: whether every event is still as it was written. */
export interface AuditVerification {
  intact: boolean;
  /** Number of events whose hash was recomputed. */
  checked: number;
  /** The first event that is missing or changed; null when intact. */
  brokenAt: string | null;
  /** In Chinese. */
  message: string;
  checkedAt: string;
}
