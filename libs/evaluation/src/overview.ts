import type { Day } from '#calendar';
import { countStates, overdueDays, type AssignmentStatus, type CountState, type OverdueFacts } from '#domain';
import { percent, ratio } from './decimal.ts';
import { Fraction } from './fraction.ts';

/** A unit's share of a dispatched task, as far as counting depends on it; state and dates as they are today. */
export interface AssignmentRow extends Omit<OverdueFacts, 'asOf'> {
  taskId: string;
  unitId: string;
  status: AssignmentStatus;
  /** Whether the task cannot be closed without it; other shares (配合) are not counted. */
  required: boolean;
}

/** completed + inTerm + overdue = tasks; onTime + late = completed; unsigned ones are also inTerm or overdue. */
export interface Totals {
  tasks: number;
  completed: number;
  onTime: number;
  late: number;
  inTerm: number;
  overdue: number;
  unsigned: number;
  /** Listed apart, not among `tasks`. */
  suspended: number;
  /** Listed apart, not among `tasks`. */
  cancelled: number;
  /** 办结率: completed ÷ tasks, printed: '41.7%'; '—' without tasks. */
  rate: string;
}

export interface UnitTotals extends Totals {
  unitId: string;
}

export interface Summary {
  /** Counted by task. */
  totals: Totals;
  /** Counted by share: the sum of `units`. */
  unitTotals: Totals;
  /** Every unit in protocol order, those without a share too. */
  units: UnitTotals[];
}

/** How the figures are counted, for print under them. */
export const COUNTING_RULE =
  '统计范围为已交办的事项；一个事项由多个单位承办的，各单位应办的都办结才算该事项办结，任何一个单位逾期即算该事项逾期；' +
  '按单位统计时以交给各单位的应办任务计，只作配合的不计；办结日以获准的办结申请报送之日为准，未签收指交办后尚未签收；' +
  '已撤销的不计入事项总数和办结率，已中止的单独列出；办结率为办结数除以事项总数。';

/**
 * Counts tasks and the shares of units on a day. Overview and bulletin both print these figures.
 * @param unitIds all units in protocol order; a unit that is not among them follows at the end
 */
export function summarise(rows: readonly AssignmentRow[], today: Day, unitIds: readonly string[]): Summary {
  const shares = rows.filter(({ required }) => required);
  const tasks = groupBy(shares, ({ taskId }) => taskId);
  const states = shares.map((share) => stateOf(share, today));
  const byUnit = groupBy(
    shares.map(({ unitId }, index) => ({ unitId, state: states[index] })),
    ({ unitId }) => unitId,
  );
  const order = new Set([...unitIds, ...byUnit.keys()]);
  return {
    totals: totalsOf([...tasks.values()].map((parts) => stateOfTask(parts, today))),
    unitTotals: totalsOf(states),
    units: [...order].map((unitId) => ({
      unitId,
      ...totalsOf((byUnit.get(unitId) ?? []).flatMap(({ state }) => state ?? [])),
    })),
  };
}

/** Exactly one kind for each share or task, besides whether it waits for its signature. */
interface State {
  kind: CountState;
  unsigned: boolean;
}

const stateOf = (row: AssignmentRow, today: Day): State => ({
  kind: shareState(row.status, overdueDays({ ...row, asOf: today })),
  unsigned: row.status === 'dispatched',
});

/** What a required share counts as. @param days that it is, or was completed, past its due day */
export function shareState(status: AssignmentStatus, days: number): CountState {
  if (status === 'suspended' || status === 'cancelled') return status;
  if (status === 'completed') return days > 0 ? 'late' : 'onTime';
  return days > 0 ? 'overdue' : 'inTerm';
}

/**
 * What a task counts as: the first in the order of `countStates` that one of its required shares is, so that it is
 * suspended only when no share goes on. Null without a required share.
 */
export const taskState = (shares: readonly CountState[]): CountState | null =>
  countStates.find((state) => shares.includes(state)) ?? null;

function stateOfTask(parts: readonly AssignmentRow[], today: Day): State {
  const states = parts.map((part) => stateOf(part, today));
  return {
    kind: taskState(states.map(({ kind }) => kind)) ?? 'cancelled',
    unsigned: states.some(({ unsigned }) => unsigned),
  };
}

const totalsOf = (states: readonly State[]): Totals =>
  totalsFrom(
    Object.fromEntries(countStates.map((state) => [state, states.filter(({ kind }) => kind === state).length])),
    states.filter(({ unsigned }) => unsigned).length,
  );

/**
 * Totals of what was counted already, as a database does.
 * @param counts number of shares or tasks in each state; a state left out has none
 */
export function totalsFrom(counts: Partial<Record<CountState, number>>, unsigned: number): Totals {
  const { overdue = 0, inTerm = 0, suspended = 0, late = 0, onTime = 0, cancelled = 0 } = counts;
  const completed = onTime + late;
  const tasks = completed + inTerm + overdue;
  const rate = completionRate(completed, tasks);
  return { tasks, completed, onTime, late, inTerm, overdue, unsigned, suspended, cancelled, rate };
}

const completionRate = (completed: number, tasks: number): string =>
  percent(ratio(Fraction.of(completed).times(100).toDecimal(), String(tasks)));

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
