import { addDays, dayFrom, daysInMonth, monthOf, weekday, yearOf, type Day } from './day.ts';
import type { CadenceDeadline } from './deadline.ts';
import { periodOf } from './period.ts';
import { rollToWorkingDay } from './roll.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * The first reporting day not before the given day; null for 'standing', which has none. A reporting day that is a day
 * off moves to the next working day; a daily report does not. The warning names a year whose arrangement is not loaded.
 */
export function nextReportingDay(
  cadence: CadenceDeadline,
  from: Day,
  calendar: WorkCalendar,
): { day: Day; warning?: string } | null {
  if (cadence.every === 'standing') return null;
  if (cadence.every === 'day') return { day: from };
  // Holidays last less than two weeks: a reporting day before that cannot have moved to `from` or beyond.
  let nominal = reportingDayFrom(cadence, addDays(from, -14));
  for (;;) {
    const rolled = rollToWorkingDay(nominal, calendar);
    if (rolled.day >= from) return rolled;
    nominal = reportingDayFrom(cadence, addDays(nominal, 1));
  }
}

/** The first reporting day not before `from`, before any move. */
function reportingDayFrom({ every, weekday: day = 7, day: dayOfMonth }: CadenceDeadline, from: Day): Day {
  if (every === 'week') return addDays(from, (day - weekday(from) + 7) % 7);
  if (every === 'day' || every === 'standing') return from;
  const period = periodOf(every, from);
  if (dayOfMonth === undefined || every === 'tenday') return period.end;
  // A day of the month belongs to the last month of a quarter, half year or year.
  const reporting = dayInMonth(period.end, dayOfMonth);
  return reporting >= from ? reporting : dayInMonth(periodOf(every, addDays(period.end, 1)).end, dayOfMonth);
}

function dayInMonth(month: Day, day: number): Day {
  return dayFrom(yearOf(month), monthOf(month), Math.min(day, daysInMonth(yearOf(month), monthOf(month))));
}
