import type { Day } from '#calendar';
import type {
  AssignmentRole,
  AvailableTransition,
  Cadence,
  CompletionRate,
  Level,
  Mode,
  Secrecy,
  TaskEvent,
  TaskStatus,
  Urgency,
} from '#domain';
import type { Light, Reason } from '#evaluation';
import type { AssignmentView, EvidenceView, UrgeInput } from './assignments.ts';

/*
 * Tasks, base path /api/v1. Every change of an existing row carries its version in If-Match. People of a unit see those with
 * an assignment of theirs.
 */

/** What every change answers: the row's new version and state; read the task again to show it. */
export interface TaskRef {
  id: string;
  version: number;
  status: TaskStatus;
  /** 督办〔2022〕15号; null until approved. */
  number: string | null;
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
  /** How long after the step that it answers, e.g. 2 天; null where it answers none. */
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
