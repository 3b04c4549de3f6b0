import { addDays, type Day, dayOf, isoWeek, monthOf } from '#calendar';
import type { TrendWeek } from '#contracts';
import type { EntityManager } from 'typeorm';
import { endOfDay, startOfDay, wasOverdueOn } from '../tasks';
import { assignmentFigure } from './figure';

const WEEKS = 12;

interface WeekCount {
  dispatched: number;
  completed: number;
  overdue: number;
}

/**
 * What was handed out, completed and overdue in the last twelve weeks, oldest first.
 * @param overdueNow the number of today, at which the last week stands
 */
export async function readTrend(manager: EntityManager, today: Day, overdueNow: number): Promise<TrendWeek[]> {
  const monday = isoWeek(today).start;
  const weeks = Array.from({ length: WEEKS }, (_, i) => {
    const from = addDays(monday, (i + 1 - WEEKS) * 7);
    return { from, to: addDays(from, 6) };
  });
  const counts = await manager.query<WeekCount[]>(
    `SELECT
       (SELECT count(*)::int FROM assignment a WHERE a.required
          AND a.dispatched_at >= ${startOfDay('w.first')} AND a.dispatched_at < ${endOfDay('w.last')}) AS dispatched,
       (SELECT count(*)::int FROM assignment a WHERE a.required AND a.status = 'completed'
          AND a.completed_on BETWEEN w.first::date AND w.last::date) AS completed,
       (SELECT count(*)::int FROM assignment a WHERE w.last::date < $3::date
          AND ${wasOverdueOn('a', 'w.last::date')}) AS overdue
     FROM unnest($1::text[], $2::text[]) AS w(first, last) ORDER BY w.first`,
    [weeks.map(({ from }) => from), weeks.map(({ to }) => to), today],
  );
  return weeks.map(({ from, to }, i) => {
    const { dispatched, completed, overdue } = counts[i] ?? { dispatched: 0, completed: 0, overdue: 0 };
    return {
      from,
      to,
      label: label(from, to),
      dispatched: assignmentFigure(dispatched, { dispatchedFrom: from, dispatchedTo: to }),
      completed: assignmentFigure(completed, { status: ['completed'], completedFrom: from, completedTo: to }),
      overdue:
        to < today
          ? assignmentFigure(overdue, { overdueOn: to })
          : assignmentFigure(overdueNow, { state: ['overdue'] }),
    };
  });
}

/** 3月21日—27日, 3月28日—4月3日 */
const label = (from: Day, to: Day): string =>
  `${monthOf(from)}月${dayOf(from)}日—${monthOf(from) === monthOf(to) ? '' : `${monthOf(to)}月`}${dayOf(to)}日`;
