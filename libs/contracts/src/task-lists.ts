import type { Day } from '#calendar';
import type {
  AssignmentEvent,
  AssignmentRole,
  AssignmentStatus,
  Cadence,
  CompletionRate,
  CountState,
  Level,
  Mode,
  Secrecy,
  TaskEvent,
  TaskStatus,
  UnitKind,
  Urgency,
} from '#domain';
import type { Light, Reason } from '#evaluation';
import type { RecordAction } from './assignments.ts';
import type { LightView } from './tasks.ts';
import type { PageQuery } from './http.ts';

/*
 * Lists of tasks and of assignments, base path /api/v1, and what waits for whom.
 */

/**
 * What waits to be done, each for its role: submit 待提交, approve 待审定, dispatch 待交办, sign 待签收, report 待反馈, returned 被退回,
 * urged 催办待回复, ruling 退签待裁定, review 待初审, accept 待终审, endorse 待县领导审签, extension 延期待批, toUrge 待催办 (overdue or
 * unsigned beyond its limit, and not urged since), close 待销号, archive 待归档, progress 办理中; and what goes wrong:
 * overdue 逾期, nearDue 临期, unsigned 超时未签收. todo: in any of them in which the caller must act, as counted by GET /needs.
 */
export type TaskQueue =
  | 'todo'
  | 'submit'
  | 'approve'
  | 'dispatch'
  | 'sign'
  | 'report'
  | 'returned'
  | 'urged'
  | 'ruling'
  | 'review'
  | 'accept'
  | 'endorse'
  | 'extension'
  | 'toUrge'
  | 'close'
  | 'archive'
  | 'progress'
  | 'overdue'
  | 'nearDue'
  | 'unsigned';

/** GET /tasks/counts → TaskCount[], the queues of the caller's role; `GET /tasks?queue=…` lists exactly as many. */
export interface TaskCount {
  queue: TaskQueue;
  label: string;
  count: number;
}

export type DueIn = 'week' | 'nextWeek' | 'month';

/**
 * GET /tasks → Page<TaskRow>; lists as `status=a,b`. Sort by number, title, units (the first in protocol order), status,
 * light, due, urgency, level, cadence, source, rate, drafter, draftedAt, dispatchedAt, overdueDays; by default the newest first. For people of a unit `status` of the task stays the
 * task's, while light, due, overdue and queue speak of their own assignment.
 * GET /tasks/sheet with the same query → the ledger as .xlsx, at most 10,000 rows; POST /tasks/sheet with ChosenTasks →
 * the same of these. GET /tasks/selection with the same query → TaskSelection.
 */
export interface TaskQuery extends PageQuery {
  /** Words in the title, outcome, quote or number, all of them. */
  text?: string;
  status?: TaskStatus[];
  assignmentStatus?: AssignmentStatus[];
  light?: Light[];
  urgency?: Urgency[];
  level?: Level[];
  unitId?: string;
  directiveId?: string;
  sourceTextId?: string;
  dueFrom?: Day;
  dueTo?: Day;
  /** Due in this week or the next, from Monday to Sunday, or in this month; as of the day of asking. */
  dueIn?: DueIn;
  queue?: TaskQueue;
  overdue?: boolean;
  nearDue?: boolean;
  unsigned?: boolean;
  /** Drafted by the caller. */
  mine?: boolean;
  /** What the task counts as in the overview; dispatched ones alone count. */
  state?: CountState[];
}

export interface TaskRow extends LightView {
  id: string;
  version: number;
  number: string | null;
  title: string;
  outcome: string;
  status: TaskStatus;
  mode: Mode;
  urgency: Urgency;
  level: Level;
  secrecy: Secrecy;
  due: Day | null;
  cadence: Cadence | null;
  /** The source it comes from; null for one drafted by hand. */
  source: { directiveId: string; title: string; heldOn: Day | null; sourceTextId: string; start: number } | null;
  draftedByName: string;
  draftedAt: string;
  dispatchedAt: string | null;
  /** Recipients before the dispatch, assignments after it (then with state and light); in protocol order. */
  units: TaskRowUnit[];
  /** Required shares done of all that count; e.g. 9, 12, 75.0%. */
  rate: CompletionRate;
  /** What the caller may do with the task now, as for the buttons of a row or of a selection. */
  allowed: TaskEvent[];
  /** Units that the caller may urge now, and how many of them are overdue. */
  urgeable: { units: number; overdue: number };
  /** For people of a unit: their own assignment. */
  own: OwnAssignment | null;
}

/** What acting on several tasks together needs of each. */
export type TaskChoice = Pick<TaskRow, 'id' | 'version' | 'title' | 'allowed' | 'urgeable'>;

/** The first BULK_LIMIT tasks of a list, in its order, and how many there are in all. */
export interface TaskSelection {
  items: TaskChoice[];
  total: number;
}

export interface TaskRowUnit {
  unitId: string;
  name: string;
  role: AssignmentRole;
  assignmentId: string | null;
  status: AssignmentStatus | null;
  light: Light | null;
}

export interface OwnAssignment extends LightView {
  id: string;
  version: number;
  role: AssignmentRole;
  status: AssignmentStatus;
  due: Day | null;
  signDueAt: string;
  refileBy: Day | null;
  lastReportedOn: Day | null;
  /** Next reporting day by the cadence, null without one. */
  reportDueOn: Day | null;
  /** Whether a report is due today or was missed. */
  reportNeeded: boolean;
  /** What the caller may do with it now. */
  allowed: (AssignmentEvent | RecordAction)[];
}

/**
 * GET /assignments → Page<AssignmentListRow>: what lies behind the figures that are counted by unit. Sort by due,
 * overdueDays, unit, light, number, dispatchedAt, completedOn; by default the longest overdue first, then the nearest due.
 */
export interface AssignmentQuery extends PageQuery {
  /** Words in the task's title or number, all of them. */
  text?: string;
  unitId?: string;
  unitKind?: UnitKind[];
  status?: AssignmentStatus[];
  light?: Light[];
  /** What it counts as in the overview. */
  state?: CountState[];
  /** Whether the task cannot be closed without it; only these are counted. */
  required?: boolean;
  /** Whether it has a due day. */
  timed?: boolean;
  dueFrom?: Day;
  dueTo?: Day;
  dispatchedFrom?: Day;
  dispatchedTo?: Day;
  completedFrom?: Day;
  completedTo?: Day;
  /** Was overdue at the end of that day. */
  overdueOn?: Day;
  /** Has a worse light than at the end of that day. */
  worsenedSince?: Day;
}

export interface AssignmentListRow extends LightView {
  id: string;
  taskId: string;
  number: string;
  title: string;
  unitId: string;
  unitName: string;
  role: AssignmentRole;
  required: boolean;
  status: AssignmentStatus;
  due: Day | null;
  dispatchedOn: Day;
  signedOn: Day | null;
  completedOn: Day | null;
  lastReportedOn: Day | null;
  /** With `worsenedSince`: its light of that day. */
  before: LightBefore | null;
}

/** A light that is no more: since when it was shown, and why it was on that day. */
export interface LightBefore {
  light: Light;
  since: Day;
  /** Empty where they were not kept yet. */
  reasons: Reason[];
}
