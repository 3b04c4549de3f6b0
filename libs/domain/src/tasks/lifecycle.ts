import type { Role } from '../accounts/roles.ts';
import type { AssignmentGuard, TaskGuard } from './guards.ts';
import type { Need } from './facts.ts';
import type { CycleKind, Cycles, Effect } from './outcome.ts';

/*
 * Life of a task (督办事项) and of each unit's share in it (交办份).
 *
 * An inspector drafts; the chief of the office, never the same person, approves, and only then the task has its number.
 * Dispatch turns every named unit into one assignment. The unit signs for it, or its head objects within the signing
 * limit, upon which the office rules; the due clock runs all the while. The unit claims completion with evidence and the
 * signature of its head. The office reviews twice, by two people, neither of the unit; a major matter also needs a county
 * leader. A return does not move the due date. Completion dates from the day of filing, so that the office's slowness is
 * never the unit's lateness. When all required shares are settled the task waits for closure (销号), which the chief
 * grants with an opinion, and is archived thereafter. A look back (回头看) reopens what was a sham. Suspension and
 * cancellation need a written basis; what is cancelled leaves every rate but stays listed.
 *
 * Not in this table: overdue, near due, unsigned and report missing, which are derived by date and never states.
 */

/** One row: from any of `from` by `event`, if the agent has one of `roles` and all `guards` hold, to `to`. */
export interface Row<K extends CycleKind> {
  id: string;
  event: Cycles[K]['event'];
  from: readonly Cycles[K]['status'][];
  /** 'former' = the state before suspension. */
  to: Cycles[K]['status'] | 'former';
  roles: readonly (Role | 'automatic')[];
  guards: readonly (K extends 'task' ? TaskGuard : AssignmentGuard)[];
  /** What the person must fill in. */
  needs: readonly Need[];
  effects: readonly Effect[];
}

const inspector: readonly Role[] = ['inspector'];
const chief: readonly Role[] = ['officeChief'];
const unitPeople: readonly Role[] = ['liaison', 'unitHead'];

const taskRows: readonly Row<'task'>[] = [
  {
    id: 'T1',
    event: 'submit',
    from: ['draft'],
    to: 'submitted',
    roles: inspector,
    guards: ['outcomeCheckable', 'timed', 'addressed', 'secrecyAllowed', 'partsWithinDue'],
    needs: [],
    effects: [],
  },
  {
    id: 'T2a',
    event: 'approve',
    from: ['submitted'],
    to: 'registered',
    roles: chief,
    guards: ['notDrafter'],
    needs: [],
    effects: ['allotNumber'],
  },
  {
    id: 'T2b',
    event: 'sendBack',
    from: ['submitted'],
    to: 'draft',
    roles: chief,
    guards: ['notDrafter'],
    needs: ['reason'],
    effects: [],
  },
  {
    id: 'T2c',
    event: 'reject',
    from: ['submitted'],
    to: 'rejected',
    roles: chief,
    guards: ['notDrafter'],
    needs: ['reason'],
    effects: [],
  },
  {
    id: 'T3',
    event: 'dispatch',
    from: ['registered'],
    to: 'active',
    roles: inspector,
    guards: ['mentionsResolved', 'oneLead', 'secrecyAllowed', 'partsWithinDue'],
    needs: [],
    effects: ['createAssignments'],
  },
  {
    id: 'T4',
    event: 'settle',
    from: ['active'],
    to: 'pending_closure',
    roles: ['automatic'],
    guards: ['sharesSettled'],
    needs: [],
    effects: [],
  },
  {
    id: 'T5',
    event: 'close',
    from: ['pending_closure'],
    to: 'closed',
    roles: chief,
    guards: [],
    needs: ['closingOpinion'],
    effects: [],
  },
  {
    id: 'T6',
    event: 'archive',
    from: ['closed'],
    to: 'archived',
    roles: inspector,
    guards: ['nothingPending'],
    needs: [],
    effects: ['freeze'],
  },
  {
    id: 'T7',
    event: 'reopen',
    from: ['closed', 'pending_closure'],
    to: 'active',
    roles: chief,
    guards: [],
    needs: ['reason', 'assignmentIds', 'newDue'],
    effects: ['reopenAssignments', 'setNewDue'],
  },
  {
    id: 'T8a',
    event: 'suspend',
    from: ['registered', 'active'],
    to: 'suspended',
    roles: chief,
    guards: [],
    needs: ['basis'],
    effects: ['cascadeSuspend'],
  },
  {
    id: 'T8b',
    event: 'resume',
    from: ['suspended'],
    to: 'former',
    roles: chief,
    guards: ['formerKnown'],
    needs: ['basis'],
    effects: ['cascadeResume', 'shiftDue'],
  },
  {
    id: 'T9',
    event: 'cancel',
    from: ['draft', 'submitted', 'registered', 'active', 'pending_closure', 'suspended'],
    to: 'cancelled',
    roles: chief,
    guards: [],
    needs: ['basis'],
    effects: ['cascadeCancel'],
  },
];

const assignmentRows: readonly Row<'assignment'>[] = [
  {
    id: 'A1',
    event: 'sign',
    from: ['dispatched'],
    to: 'in_progress',
    roles: ['liaison'],
    guards: ['taskActive'],
    needs: [],
    effects: ['setSignedAt'],
  },
  {
    id: 'A2',
    event: 'object',
    from: ['dispatched'],
    to: 'objected',
    roles: ['unitHead'],
    guards: ['taskActive', 'withinSigningLimit'],
    needs: ['reason'],
    effects: [],
  },
  {
    id: 'A3a',
    event: 'overrule',
    from: ['objected'],
    to: 'dispatched',
    roles: inspector,
    guards: ['taskActive'],
    needs: ['reason'],
    effects: [],
  },
  {
    id: 'A3b',
    event: 'uphold',
    from: ['objected'],
    to: 'cancelled',
    roles: inspector,
    guards: ['taskActive'],
    needs: ['reason', 'replacementUnitId'],
    effects: ['replaceAssignment'],
  },
  {
    id: 'A4',
    event: 'claim',
    from: ['in_progress', 'returned'],
    to: 'in_review',
    roles: unitPeople,
    guards: ['taskActive', 'partsDone'],
    needs: ['signer', 'evidenceCount'],
    effects: ['lapseExtension'],
  },
  {
    id: 'A5',
    event: 'withdraw',
    from: ['in_review'],
    to: 'in_progress',
    roles: unitPeople,
    guards: ['taskActive', 'notYetReviewed'],
    needs: [],
    effects: ['discardClaim'],
  },
  {
    id: 'A6',
    event: 'return',
    from: ['in_review'],
    to: 'returned',
    roles: ['inspector', 'officeChief'],
    guards: ['taskActive', 'independentReviewer'],
    needs: ['reason'],
    effects: ['countReturn'],
  },
  {
    id: 'A7a',
    event: 'review',
    from: ['in_review'],
    to: 'in_review',
    roles: inspector,
    guards: ['taskActive', 'independentReviewer', 'notYetReviewed'],
    needs: ['opinion'],
    effects: ['recordInitialOpinion'],
  },
  {
    id: 'A7b',
    event: 'endorse',
    from: ['in_review'],
    to: 'in_review',
    roles: ['countyLeader'],
    guards: ['taskActive', 'major', 'independentReviewer', 'reviewedByAnother', 'notYetEndorsed'],
    needs: ['opinion'],
    effects: ['recordEndorsement'],
  },
  {
    id: 'A7',
    event: 'accept',
    from: ['in_review'],
    to: 'completed',
    roles: chief,
    guards: ['taskActive', 'independentReviewer', 'reviewedByAnother', 'endorsedIfMajor'],
    needs: ['grade'],
    effects: ['completeOnFilingDay'],
  },
  {
    id: 'A8',
    event: 'reopen',
    from: ['completed'],
    to: 'in_progress',
    roles: chief,
    guards: ['taskReopenable'],
    needs: ['reason', 'newDue'],
    effects: ['setNewDue', 'reactivateTask'],
  },
  {
    id: 'A9a',
    event: 'suspend',
    from: ['dispatched', 'objected', 'in_progress', 'returned', 'in_review'],
    to: 'suspended',
    roles: chief,
    guards: ['taskActive'],
    needs: ['basis'],
    effects: [],
  },
  {
    id: 'A9b',
    event: 'resume',
    from: ['suspended'],
    to: 'former',
    roles: chief,
    guards: ['taskActive', 'formerKnown'],
    needs: ['basis'],
    effects: ['shiftDue'],
  },
  {
    id: 'A10',
    event: 'cancel',
    from: ['dispatched', 'objected', 'in_progress', 'in_review', 'returned', 'suspended'],
    to: 'cancelled',
    roles: chief,
    guards: [],
    needs: ['basis'],
    effects: [],
  },
];

/** The whole life cycle; every answer of `transition` and `availableTransitions` comes from these rows. */
export const lifecycle: { [K in CycleKind]: readonly Row<K>[] } = { task: taskRows, assignment: assignmentRows };
