import { addDays, isDay, type Day } from '#calendar';

/** Not a time limit: 12月10日前. */
const DATELINE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?!之?前|以前)/;

/**
 * The day on which the reported meeting or visit took place: the first date of its opening words. Without a year it is
 * the last such day not after the day after asOf, for a report speaks of what has happened.
 */
export function heldOn(opening: string, asOf: Day): Day | undefined {
  const match = DATELINE.exec(opening);
  if (!match) return undefined;
  const [, year, month = '', day = ''] = match;
  const dayIn = (y: number): Day => `${String(y)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return isDay(dayIn(Number(year))) ? dayIn(Number(year)) : undefined;
  const thisYear = dayIn(Number(asOf.slice(0, 4)));
  const held = thisYear > addDays(asOf, 1) ? dayIn(Number(asOf.slice(0, 4)) - 1) : thisYear;
  return isDay(held) ? held : undefined;
}
