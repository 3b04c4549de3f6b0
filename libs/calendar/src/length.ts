import { addDays, addMonths } from './day.ts';
import { ANCHORS } from './deadline.ts';
import type { Anchor, LengthDeadline, Moment, ResolveContext, ResolvedDeadline } from './deadline.ts';
import { rollToWorkingDay, unlessNotLoaded } from './roll.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Calendar days of the units that are counted in days. */
const UNIT_DAYS = { day: 1, week: 7, halfMonth: 15 } as const;
/** Months of the units that are counted in months, and the days that half a month stands for. */
const UNIT_MONTHS = { month: 1, year: 12 } as const;
const MONTH_DAYS = 30;
const DAY_MINUTES = 24 * 60;

/** A length counted from its anchor: the start day is not counted (民法典第二百零一条), days off at the end are skipped. */
export function resolveLength(
  deadline: LengthDeadline,
  context: ResolveContext,
  calendar: WorkCalendar,
): ResolvedDeadline {
  const { n, unit, anchor } = deadline;
  const from = anchorMoment(anchor, context);
  if (unit === 'hour') {
    const base = { precision: 'hour', rule: 'hours' } as const;
    return from ? { ...base, ...addHours(from, n) } : { ...base, ...unknownAnchor(deadline) };
  }
  if (unit === 'workingDay') {
    const base = { precision: 'day', rule: 'working-days' } as const;
    if (!from) return { ...base, ...unknownAnchor(deadline) };
    const due = unlessNotLoaded(() => calendar.addWorkingDays(from.day, n));
    return typeof due === 'string'
      ? { ...base, due }
      : { ...base, due: null, waitsFor: `${due.year}年节假日安排`, warning: due.message };
  }
  const inMonths = unit === 'month' || unit === 'year';
  const base = { precision: 'day', rule: inMonths ? 'months' : 'days' } as const;
  if (!from) return { ...base, ...unknownAnchor(deadline) };
  const { day, warning } = rollToWorkingDay(
    inMonths
      ? addFractionalMonths(from.day, n * UNIT_MONTHS[unit])
      : addDays(from.day, Math.round(n * UNIT_DAYS[unit])),
    calendar,
  );
  return { ...base, due: day, ...(warning !== undefined && { warning }) };
}

/** The moment of an anchor as far as it is known. */
export function anchorMoment(anchor: Anchor, { asOf, time, anchors }: ResolveContext): Moment | undefined {
  if (anchor !== 'asOf') return anchors?.[anchor];
  return time === undefined ? { day: asOf } : { day: asOf, time };
}

/** What a deadline waits for whose anchor is not known. */
export function unknownAnchor({ anchor = 'asOf', event }: { anchor?: Anchor; event?: string }) {
  return { due: null, waitsFor: (anchor === 'event' ? event : undefined) ?? ANCHORS[anchor] };
}

/** 一个半月: a month, then fifteen days. */
function addFractionalMonths(day: string, months: number): string {
  const whole = Math.trunc(months);
  return addDays(addMonths(day, whole), Math.round((months - whole) * MONTH_DAYS));
}

function addHours({ day, time }: Moment, hours: number): Pick<ResolvedDeadline, 'due' | 'time' | 'warning'> {
  if (time === undefined) {
    const due = addDays(day, Math.floor(hours / 24));
    return hours % 24 === 0 ? { due } : { due, warning: '起算时刻未写明，按整日推算，请核对。' };
  }
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = hour * 60 + minute + Math.round(hours * 60);
  const days = Math.floor(minutes / DAY_MINUTES);
  const rest = minutes - days * DAY_MINUTES;
  const clock = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { due: addDays(day, days), time: clock };
}
