import { type Day, isoWeek, minDay } from '#calendar';

/** Name of the series, by which bulletins are numbered. */
export const SERIES = '督查周报';

/** The week reported on and the day up to which its figures count. */
export interface Week {
  from: Day;
  to: Day;
  asOf: Day;
}

/** The week, Monday to Sunday, in which the day lies; figures count up to its end, but no further than today. */
export function weekOf(day: Day, today: Day): Week {
  const { start, end } = isoWeek(day);
  return { from: start, to: end, asOf: minDay(end, today) };
}
