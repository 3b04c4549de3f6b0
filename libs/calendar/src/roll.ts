import type { Day } from './day.ts';
import { YearNotLoadedError, type WorkCalendar } from './work-calendar.ts';

/**
 * The day itself when it is a working day, else the first one after it (民法典第二百零三条). Where the arrangement of a
 * year is missing, the day stays and a warning in Chinese names the year.
 */
export function rollToWorkingDay(day: Day, calendar: WorkCalendar): { day: Day; warning?: string } {
  const rolled = unlessNotLoaded(() => calendar.nextWorkingDay(day));
  if (typeof rolled === 'string') return { day: rolled };
  return { day, warning: `尚未录入${rolled.year}年的节假日安排，期限未按休息日顺延，请核对。` };
}

/** The year that a resolved deadline's warning names because its holiday arrangement was not loaded; undefined for others. */
export function unloadedYearIn(warning: string): number | undefined {
  const year = /尚未录入(\d{4})年的节假日安排/.exec(warning)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The result of a computation, or the YearNotLoadedError that it threw; other errors pass. */
export function unlessNotLoaded<T>(compute: () => T): T | YearNotLoadedError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof YearNotLoadedError) return error;
    throw error;
  }
}
