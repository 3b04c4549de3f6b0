import { addDays, type Day, dayOf, isoWeek, monthOf } from '#calendar';
import type { TrendWeek } from '#contracts';
import type { EntityManager } from 'typeorm';
import { assignmentFigure } from './figure';

const WEEKS = 12;

interface WeekCount {
  dispatched: number;
  completed: number;
  overdue: number;
}

/**
 * Counts that an index answers alone. What was overdue at the end of a day is what had become so by then, less what had
 * ceased to be. $1, $2: first and last days of the weeks.
 */
const COUNTS = `
  WITH became AS (SELECT l.day, count(*) AS n FROM assignment_light l WHERE l.overdue GROUP BY 1),
    ceased AS (SELECT l.until AS day, count(*) AS n FROM assignment_light l WHERE l.overdue GROUP BY 1)
  SELECT
    (SELECT count(*) FROM assignment a WHERE a.state IS NOT NULL
       AND a.dispatched_at >= (w.first::timestamp AT TIME ZONE 'Asia/Shanghai')
       AND a.dispatched_at < ((w.last + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'))::int AS dispatched,
    (SELECT count(*) FROM assignment a WHERE a.state IN ('onTime', 'late')
       AND a.completed_on BETWEEN w.first AND w.last)::int AS completed,
    ((SELECT coalesce(sum(n), 0) FROM became WHERE day <= w.last)
      - (SELECT coalesce(sum(n), 0) FROM ceased WHERE day <= w.last))::int AS overdue
  FROM unnest($1::date[], $2::date[]) AS w(first, last) ORDER BY w.first`;

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
