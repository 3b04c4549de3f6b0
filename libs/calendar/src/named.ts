import { addMonths, dayFrom, daysInMonth, isDate, monthOf, yearOf, type Day } from './day.ts';
import type { DateRef, MonthRef, YearRef } from './deadline.ts';

/** How many years ahead a date may lie that does not exist every year (2月29日). */
const YEARS_AHEAD = 8;

/**
 * The day that `candidate` names in the year of the reference; without a year the next such day not before asOf.
 * Undefined when there is none.
 */
export function inYear(ref: YearRef, asOf: Day, candidate: (year: number) => Day | undefined): Day | undefined {
  const current = yearOf(asOf);
  if (ref.year !== undefined) return candidate(ref.year);
  if (ref.yearOffset !== undefined) return candidate(current + ref.yearOffset);
  for (let year = current; year <= current + YEARS_AHEAD; year++) {
    const day = candidate(year);
    if (day !== undefined && day >= asOf) return day;
  }
  return undefined;
}

/** The day that `candidate` names in the month of the reference; a month without a year rolls over as in inYear. */
export function inMonth(
  ref: MonthRef,
  asOf: Day,
  candidate: (year: number, month: number) => Day | undefined,
): Day | undefined {
  const { month } = ref;
  if (month !== undefined) return inYear(ref, asOf, (year) => candidate(year, month));
  const shifted = addMonths(asOf, ref.monthOffset ?? 0);
  return candidate(yearOf(shifted), monthOf(shifted));
}

/** The day of a date; without month and monthOffset the next month that has such a day not before asOf. */
export function dateOf(ref: DateRef, asOf: Day): Day | undefined {
  if (ref.month !== undefined || ref.monthOffset !== undefined)
    return inMonth(ref, asOf, (year, month) => realDay(year, month, ref.day));
  for (let monthOffset = 0; monthOffset <= 2; monthOffset++) {
    const day = inMonth({ monthOffset }, asOf, (year, month) => realDay(year, month, ref.day));
    if (day !== undefined && day >= asOf) return day;
  }
  return undefined;
}

/** Both ends of a range; what one end leaves out (month, year) it takes from the other. Undefined when not real. */
export function rangeOf(from: DateRef, to: DateRef, asOf: Day): { start: Day; end: Day } | undefined {
  const end = endOf(from, to, asOf);
  const start = end && startOf(from, end, asOf);
  return end && start ? { start, end } : undefined;
}

function endOf(from: DateRef, to: DateRef, asOf: Day): Day | undefined {
  const { month, monthOffset } = to.month === undefined && to.monthOffset === undefined ? from : to;
  const named: DateRef = { ...to, month, monthOffset };
  if (to.year !== undefined || to.yearOffset !== undefined || (from.year ?? from.yearOffset) === undefined)
    return dateOf(named, asOf);
  const start = dateOf(from, asOf);
  return start && inYear({}, start, (year) => realDay(year, month ?? 0, to.day));
}

function startOf(from: DateRef, end: Day, asOf: Day): Day | undefined {
  if ([from.year, from.yearOffset, from.monthOffset].some((given) => given !== undefined)) return dateOf(from, asOf);
  const sameYear = realDay(yearOf(end), from.month ?? monthOf(end), from.day);
  if (sameYear !== undefined && sameYear <= end) return sameYear;
  const before = addMonths(end, from.month === undefined ? -1 : -12);
  return realDay(yearOf(before), from.month ?? monthOf(before), from.day);
}

/** The day with this year, month and day of the month; undefined when there is none. */
export function realDay(year: number, month: number, day: number): Day | undefined {
  return isDate(year, month, day) ? dayFrom(year, month, day) : undefined;
}

/** The last day of a month 1–12; undefined for another month. */
export function lastOfMonth(year: number, month: number): Day | undefined {
  return realDay(year, month, daysInMonth(year, month));
}
