import { dayOf, periodOf, previousPeriod, type Day, type Period } from '#calendar';
import { Fraction } from '../fraction.ts';
import type { Figures } from './figures.ts';
import { daysIn } from './progress.ts';

/**
 * What a day brings at present: the running month's figure ÷ days elapsed. While too few days have elapsed to tell, the
 * month before; where months are not reported, what the year has brought ÷ its days so far.
 */
export function currentPerDay(actuals: Figures, year: Period, day: Day, minDaysElapsed: number): Fraction {
  const month = periodOf('month', day);
  const elapsed = dayOf(day);
  const soFar = actuals.known(month);
  if (soFar && elapsed >= minDaysElapsed) return soFar.over(elapsed);
  const before = previousPeriod(month);
  const last = actuals.known(before);
  if (last) return last.over(daysIn(before));
  const days = daysIn({ ...year, end: day });
  return (actuals.known(year) ?? Fraction.zero).over(days);
}
