import { type Day, maxDay, toDay, type WorkCalendar } from '#calendar';
import type { AssignmentStatus, Cadence } from '#domain';
import type { AssignmentLightFacts, AssignmentRow } from '#evaluation';
import { type AssignmentEntity, type CompletionRequestEntity, reportingOf } from '../tasks';

/** What the audit trail keeps of a deed on an assignment. */
export interface AssignmentDeed {
  at: Date;
  /** e.g. assignment.return */
  action: string;
  /** State before it; null where the deed is no transition. */
  from: AssignmentStatus | null;
  /** What it changed, as it was before; a due day among it where that moved. */
  before: { due?: Day | null } | null;
}

/** An assignment as it is now, and what happened to it. */
export interface AssignmentHistory {
  assignment: Pick<
    AssignmentEntity,
    | 'id'
    | 'taskId'
    | 'unitId'
    | 'required'
    | 'role'
    | 'status'
    | 'due'
    | 'completedOn'
    | 'suspendedOn'
    | 'dispatchedAt'
    | 'signDueAt'
    | 'returnCount'
    | 'reportingFrom'
    | 'lastReportedOn'
  >;
  cadence: Cadence | null;
  /** All its deeds, oldest first; may be left out where none lies after the day asked for. */
  deeds: readonly AssignmentDeed[];
  claims: readonly Pick<CompletionRequestEntity, 'filedOn' | 'decidedOn' | 'status'>[];
  /** Day of the last report up to the day asked for that was not bounced. */
  lastReportedOn: Day | null;
}

/** An assignment at the end of a day: what counting and lights go by. */
export interface AssignmentOnDay extends AssignmentRow, AssignmentLightFacts {
  id: string;
  status: AssignmentStatus;
  dispatchedOn: Day;
  role: AssignmentEntity['role'];
}

/** Deeds after which reports are expected anew. */
const RESETS = ['assignment.return', 'assignment.withdraw', 'assignment.resume', 'assignment.reopen'];

/**
 * The assignment as it was at the end of `day`: its deeds after that day are taken back. A claim filed by then and accepted
 * since counts as completed on the day of its filing, by the rule under which completion is counted.
 * @returns undefined where it was not dispatched yet
 */
export function assignmentOn(
  { assignment, cadence, deeds, claims, lastReportedOn }: AssignmentHistory,
  day: Day,
  calendar: WorkCalendar,
): AssignmentOnDay | undefined {
  const dispatchedOn = toDay(assignment.dispatchedAt);
  if (dispatchedOn > day) return undefined;
  const earlier = deeds.filter(({ at }) => toDay(at) <= day);
  const later = deeds.slice(earlier.length);
  const filed = claims.filter(({ filedOn }) => filedOn <= day);
  const decided = filed.filter(({ decidedOn }) => decidedOn !== null && decidedOn <= day);
  const waiting = filed.find((claim) => !decided.includes(claim) && claim.status === 'accepted');

  const then = later.find(({ from }) => from !== null)?.from ?? assignment.status;
  const status = then === 'in_review' && waiting ? 'completed' : then;
  const due = later.find(({ before }) => before?.due !== undefined)?.before?.due;
  const untouched = later.length === 0;
  const signDueAt = assignment.signDueAt.toISOString();
  const reportingFrom = untouched ? assignment.reportingFrom : lastDay(earlier, RESETS, toDay(assignment.signDueAt));
  const working = status === 'in_progress' || status === 'returned';
  return {
    id: assignment.id,
    taskId: assignment.taskId,
    unitId: assignment.unitId,
    required: assignment.required,
    role: assignment.role,
    status,
    due: due === undefined ? assignment.due : due,
    completedOn:
      status !== 'completed'
        ? null
        : then === 'in_review'
          ? (waiting?.filedOn ?? null)
          : untouched
            ? assignment.completedOn
            : (decided.filter((claim) => claim.status === 'accepted').at(-1)?.filedOn ?? assignment.completedOn),
    suspendedOn:
      status !== 'suspended'
        ? null
        : untouched
          ? assignment.suspendedOn
          : lastDay(earlier, ['assignment.suspend'], dispatchedOn),
    dispatchedOn,
    signDueAt,
    returnCount: decided.filter((claim) => claim.status === 'returned').length,
    reviews: filed.map((claim) => ({ from: claim.filedOn, to: decided.includes(claim) ? claim.decidedOn : null })),
    reportsMissed: reportingOf(working ? cadence : null, reportingFrom, lastReportedOn, day, calendar).missed,
  };
}

const lastDay = (deeds: readonly AssignmentDeed[], actions: readonly string[], earliest: Day): Day =>
  deeds.filter(({ action }) => actions.includes(action)).reduce((last, { at }) => maxDay(last, toDay(at)), earliest);
