import type { AssignmentView, TaskView } from '#contracts';
import type { Act } from './act';
import { assignmentAct } from './assignment-acts';
import { recordAct, unchangedAct } from './record-acts';
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
}

/** Steps for which the task waits; the others may be taken at any time. */
const awaited = new Set(['sign', 'overrule', 'review', 'endorse', 'accept', 'decideExtension']);

/** What the caller may do with the task as a whole. */
export const deedsOfTask = (task: TaskView, today: string): Deed[] =>
  task.transitions.flatMap((transition) => {
    const act = taskAct(task, transition, today);
    return act ? [deed(transition.event, transition, act)] : [];
  });

/** What the caller may do with one unit's assignment: its transitions, then the records beside them. */
export function deedsOfAssignment(task: TaskView, assignment: AssignmentView, today: string): Deed[] {
  const transitions = assignment.transitions.map((transition) =>
    deed(transition.event, transition, assignmentAct(task, assignment, transition, today)),
  );
  const actions = assignment.actions.flatMap((action) => {
    const main = deed(action.action, action, recordAct(assignment, action, today));
    const unchanged = action.action === 'report' && action.label === '反馈进展' && assignment.reports.length > 0;
    return unchanged
      ? [main, deed('unchanged', { ...action, label: '本期无变化' }, unchangedAct(assignment, today))]
      : [main];
  });
  return [...transitions, ...actions];
}

const deed = (
  name: string,
  { label, allowed, reason = '' }: { label: string; allowed: boolean; reason?: string },
  act: Act,
): Deed => ({
  name,
  label,
  act,
  allowed,
  reason,
  awaited: allowed && awaited.has(name),
});
