import type { Day } from '#calendar';
import type {
  AssignmentEvent,
  AssignmentRole,
  AssignmentStatus,
  AvailableTransition,
  Cadence,
  CompletionRate,
  CountState,
  ExtensionStatus,
  Grade,
  Level,
  Mode,
  ReportStatus,
  Secrecy,
  TaskEvent,
  TaskStatus,
  UnitKind,
  UrgeChannel,
  Urgency,
} from '#domain';
import type { Light, Reason } from '#evaluation';
import type { PageQuery } from './http.ts';

/*
 * Tasks and assignments, base path /api/v1. Every change of an existing row carries its version in If-Match: the task's
 * under /tasks/:id, the assignment's under /assignments/:id. People of a unit see their own unit's assignments alone.
 */

/** What every change answers: the row's new version and state; read the task again to show it. */
export interface TaskRef {
  id: string;
  version: number;
  status: TaskStatus;
  /** 督办〔2022〕15号; null until approved. */
  number: string | null;
}
export interface AssignmentRef {
  id: string;
  taskId: string;
  version: number;
  status: AssignmentStatus;
}

/** A light with the reasons for it, as the server found them. */
export interface LightView {
  light: Light;
  reasons: Reason[];
  /** Calendar days overdue; 0 when not. */
  overdueDays: number;
  /** Calendar days until due, negative after it; null without a due date or once finished. */
  daysLeft: number | null;
  /** 逾期办结 3 天, where it was completed late. */
  mark: string | null;
}

// ---- Registering --------------------------------------------------------------------------------------------------

/** Units addressed by the same words of the text. `mention` is kept with each of them; 各乡镇 names them all at once. */
export interface RecipientGroup {
  unitIds: string[];
  role: AssignmentRole;
  /** The words that named them, e.g. 各乡镇; null when chosen by hand. */
  mention?: string | null;
  /** Whether the task cannot be closed without them; by default all but supporting units. */
  required?: boolean;
  /** Their own due date, not later than the task's. */
  due?: Day | null;
}

/** What a person says of a task, whichever way it comes about. */
export interface TaskFields {
  title: string;
  /** The demanded outcome, by which anybody can say whether it is done. */
  outcome: string;
  mode: Mode;
  recipients: RecipientGroup[];
  /** Names and group mentions that no unit answers to yet, e.g. 有关乡镇; must be empty at dispatch. */
  unresolvedMentions?: string[];
  due: Day | null;
  cadence: Cadence | null;
  urgency: Urgency;
  level: Level;
  secrecy: Secrecy;
}

/** POST /tasks → TaskRef: a draft by hand, without a source text. */
export interface TaskDraft extends TaskFields {
  /** From where it comes in words, e.g. 县政府第12次常务会议; kept as the quote. */
  basis?: string;
}

/** One requirement to become a draft task; its quote, issuer, directive and targets come from the requirement. */
export interface Registration extends TaskFields {
  requirementId: string;
  /** Version of the requirement that the inspector saw. */
  version: number;
}

/** POST /tasks/registrations → Registered: drafts one task for each, all or none. */
export interface Registrations {
  sourceTextId: string;
  requirements: Registration[];
}
export interface Registered {
  tasks: (TaskRef & { requirementId: string })[];
}

/** PATCH /tasks/:id → TaskRef; a draft only. Fields left out stay. */
export type TaskChange = Partial<Omit<TaskFields, 'recipients'>>;

/** PUT /tasks/:id/recipients → TaskRef; until dispatched. Replaces all. */
export interface RecipientsChange {
  mode: Mode;
  recipients: RecipientGroup[];
  unresolvedMentions?: string[];
}

// ---- Lists --------------------------------------------------------------------------------------------------------

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

// ---- One task -----------------------------------------------------------------------------------------------------

/** GET /tasks/:id */
export interface TaskView extends LightView {
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
  issuer: string | null;
  targets: { metric: string; op: '>=' | '<=' | '='; value: string; unit: string }[];
  /** The words it rests on: the source sentence to the letter, or what the drafter wrote. */
  quote: string;
  /** Where they stand; null for a task drafted by hand and for people of a unit. */
  source: TaskSource | null;
  unresolvedMentions: string[];
  /** People of a unit see those of a joint task, and otherwise only themselves. */
  recipients: RecipientView[];
  assignments: AssignmentView[];
  rate: CompletionRate;
  draftedByName: string;
  draftedAt: string;
  approvedByName: string | null;
  approvedAt: string | null;
  dispatchedAt: string | null;
  closedAt: string | null;
  closingOpinion: string | null;
  suspendedOn: Day | null;
  /** Whether the caller may PATCH it; and whether he may PUT its recipients. */
  editable: boolean;
  recipientsEditable: boolean;
  transitions: AvailableTransition<TaskEvent>[];
  /** Oldest first. */
  history: HistoryEntry[];
}

export interface TaskSource {
  requirementId: string;
  directiveId: string | null;
  directiveTitle: string | null;
  heldOn: Day | null;
  sourceTextId: string;
  /** Which item of the source it is, as the review page numbers them. */
  ordinal: number;
  /** UTF-16 offsets of the quote within the source text. */
  start: number;
  end: number;
}

export interface RecipientView {
  unitId: string;
  unitName: string;
  role: AssignmentRole;
  required: boolean;
  mention: string | null;
  due: Day | null;
}

/** What may be done with an assignment beside its transitions. */
export type RecordAction = 'report' | 'urge' | 'requestExtension' | 'decideExtension' | 'withdrawExtension' | 'handler';

export interface AvailableAction {
  action: RecordAction;
  label: string;
  allowed: boolean;
  /** Why it is not allowed, in Chinese. */
  reason?: string;
}

export interface AssignmentView extends LightView {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  role: AssignmentRole;
  required: boolean;
  status: AssignmentStatus;
  due: Day | null;
  /** The due day of the dispatch, before any extension. */
  firstDue: Day | null;
  dispatchedAt: string;
  signDueAt: string;
  signedAt: string | null;
  signedByName: string | null;
  handler: string | null;
  /** Day of the accepted filing, not of its approval. */
  completedOn: Day | null;
  returnCount: number;
  /** New filing date set by the last return. */
  refileBy: Day | null;
  grade: Grade | null;
  suspendedOn: Day | null;
  replacedById: string | null;
  lastReportedOn: Day | null;
  reportDueOn: Day | null;
  reportNeeded: boolean;
  transitions: AvailableTransition<AssignmentEvent>[];
  actions: AvailableAction[];
  /** Records, newest first. */
  reports: ProgressReportView[];
  completionRequests: CompletionRequestView[];
  extensionRequests: ExtensionRequestView[];
  urges: UrgeView[];
  objections: ObjectionView[];
}

/** One step of the story. */
export interface HistoryEntry {
  at: string;
  /** The day of `at` in the county. */
  day: Day;
  /** Who and of which unit, as they were called then. */
  byName: string;
  unitName: string | null;
  /** e.g. `task.approve`, `assignment.sign`. */
  action: string;
  /** The assignment it concerns and its unit; null when it concerns the whole task. */
  assignmentId: string | null;
  unit: string | null;
  /** What was done, without the doer and the unit, e.g. 签收，承办人 李承办. */
  deed: string;
  /** The same as a Chinese sentence with the unit: 青石镇：签收，承办人 李承办. */
  text: string;
  /** How long that took since it was due to be done, e.g. 2 天; null where nothing waited for it. */
  took: string | null;
  /** What was found and what was left. */
  changes: HistoryChange[];
  /** Reason, basis, opinion, or what was reported, as written. */
  reason: string | null;
  evidence: EvidenceView[];
}

export interface HistoryChange {
  /** e.g. 办理期限. */
  label: string;
  from: string;
  to: string;
}

// ---- Records ------------------------------------------------------------------------------------------------------

interface RecordView {
  id: string;
  byName: string;
  at: string;
}

/** Download: GET /evidence/:id */
export interface EvidenceView {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

export interface ProgressReportView extends RecordView {
  asOf: Day;
  progress: string;
  problems: string | null;
  nextStep: string | null;
  signer: string | null;
  status: ReportStatus;
  bounceReason: string | null;
  onBehalf: boolean;
  /** Whether the caller may bounce it. */
  bounceable: boolean;
  evidence: EvidenceView[];
}

export interface ReviewView extends RecordView {
  stage: 'initial' | 'endorsement' | 'final';
  verdict: 'approve' | 'return';
  opinion: string;
  grade: Grade | null;
}

export interface CompletionRequestView extends RecordView {
  summary: string;
  signer: string;
  filedOn: Day;
  status: 'pending' | 'withdrawn' | 'returned' | 'accepted';
  decidedOn: Day | null;
  reviews: ReviewView[];
  evidence: EvidenceView[];
}

export interface ExtensionRequestView extends RecordView {
  reason: string;
  progress: string;
  signer: string;
  oldDue: Day;
  newDue: Day;
  status: ExtensionStatus;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}

export interface UrgeView extends RecordView {
  channel: UrgeChannel;
  text: string;
  reply: string | null;
  repliedByName: string | null;
  repliedAt: string | null;
  /** Whether the caller may reply to it now. */
  replyable: boolean;
}

export interface ObjectionView extends RecordView {
  reason: string;
  ruling: 'overruled' | 'upheld' | null;
  rulingReason: string | null;
  ruledByName: string | null;
  ruledAt: string | null;
}

// ---- Transitions of a task: POST /tasks/:id/… with If-Match, each → TaskRef ---------------------------------------

/**
 * Sub-resource of each event of a task, as `POST /tasks/:id/<path>`:
 * submit submission {}, approve approval {}, sendBack return {reason}, reject rejection {reason}, dispatch dispatch {},
 * close closure {closingOpinion}, archive archive {}, reopen reopening {reason, assignmentIds, newDue},
 * suspend suspension {basis}, resume resumption {basis, newDue?}, cancel cancellation {basis}.
 */
export type TaskPath =
  | 'submission'
  | 'approval'
  | 'return'
  | 'rejection'
  | 'dispatch'
  | 'closure'
  | 'archive'
  | 'reopening'
  | 'suspension'
  | 'resumption'
  | 'cancellation';

/** POST /tasks/:id/{return,rejection}; POST /assignments/:id/{objection,return}; POST /progress-reports/:id/bounce */
export interface ReasonInput {
  reason: string;
}
/** POST /tasks/:id/{suspension,cancellation}; the same of an assignment. The document or instruction it rests on. */
export interface BasisInput {
  basis: string;
}
/** POST /tasks/:id/resumption; the same of an assignment. By default the due date moves by the days suspended. */
export interface ResumptionInput extends BasisInput {
  newDue?: Day;
}
/** POST /tasks/:id/closure */
export interface ClosureInput {
  closingOpinion: string;
}
/** POST /tasks/:id/reopening */
export interface TaskReopening extends ReasonInput {
  assignmentIds: string[];
  newDue: Day;
}

/** Tasks that one request may handle together. */
export const BULK_LIMIT = 500;

/** POST /tasks/{submissions,approvals,dispatches,archives}: several at once, each with the version that was seen. */
export interface BulkInput {
  items: { id: string; version: number }[];
}
/** One answer for each item, in the order asked; what is refused says why and does not hold up the others. */
export interface BulkAnswer {
  results: ({ id: string; ok: true; task: TaskRef } | { id: string; ok: false; code: string; detail: string })[];
}

export interface ChosenTasks {
  /** At most BULK_LIMIT. */
  ids: string[];
}

/** POST /tasks/urges: the same words to the unfinished units of several tasks, or to those alone that are overdue. */
export interface BulkUrge extends UrgeInput, ChosenTasks {
  only: 'unfinished' | 'overdue';
}
/** One answer for each task, in the order asked, with the units that were urged; or why none was. */
export interface BulkUrgeAnswer {
  results: ({ id: string; ok: true; units: string[] } | { id: string; ok: false; code: string; detail: string })[];
}

// ---- Transitions and records of an assignment: POST /assignments/:id/…, each → AssignmentRef ----------------------

/**
 * Sub-resource of each event of an assignment, as `POST /assignments/:id/<path>` with If-Match:
 * sign signature, object objection, overrule and uphold objection-ruling, claim completion-requests, withdraw withdrawal,
 * review reviews, endorse endorsement, return return, accept acceptance, reopen reopening, suspend suspension,
 * resume resumption, cancel cancellation. Beside them, of `RecordAction`: PUT handler and POST extension-requests
 * with If-Match; progress-reports and urges without, since they only add.
 */
export type AssignmentPath =
  | 'signature'
  | 'objection'
  | 'objection-ruling'
  | 'completion-requests'
  | 'withdrawal'
  | 'reviews'
  | 'endorsement'
  | 'return'
  | 'acceptance'
  | 'reopening'
  | 'suspension'
  | 'resumption'
  | 'cancellation'
  | 'extension-requests'
  | 'progress-reports'
  | 'urges'
  | 'handler';

/** POST /assignments/:id/signature; PUT /assignments/:id/handler (there required). */
export interface SignatureInput {
  /** Person in the unit who handles it (承办人). */
  handler?: string;
}
export interface HandlerInput {
  handler: string;
}
/** POST /assignments/:id/objection-ruling */
export interface RulingInput extends ReasonInput {
  ruling: 'overruled' | 'upheld';
  /** With `upheld`: the unit that receives it instead. */
  replacementUnitId?: string;
}
/**
 * POST /assignments/:id/progress-reports: JSON, or multipart with the same fields and files named `files`.
 * `unchanged` alone says 无变化 and needs no progress text.
 */
export interface ProgressReportInput {
  asOf: Day;
  progress?: string;
  unchanged?: boolean;
  problems?: string;
  nextStep?: string;
  /** Head of the unit who signed it (审签人); needed unless the office reports on behalf of a unit that cannot. */
  signer?: string;
}
/** POST /assignments/:id/completion-requests: multipart with these fields and at least one file named `files`. */
export interface CompletionRequestInput {
  summary: string;
  /** Head of the unit who signed it (审签人). */
  signer: string;
}
/** POST /assignments/:id/{reviews,endorsement} */
export interface OpinionInput {
  opinion: string;
}
/** POST /assignments/:id/acceptance */
export interface AcceptanceInput {
  grade: Grade;
  opinion?: string;
}
/** POST /assignments/:id/reopening */
export interface AssignmentReopening extends ReasonInput {
  newDue: Day;
}
/** POST /assignments/:id/extension-requests. Take back: POST /extension-requests/:id/withdrawal {} with If-Match of the assignment. */
export interface ExtensionInput extends ReasonInput {
  progress: string;
  signer: string;
  newDue: Day;
}
/** POST /extension-requests/:id/decision with If-Match of the assignment → AssignmentRef */
export interface ExtensionDecision {
  decision: 'approved' | 'refused';
  reason: string;
  /** When approved: another date than the one asked for. */
  newDue?: Day;
}
/** POST /assignments/:id/urges */
export interface UrgeInput {
  channel: UrgeChannel;
  text: string;
}
/** POST /urges/:id/reply → AssignmentRef */
export interface UrgeReply {
  reply: string;
}
