import { daysBetween, YearNotLoadedError, type Day, type WorkCalendar } from '#calendar';

/** A number of days, and the year without holiday arrangement that made it one of calendar days. */
export interface CountedDays {
  days: number;
  missingYear: number | null;
}

/**
 * Working days in (from, to]; calendar days where the arrangement of a year between them is not loaded, since a light must
 * come out every night.
 */
export function countWorkingDays(from: Day, to: Day, calendar: WorkCalendar): CountedDays {
  try {
    return { days: calendar.workingDaysBetween(from, to), missingYear: null };
  } catch (error) {
    if (!(error instanceof YearNotLoadedError)) throw error;
    return { days: daysBetween(from, to), missingYear: error.year };
  }
}

/** The sentence that goes with a light found without the arrangement of a year. */
export const missingYearText = (year: number): string => `${year}年节假日安排尚未录入，按自然日计算`;
