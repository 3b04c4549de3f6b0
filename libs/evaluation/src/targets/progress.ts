import { addDays, dayOf, daysBetween, monthOf, periodOf, yearOf, type Day, type Period } from '#calendar';
import { Fraction } from '../fraction.ts';

/**
 * 序时进度: the part of a period that has passed at the end of a day, 0 to 1. At month ends completed months ÷ months, so
 * that a report for January to November uses 11/12; inside a month days ÷ days.
 */
export function timePassed(period: Period, day: Day): Fraction {
  if (day < period.start) return Fraction.zero;
  if (day >= period.end) return Fraction.of(1);
  const months = monthsIn(period);
  if (months > 1 && dayOf(addDays(day, 1)) === 1) return Fraction.of(monthsUpTo(period, day)).over(months);
  return Fraction.of(daysBetween(period.start, day) + 1).over(daysIn(period));
}

/** Number of days of a period. */
export const daysIn = ({ start, end }: Period): number => daysBetween(start, end) + 1;

/** Number of months of a period, 1 for a 旬. */
const monthsIn = (period: Period): number => monthsUpTo(period, period.end);

const monthsUpTo = ({ start }: Period, day: Day): number =>
  (yearOf(day) - yearOf(start)) * 12 + monthOf(day) - monthOf(start) + 1;

/** The last period of the kind that is over at the end of the day. */
export const lastCompleted = (kind: 'month' | 'quarter', day: Day): Period =>
  periodOf(kind, addDays(periodOf(kind, addDays(day, 1)).start, -1));
