import type { AssignmentFacts, Need, TaskFacts } from './facts.ts';
import type { AssignmentEvent, AssignmentStatus, TaskEvent, TaskStatus } from './vocabulary.ts';

/** The two life cycles and what each works with. */
export interface Cycles {
  task: { status: TaskStatus; event: TaskEvent; facts: TaskFacts };
  assignment: { status: AssignmentStatus; event: AssignmentEvent; facts: AssignmentFacts };
}
export type CycleKind = keyof Cycles;

/** What a transition entails besides the new state; the API carries it out in the same transaction. */
export type Effect =
  | 'allotNumber' // once, never reused
  | 'createAssignments' // one in `dispatched` for each unit; freezes the text
  | 'setSignedAt'
  | 'replaceAssignment' // creates the replacement for another unit and links it
  | 'lapseExtension' // if a request is pending
  | 'discardClaim' // the pending claim was withdrawn
  | 'recordInitialOpinion'
  | 'recordEndorsement'
  | 'countReturn' // returnCount + 1; due stays
  | 'completeOnFilingDay' // completedOn = day of the accepted filing
  | 'setNewDue'
  | 'reopenAssignments'
  | 'reactivateTask' // a task that waited for closure, or was closed, is active again
  | 'cascadeSuspend'
  | 'cascadeResume'
  | 'cascadeCancel'
  | 'shiftDue' // new due = old due + suspended days, unless a new due is given
  | 'freeze'; // read-only from now on

/** An action as the browser shows it: a button, allowed or not, and what its form must ask for. */
export interface AvailableTransition<E> {
  event: E;
  label: string;
  allowed: boolean;
  /** Why it is not allowed, in Chinese. */
  reason?: string;
  needs: Need[];
}

export type RefusalCode = 'state' | 'role' | 'unit' | 'guard' | 'input';
export interface Refusal {
  refused: true;
  code: RefusalCode;
  /** For the user, in Chinese: what is wrong and the way out. */
  detail: string;
  /** The missing or wrong input, when that is the reason. */
  field?: Need;
}
export interface Passage<S> {
  refused: false;
  /** Row of the life-cycle table, e.g. 'A4'. */
  id: string;
  from: S;
  to: S;
  effects: Effect[];
}
export type Outcome<S> = Passage<S> | Refusal;
