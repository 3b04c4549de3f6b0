import { addDays, type Day, dayOf, isoWeek, monthOf } from '#calendar';
import type { TrendWeek } from '#contracts';
import type { EntityManager } from 'typeorm';
import { holdsDay, OVERDUE_TIMES } from '../tasks';
import { assignmentFigure } from './figure';

const WEEKS = 12;

interface WeekCount {
  dispatched: number;
  completed: number;
  overdue: number;
}

/** Each table is read once for all weeks. $1, $2: first and last days of the weeks. */
const COUNTS = `
  WITH week AS (SELECT * FROM unnest($1::date[], $2::date[]) AS w(first, last)),
    dispatched AS (
      SELECT date_trunc('week', a.dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS first, count(*)::int AS n
      FROM assignment a WHERE a.required GROUP BY 1),
    completed AS (
      SELECT date_trunc('week', a.completed_on)::date AS first, count(*)::int AS n
      FROM assignment a WHERE a.required AND a.status = 'completed' GROUP BY 1),
    overdue AS (
      SELECT w.first, count(*)::int AS n FROM ${OVERDUE_TIMES} t JOIN week w ON ${holdsDay('t', 'w.last')} GROUP BY 1)
  SELECT coalesce(d.n, 0) AS dispatched, coalesce(c.n, 0) AS completed, coalesce(o.n, 0) AS overdue
  FROM week w LEFT JOIN dispatched d USING (first) LEFT JOIN completed c USING (first) LEFT JOIN overdue o USING (first)
  ORDER BY first`;

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
  const counts = await manager.query<WeekCount[]>(COUNTS, [weeks.map(({ from }) => from), weeks.map(({ to }) => to)]);
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
