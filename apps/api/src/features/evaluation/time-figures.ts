import type { AssignmentQuery, TimeFigures } from '#contracts';
import { keepingUp, ratio } from '#evaluation';
import { assignmentFigure } from './figure';
import { completedStates, openStates } from './states';
import { type ShareCount, WHOLE } from './unit-figures';

/** Completion beside time. @param whose which assignments the rows count */
export function timeFigures(
  rows: readonly Pick<ShareCount, 'timed' | 'timedCompleted' | 'elapsed'>[],
  whose: AssignmentQuery,
): TimeFigures {
  const timed = rows.reduce((all, row) => all + row.timed, 0);
  const completed = rows.reduce((all, row) => all + row.timedCompleted, 0);
  const elapsed = rows.reduce((all, row) => all + row.elapsed, 0);
  const figure = (count: number, query: AssignmentQuery) =>
    assignmentFigure(count, { ...whose, timed: true, ...query });
  return {
    completed: figure(completed, { state: completedStates }),
    timed: figure(timed, { state: [...openStates, ...completedStates] }),
    ...keepingUp({ timed, completed, elapsed: ratio(String(elapsed), String(WHOLE)) ?? '0' }),
  };
}
