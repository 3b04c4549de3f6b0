import type { Day } from '#calendar';
import type {
  AssignmentEvent,
  AssignmentRole,
  AssignmentStatus,
  AvailableTransition,
  ExtensionStatus,
  Grade,
  ReportStatus,
  UrgeChannel,
} from '#domain';
import type { LightView, ReasonInput } from './tasks.ts';

/*
 * Assignments, base path /api/v1. Every change of an existing row carries its version in If-Match, that of the assignment
 * under /assignments/:id. People of a unit see their own unit's alone.
 */

/** What every change answers; read the assignment again to show it. */
export interface AssignmentRef {
  id: string;
  taskId: string;
  version: number;
  status: AssignmentStatus;
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
