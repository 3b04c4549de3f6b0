import { addDays, dayFrom, daysBetween, weekday, yearOf, type Day } from './day.ts';

/** A week of ISO 8601: Monday to Sunday; week 1 holds the first Thursday of its year. */
export interface IsoWeek {
  year: number;
  week: number;
  start: Day;
  end: Day;
}

/** The ISO week in which a day lies; its year may differ from the day's own around New Year. */
export function isoWeek(day: Day): IsoWeek {
  const start = addDays(day, 1 - weekday(day));
  const year = yearOf(addDays(start, 3));
  const fourth = dayFrom(year, 1, 4);
  const firstMonday = addDays(fourth, 1 - weekday(fourth));
  return { year, week: daysBetween(firstMonday, start) / 7 + 1, start, end: addDays(start, 6) };
}
