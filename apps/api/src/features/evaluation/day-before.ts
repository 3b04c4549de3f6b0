import { addDays, type Day, type WorkCalendar, YearNotLoadedError } from '#calendar';
import type { EntityManager } from 'typeorm';
import { holdsDay } from '../tasks';

/** On a Monday one asks what changed since Friday. Where the year's holidays are not known, the day before. */
export function lastWorkingDay(today: Day, calendar: WorkCalendar): Day {
  try {
    return calendar.addWorkingDays(today, -1);
  } catch (fault) {
    if (fault instanceof YearNotLoadedError) return addDays(today, -1);
    throw fault;
  }
}

/** How many were overdue at the end of a day. @param unitId of this unit alone */
export async function countOverdueOn(
  manager: EntityManager,
  day: Day,
  unitId?: string,
): Promise<{ tasks: number; assignments: number }> {
  const [counts] = await manager.query<{ tasks: number; assignments: number }[]>(
    `SELECT count(DISTINCT a.task_id)::int AS tasks, count(*)::int AS assignments
     FROM assignment_light l JOIN assignment a ON a.id = l.assignment_id
     WHERE l.overdue AND ${holdsDay('l', '$1')}${unitId === undefined ? '' : ' AND a.unit_id = $2'}`,
    unitId === undefined ? [day] : [day, unitId],
  );
  return counts ?? { tasks: 0, assignments: 0 };
}
