import { roleLabel, unitRoles } from '../accounts/roles.ts';
import type { AssignmentFacts, TaskFacts, TransitionInput } from './facts.ts';
import { assignmentGuards, taskGuards, type Agent, type Guard } from './guards.ts';
import { inputFault } from './inputs.ts';
import { lifecycle, type Row } from './lifecycle.ts';
import type { AvailableTransition, CycleKind, Cycles, Outcome, Refusal } from './outcome.ts';
import { assignmentEventLabel, assignmentStatusLabel, taskEventLabel, taskStatusLabel } from './vocabulary.ts';

interface Cycle<K extends CycleKind> {
  rows: readonly Row<K>[];
  guards: Readonly<Record<string, Guard<Cycles[K]['facts']>>>;
  events: Readonly<Record<Cycles[K]['event'], string>>;
  statuses: Readonly<Record<Cycles[K]['status'], string>>;
}
const cycles: { [K in CycleKind]: Cycle<K> } = {
  task: { rows: lifecycle.task, guards: taskGuards, events: taskEventLabel, statuses: taskStatusLabel },
  assignment: {
    rows: lifecycle.assignment,
    guards: assignmentGuards,
    events: assignmentEventLabel,
    statuses: assignmentStatusLabel,
  },
};

const hasRole = <K extends CycleKind>(row: Row<K>, agent: Agent): boolean =>
  row.roles.includes(agent === 'automatic' ? agent : agent.role);

/** People of a unit act on their own unit's assignments and on nothing else. */
const isOwn = (facts: TaskFacts | AssignmentFacts, agent: Agent): boolean =>
  agent === 'automatic' ||
  !unitRoles.includes(agent.role) ||
  ('unitId' in facts && agent.unitId !== null && agent.unitId === facts.unitId);

const failingGuard = <K extends CycleKind>(
  cycle: Cycle<K>,
  row: Row<K>,
  facts: Cycles[K]['facts'],
  agent: Agent,
): string | null => {
  for (const name of row.guards) {
    const guard = cycle.guards[name];
    if (guard?.holds(facts, agent) !== true) return guard?.refusal ?? '此项操作的条件无法核实。';
  }
  return null;
};

/**
 * What the caller may do now, for the buttons of a page: every row that starts from the present state and is open to
 * the caller's role and unit, each allowed or refused with its reason, and what its form has to ask for.
 */
export const availableTransitions = <K extends CycleKind>(
  kind: K,
  facts: Cycles[K]['facts'],
  agent: Agent,
): AvailableTransition<Cycles[K]['event']>[] => {
  const cycle: Cycle<K> = cycles[kind];
  if (!isOwn(facts, agent)) return [];
  return cycle.rows
    .filter((row) => row.from.includes(facts.status) && hasRole(row, agent))
    .map((row) => {
      const reason = failingGuard(cycle, row, facts, agent);
      const entry = { event: row.event, label: cycle.events[row.event], needs: [...row.needs] };
      return reason === null ? { ...entry, allowed: true } : { ...entry, allowed: false, reason };
    });
};

const refuse = (code: Refusal['code'], detail: string): Refusal => ({ refused: true, code, detail });

/**
 * Decides one transition; changes nothing itself.
 * @param facts the present state as the database has it, never as the browser says
 * @param input what the person filled in; checked against what the row needs
 * @returns the new state and the effects to carry out with it, or a refusal with its code and Chinese reason
 */
export const transition = <K extends CycleKind>(
  kind: K,
  event: Cycles[K]['event'],
  facts: Cycles[K]['facts'],
  agent: Agent,
  input: TransitionInput = {},
): Outcome<Cycles[K]['status']> => {
  const cycle: Cycle<K> = cycles[kind];
  const label = cycle.events[event];
  const status: Cycles[K]['status'] = facts.status;
  const row = cycle.rows.find((candidate) => candidate.event === event && candidate.from.includes(status));
  // Strangers learn nothing of the state: the unit is checked first.
  if (!isOwn(facts, agent)) return refuse('unit', '只能办理本单位的事项。');
  if (row === undefined)
    return refuse('state', `当前状态为“${cycle.statuses[status]}”，不能${label}；请刷新页面查看最新状态。`);
  if (!hasRole(row, agent)) {
    const holders = row.roles.map((role) => (role === 'automatic' ? '系统自动' : roleLabel[role])).join('或');
    return refuse('role', `“${label}”由${holders}办理。`);
  }
  const guarded = failingGuard(cycle, row, facts, agent);
  if (guarded !== null) return refuse('guard', guarded);
  for (const need of row.needs) {
    const fault = inputFault(need, input, facts);
    if (fault !== null) return { refused: true, code: 'input', detail: fault, field: need };
  }
  const to = row.to === 'former' ? facts.formerStatus : row.to;
  if (to === null) return refuse('guard', '缺少中止前的状态，不能恢复。');
  return { refused: false, id: row.id, from: status, to, effects: [...row.effects] };
};
