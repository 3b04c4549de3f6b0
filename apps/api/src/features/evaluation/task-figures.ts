import type { LightFigure, OverviewTotals } from '#contracts';
import { type CountState, countStates } from '#domain';
import { type Light, lightLabel, lightMeaning, lights, shares, totalsFrom } from '#evaluation';
import type { EntityManager } from 'typeorm';
import { taskFigure } from './figure';
import { completedStates, countWhere, openStates } from './states';

/** How many dispatched tasks count as `state` and have this light. */
export interface TaskCount {
  state: CountState;
  light: Light;
  n: number;
}

/** How many dispatched tasks there are of each state and light. */
export const countTasks = (manager: EntityManager): Promise<TaskCount[]> =>
  manager.query<TaskCount[]>(
    'SELECT state, light, count(*)::int AS n FROM task WHERE state IS NOT NULL GROUP BY state, light',
  );

type TaskTotals = Pick<OverviewTotals, 'open' | 'overdue' | 'completed' | 'suspended' | 'tasks' | 'rate'>;

/** The figures that are counted by task. */
export function taskFigures(rows: readonly TaskCount[]): TaskTotals {
  const totals = totalsFrom(
    Object.fromEntries(countStates.map((state) => [state, countWhere(rows, (row) => row.state === state)])),
    0,
  );
  return {
    open: taskFigure(totals.inTerm + totals.overdue, { state: openStates }),
    overdue: taskFigure(totals.overdue, { state: ['overdue'] }),
    completed: taskFigure(totals.completed, { state: completedStates }),
    suspended: taskFigure(totals.suspended, { state: ['suspended'] }),
    tasks: taskFigure(totals.tasks, { state: [...openStates, ...completedStates] }),
    rate: totals.rate,
  };
}

/** Tasks by light. */
export const lightFigures = (rows: readonly TaskCount[]): LightFigure[] =>
  lightParts(rows).map(({ count, ...part }) => ({
    ...part,
    ...taskFigure(count, part.light === 'grey' ? { light: ['grey'], state: ['suspended'] } : { light: [part.light] }),
  }));

/** How many have each light; what was cancelled shines no more, and what is not dispatched not yet. */
export function lightParts(rows: readonly TaskCount[]): Omit<LightFigure, 'list'>[] {
  const counts = lights.map((light) => countWhere(rows, (row) => row.light === light && row.state !== 'cancelled'));
  const percents = shares(counts);
  return lights.map((light, i) => ({
    count: counts[i] ?? 0,
    light,
    label: lightLabel[light],
    meaning: lightMeaning[light],
    percent: percents[i] ?? '—',
  }));
}
