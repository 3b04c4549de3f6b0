import { yearOf, type Day } from '#calendar';
import type { Moment } from './standing';

/**
 * The day to look at: `asOf` as it was known then; else the year as known today, its last day when it is over, its first
 * when it is still to come.
 */
export function momentOf({ asOf, year }: { asOf?: Day; year?: number }, today: Day): Moment & { year: number } {
  if (asOf !== undefined) return { asOf, knownOn: asOf, year: yearOf(asOf) };
  if (year === undefined || year === yearOf(today)) return { asOf: today, knownOn: today, year: yearOf(today) };
  return { asOf: year < yearOf(today) ? `${year}-12-31` : `${year}-01-01`, knownOn: today, year };
}
