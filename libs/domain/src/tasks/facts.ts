import type { Day } from '#calendar';
import type {
  AssignmentRole,
  AssignmentStatus,
  Cadence,
  Grade,
  Level,
  Mode,
  Secrecy,
  TaskStatus,
} from './vocabulary.ts';

/** One unit's share of a task, as far as the task's own state depends on it. */
export interface Share {
  id: string;
  unitId: string;
  status: AssignmentStatus;
  role: AssignmentRole;
  /** Whether the task cannot be closed without it; a supporting share is not, by default. */
  required: boolean;
  due: Day | null;
}

/** What the rules need to know of a task; the API reads it from its tables. */
export interface TaskFacts {
  status: TaskStatus;
  /** State before suspension, null otherwise. */
  formerStatus: TaskStatus | null;
  drafterId: string;
  /** The outcome demanded and whether it can be checked. */
  outcome: string;
  actionable: boolean;
  due: Day | null;
  cadence: Cadence | null;
  /** Latest due date among its parts, null when no part has its own. */
  latestPartDue: Day | null;
  mode: Mode;
  /** Units that are to receive it. */
  unitIds: string[];
  /** How many of them are named as lead. */
  leadCount: number;
  /** Names and group mentions that no unit answers to yet. */
  unresolvedMentions: string[];
  secrecy: Secrecy;
  /** Setting of the county: whether work secrets may be kept here. */
  workSecretAllowed: boolean;
  shares: Share[];
  /** Open child records: undecided extensions, reviews, interviews. */
  pendingItems: number;
  today: Day;
}

/** What the rules need to know of one assignment. */
export interface AssignmentFacts {
  status: AssignmentStatus;
  /** State before suspension, null otherwise. */
  formerStatus: AssignmentStatus | null;
  unitId: string;
  taskStatus: TaskStatus;
  level: Level;
  due: Day | null;
  /** ISO instant by which it must be signed for, null before dispatch. */
  signDueAt: string | null;
  /** ISO instant of the server's clock. */
  now: string;
  today: Day;
  /** Account and unit of the pending completion claim, null when none is pending. */
  filerId: string | null;
  filerUnitId: string | null;
  /** Own sub-parts that are neither completed nor waived with a reason. */
  openParts: number;
  /** Account that wrote the initial opinion on the pending claim, null when none is written. */
  initialReviewerId: string | null;
  /** Account of the county leader who endorsed the pending claim, null when none has. */
  endorserId: string | null;
}

/** What the person fills in with a transition; each row of the table says which of these it needs. */
export interface TransitionInput {
  reason?: string;
  /** Document or instruction on which a suspension or cancellation rests. */
  basis?: string;
  closingOpinion?: string;
  /** Opinion of a review. */
  opinion?: string;
  grade?: Grade;
  newDue?: Day;
  /** Assignments to reopen. */
  assignmentIds?: string[];
  /** Head of the unit who signed the completion report (审签人). */
  signer?: string;
  /** Number of pieces of evidence filed with a claim. */
  evidenceCount?: number;
  /** Unit that receives the replacement of an assignment objected to. */
  replacementUnitId?: string;
}
export type Need = keyof TransitionInput;
