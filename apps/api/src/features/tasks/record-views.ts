import type {
  AssignmentView,
  CompletionRequestView,
  EvidenceView,
  ExtensionRequestView,
  ObjectionView,
  ProgressReportView,
  UrgeView,
} from '#contracts';
import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import {
  CompletionRequestEntity,
  EvidenceEntity,
  ExtensionRequestEntity,
  ObjectionEntity,
  ProgressReportEntity,
  ReviewEntity,
  UrgeEntity,
} from './records.entity';

/** The records of one assignment, newest first. */
export type RecordViews = Pick<
  AssignmentView,
  'reports' | 'completionRequests' | 'extensionRequests' | 'urges' | 'objections'
>;

/** What the caller may do with the records of one assignment. */
export interface RecordRights {
  bounce: boolean;
  reply: boolean;
}

interface Row extends ObjectLiteral {
  id: string;
  assignmentId: string;
  byName: string;
  at: Date;
}

/** Reads all records of the assignments: one query for each kind, however many there are. */
export async function readRecords(
  manager: EntityManager,
  assignmentIds: readonly string[],
): Promise<(assignmentId: string, rights: RecordRights) => RecordViews> {
  const where = { assignmentId: In([...assignmentIds]) };
  const of = async <T extends Row>(entity: EntityTarget<T>) => {
    const rows = await manager.find(entity, { where: where as never, order: { at: 'DESC', id: 'DESC' } as never });
    return Map.groupBy(rows, ({ assignmentId }) => assignmentId);
  };
  const reports = await of(ProgressReportEntity);
  const claims = await of(CompletionRequestEntity);
  const reviews = await of(ReviewEntity);
  const extensions = await of(ExtensionRequestEntity);
  const urges = await of(UrgeEntity);
  const objections = await of(ObjectionEntity);
  const files = Map.groupBy(
    await manager.find(EvidenceEntity, { where, order: { id: 'ASC' } }),
    ({ recordId }) => recordId,
  );
  const evidence = (recordId: string): EvidenceView[] =>
    (files.get(recordId) ?? []).map(({ id, fileName, size }) => ({ id, name: fileName, size }));
  return (id, rights) => ({
    reports: (reports.get(id) ?? []).map((row) => reportView(row, evidence(row.id), rights.bounce)),
    completionRequests: (claims.get(id) ?? []).map((row) =>
      claimView(
        row,
        (reviews.get(id) ?? []).filter(({ completionRequestId }) => completionRequestId === row.id),
        evidence(row.id),
      ),
    ),
    extensionRequests: (extensions.get(id) ?? []).map(extensionView),
    urges: (urges.get(id) ?? []).map((row) => urgeView(row, rights.reply)),
    objections: (objections.get(id) ?? []).map(objectionView),
  });
}

const made = ({ id, byName, at }: Row) => ({ id, byName, at: at.toISOString() });

const reportView = (row: ProgressReportEntity, evidence: EvidenceView[], mayBounce: boolean): ProgressReportView => ({
  ...made(row),
  asOf: row.asOf,
  progress: row.progress,
  problems: row.problems,
  nextStep: row.nextStep,
  signer: row.signer,
  status: row.status,
  bounceReason: row.bounceReason,
  onBehalf: row.onBehalf,
  bounceable: mayBounce && row.status === 'signed_off',
  evidence,
});

const claimView = (
  row: CompletionRequestEntity,
  reviews: readonly ReviewEntity[],
  evidence: EvidenceView[],
): CompletionRequestView => ({
  ...made(row),
  summary: row.summary,
  signer: row.signer,
  filedOn: row.filedOn,
  status: row.status,
  decidedOn: row.decidedOn,
  reviews: reviews.map((review) => ({
    ...made(review),
    stage: review.stage,
    verdict: review.verdict,
    opinion: review.opinion,
    grade: review.grade,
  })),
  evidence,
});

const extensionView = (row: ExtensionRequestEntity): ExtensionRequestView => ({
  ...made(row),
  reason: row.reason,
  progress: row.progress,
  signer: row.signer,
  oldDue: row.oldDue,
  newDue: row.newDue,
  status: row.status,
  decidedByName: row.decidedByName,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decisionReason: row.decisionReason,
});

const urgeView = (row: UrgeEntity, mayReply: boolean): UrgeView => ({
  ...made(row),
  channel: row.channel,
  text: row.text,
  reply: row.reply,
  repliedByName: row.repliedByName,
  repliedAt: row.repliedAt?.toISOString() ?? null,
  replyable: mayReply && row.reply === null,
});

const objectionView = (row: ObjectionEntity): ObjectionView => ({
  ...made(row),
  reason: row.reason,
  ruling: row.ruling,
  rulingReason: row.rulingReason,
  ruledByName: row.ruledByName,
  ruledAt: row.ruledAt?.toISOString() ?? null,
});
