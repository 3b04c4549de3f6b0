import type { AssignmentView, AvailableAction, TaskView } from '#contracts';
import type { AssignmentEvent, AvailableTransition, TaskEvent } from '#domain';
import type { Act } from './act';
import { assignmentAct } from './assignment-acts';
import { isReportOfUnit, recordAct, unchangedAct } from './record-acts';
import { taskAct } from './task-acts';

/** An act as a button: allowed, or refused with the server's reason. */
export interface Deed {
  /** Event or action by which an address may name it, e.g. `sign`. */
  name: string;
  label: string;
  act: Act;
  allowed: boolean;
  reason: string;
  /** Whether it is this person's turn, so that the page leads here. */
  awaited: boolean;
  /** How near at hand it lies: 0 for what is waited for, then the unit's daily report, steps, records beside them. */
  rank: 0 | 1 | 2 | 3;
}

/** Steps for which the task waits; the others may be taken at any time. */
const awaited = new Set(['sign', 'overrule', 'review', 'endorse', 'accept', 'decideExtension']);

/** What the caller may do with the task as a whole. */
export const deedsOfTask = (task: TaskView, today: string): Deed[] =>
  inOrder(
    task.transitions.flatMap((transition) => {
      const act = taskAct(task, transition, today);
      return act ? [step(transition, act)] : [];
    }),
  );

/** What the caller may do with one unit's assignment: its transitions and the records beside them. */
export function deedsOfAssignment(task: TaskView, assignment: AssignmentView, today: string): Deed[] {
  const steps = assignment.transitions.map((transition) =>
    step(transition, assignmentAct(task, assignment, transition, today)),
  );
  const records = assignment.actions.flatMap((action) => recordDeeds(assignment, action, today));
  return inOrder([...steps, ...records]);
}

const inOrder = (deeds: Deed[]): Deed[] => deeds.toSorted((a, b) => a.rank - b.rank);

function step(transition: AvailableTransition<TaskEvent | AssignmentEvent>, act: Act): Deed {
  const { event: name, label, allowed, reason = '' } = transition;
  const isAwaited = allowed && awaited.has(name);
  return { name, label, act, allowed, reason, awaited: isAwaited, rank: isAwaited ? 0 : 2 };
}

function recordDeeds(assignment: AssignmentView, action: AvailableAction, today: string): Deed[] {
  const { action: name, label, allowed, reason = '' } = action;
  const isAwaited = allowed && awaited.has(name);
  const ofUnit = name === 'report' && isReportOfUnit(action);
  const deed: Deed = {
    name,
    label,
    act: recordAct(assignment, action, today),
    allowed,
    reason,
    awaited: isAwaited,
    rank: isAwaited ? 0 : ofUnit ? 1 : 3,
  };
  if (!ofUnit || assignment.reports.length === 0) return [deed];
  return [deed, { ...deed, name: 'unchanged', label: '本期无变化', act: unchangedAct(assignment, today), rank: 3 }];
}
