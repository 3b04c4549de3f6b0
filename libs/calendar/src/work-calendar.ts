import { dayFrom, dayFromNumber, dayNumber, daysInYear, weekdayOfNumber, yearOf, type Day } from './day.ts';
import { WORK_YEARS, type WorkYear } from './work-years.ts';

/** Asked about a year whose holiday arrangement is not loaded; the calendar never guesses. */
export class YearNotLoadedError extends Error {
  override readonly name = 'YearNotLoadedError';
  readonly year: number;
  constructor(year: number) {
    super(
      `尚未录入${year}年的节假日安排，无法推算工作日；请系统管理员按国务院办公厅通知录入${year}年放假和调休上班日。`,
    );
    this.year = year;
  }
}

/** Working days: make-up days, and Mondays to Fridays that are no holiday. All methods throw YearNotLoadedError. */
export interface WorkCalendar {
  /** Whether the arrangement of the year is known; never throws. */
  loaded(year: number): boolean;
  isWorkingDay(day: Day): boolean;
  /** The n-th working day after the day, before it for a negative n; the day itself for 0. */
  addWorkingDays(day: Day, n: number): Day;
  /** The day itself when it is a working day, else the first one after it. */
  nextWorkingDay(day: Day): Day;
  /** Number of working days in (from, to]: `from` is not counted; minus the number in (to, from] when `to` comes first. */
  workingDaysBetween(from: Day, to: Day): number;
}

/** A calendar that knows the given years. Of two entries for one year the later counts. */
export function createWorkCalendar(years: readonly WorkYear[] = WORK_YEARS): WorkCalendar {
  const byYear = new Map(years.map((entry) => [entry.year, entry]));
  const working = tabulate([...byYear.values()]);

  const isWorking = (number: number): boolean => {
    const known = working.get(number);
    if (known === undefined) throw new YearNotLoadedError(yearOf(dayFromNumber(number)));
    return known;
  };

  return {
    loaded: (year) => byYear.has(year),
    isWorkingDay: (day) => isWorking(dayNumber(day)),
    addWorkingDays(day, n) {
      const step = Math.sign(n);
      let number = dayNumber(day);
      for (let left = Math.abs(n); left > 0;) {
        number += step;
        if (isWorking(number)) left--;
      }
      return dayFromNumber(number);
    },
    nextWorkingDay(day) {
      let number = dayNumber(day);
      while (!isWorking(number)) number++;
      return dayFromNumber(number);
    },
    workingDaysBetween(from, to) {
      const [first, last] = [dayNumber(from), dayNumber(to)];
      let count = 0;
      for (let number = Math.min(first, last) + 1; number <= Math.max(first, last); number++)
        if (isWorking(number)) count++;
      return last >= first ? count : -count;
    },
  };
}

/** Every day number of the years → whether it is a working day. A notice may reach into the year before (元旦). */
function tabulate(years: readonly WorkYear[]): Map<number, boolean> {
  const working = new Map<number, boolean>();
  const mark = (number: number, value: boolean) => {
    if (working.has(number)) working.set(number, value);
  };
  for (const { year } of years) {
    const first = dayNumber(dayFrom(year, 1, 1));
    for (let number = first; number < first + daysInYear(year); number++)
      working.set(number, weekdayOfNumber(number) <= 5);
  }
  for (const { holidays, makeUpDays } of years) {
    for (const { from, to } of holidays)
      for (let number = dayNumber(from); number <= dayNumber(to); number++) mark(number, false);
    for (const day of makeUpDays) mark(dayNumber(day), true);
  }
  return working;
}
