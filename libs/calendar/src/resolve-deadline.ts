import { addDays, addMonths, dayFrom, daysBetween, formatDay, isDay, InvalidDayError, weekday, yearOf } from './day.ts';
import type { Day } from './day.ts';
import type {
  Deadline,
  FestivalEveDeadline,
  PeriodDeadline,
  Precision,
  RelativeDayDeadline,
  ResolveContext,
  ResolvedDeadline,
  SeasonDeadline,
  Timed,
  WeekdayDeadline,
  YearRef,
} from './deadline.ts';
import { festivalDay } from './festivals.ts';
import { anchorMoment, resolveLength, unknownAnchor } from './length.ts';
import { dateOf, inMonth, inYear, lastOfMonth, rangeOf, realDay } from './named.ts';
import { periodOf } from './period.ts';
import { unlessNotLoaded } from './roll.ts';
import { createWorkCalendar, type WorkCalendar } from './work-calendar.ts';

const DEFAULT_CALENDAR = createWorkCalendar();

/** A date without a year that lies further ahead than this was more likely meant as past. */
const FAR_AHEAD_DAYS = 183;

/** The five-year plan with number 0 would have ended in this year. */
const PLAN_ZERO_END = 1955;

/**
 * The last day by which the outcome must stand. Named dates never move; a length that ends on a day off moves to the
 * next working day. Never throws for a year whose holidays are not loaded: the day then stays unmoved, with a warning;
 * a number of working days that cannot be counted gives null. Throws InvalidDayError when asOf is no day.
 */
export function resolveDeadline(deadline: Deadline, context: ResolveContext): ResolvedDeadline {
  if (!isDay(context.asOf)) throw new InvalidDayError(context.asOf);
  const resolved = resolve(deadline, context, context.calendar ?? DEFAULT_CALENDAR);
  const doubt = resolved.due === null ? undefined : doubtAbout(resolved.due, deadline, context.asOf);
  const warning = [resolved.warning, doubt].filter((text) => text !== undefined).join('');
  return warning === '' ? resolved : { ...resolved, warning };
}

function resolve(deadline: Deadline, context: ResolveContext, calendar: WorkCalendar): ResolvedDeadline {
  const { asOf } = context;
  switch (deadline.kind) {
    case 'date':
      return named(dateOf(deadline, asOf), 'day', 'date', deadline);
    case 'range': {
      const range = rangeOf(deadline.from, deadline.to, asOf);
      const resolved = named(range?.end, 'day', 'date-range', deadline);
      return range ? { ...resolved, start: range.start } : resolved;
    }
    case 'monthEnd':
      return named(inMonth(deadline, asOf, lastOfMonth), 'month', 'month-end');
    case 'period':
      return resolvePeriod(deadline, asOf);
    case 'tenday':
      return named(
        inMonth(deadline, asOf, (year, month) =>
          deadline.part === 3 ? lastOfMonth(year, month) : realDay(year, month, deadline.part * 10),
        ),
        'tenday',
        'tenday',
      );
    case 'weekday':
      return named(weekdayDay(deadline, asOf), 'day', 'weekday', deadline);
    case 'weekEnd':
      return named(weekdayDay({ weekday: 7, weekOffset: deadline.weekOffset ?? 0 }, asOf), 'week', 'week-end');
    case 'relativeDay':
      return resolveRelativeDay(deadline, context);
    case 'length':
      return resolveLength(deadline, context, calendar);
    case 'festivalEve':
      return resolveFestivalEve(deadline, asOf, calendar);
    case 'season':
      return resolveSeason(deadline, context);
    case 'immediate':
      return { due: null, precision: 'none', rule: 'immediate', waitsFor: '立项时确定期限' };
    case 'start': {
      const start = deadline.date ? dateOf(deadline.date, asOf) : asOf;
      return { due: null, precision: 'none', rule: 'start', ...(start !== undefined && { start }) };
    }
    case 'fiveYearPlanEnd':
      return named(realDay(PLAN_ZERO_END + 5 * deadline.n, 12, 31), 'year', 'five-year-plan');
    case 'cadence':
      return { due: null, precision: 'none', rule: deadline.every === 'standing' ? 'standing' : 'cadence' };
    case 'open':
      return { due: null, precision: 'none', rule: 'open', waitsFor: deadline.waitsFor };
  }
}

function named(
  day: Day | undefined,
  precision: Precision,
  rule: ResolvedDeadline['rule'],
  { time }: Timed = {},
): ResolvedDeadline {
  if (day === undefined)
    return { due: null, precision: 'none', rule, waitsFor: '正确的日期', warning: '写明的日期不存在，请核对原文。' };
  return time === undefined ? { due: day, precision, rule } : { due: day, time, precision: 'hour', rule };
}

function resolvePeriod({ of, part, offset = 0, ...ref }: PeriodDeadline, asOf: Day): ResolvedDeadline {
  const months = { quarter: 3, halfYear: 6, year: 12 }[of];
  const rule = ({ quarter: 'quarter', halfYear: 'half-year', year: 'year' } as const)[of];
  if (part === undefined) {
    const within = addMonths(asOf, offset * months + (ref.yearOffset ?? 0) * 12);
    const day = ref.year === undefined ? within : dayFrom(ref.year, 12, 31);
    return named(periodOf(of, day).end, of, rule);
  }
  return named(
    inYear(ref, asOf, (year) => lastOfMonth(year, part * months)),
    of,
    rule,
  );
}

function weekdayDay({ weekday: wanted, weekOffset }: Pick<WeekdayDeadline, 'weekday' | 'weekOffset'>, asOf: Day): Day {
  const ahead = wanted - weekday(asOf);
  return addDays(asOf, weekOffset === undefined ? (ahead + 7) % 7 : ahead + weekOffset * 7);
}

function resolveRelativeDay(deadline: RelativeDayDeadline, context: ResolveContext): ResolvedDeadline {
  const from = anchorMoment(deadline.anchor ?? 'asOf', context);
  if (!from) return { precision: 'day', rule: 'relative-day', ...unknownAnchor(deadline) };
  return named(addDays(from.day, deadline.days), 'day', 'relative-day', deadline);
}

function resolveFestivalEve(deadline: FestivalEveDeadline, asOf: Day, calendar: WorkCalendar): ResolvedDeadline {
  const eveIn = (year: number) => {
    const day = festivalDay(deadline.festival, year);
    return day === undefined ? undefined : addDays(day, -1);
  };
  const eve = inYear(deadline, asOf, eveIn);
  if (eve === undefined)
    return {
      due: null,
      precision: 'none',
      rule: 'festival-eve',
      waitsFor: `${deadline.festival}日期`,
      warning: `没有${yearOf(asOf)}年${deadline.festival}的日期，请直接写明期限。`,
    };
  const lastWorking = unlessNotLoaded(() => (calendar.isWorkingDay(eve) ? eve : calendar.addWorkingDays(eve, -1)));
  const resolved = named(eve, 'day', 'festival-eve');
  return typeof lastWorking === 'string' && lastWorking !== eve
    ? { ...resolved, warning: `期限当日是休息日，此前最后一个工作日是${formatDay(lastWorking)}。` }
    : resolved;
}

function resolveSeason({ name }: SeasonDeadline, { asOf, settings }: ResolveContext): ResolvedDeadline {
  const begins = settings?.seasons?.[name];
  const due = begins === undefined ? undefined : addDays(begins, -1);
  if (due !== undefined && due >= asOf) return { due, precision: 'day', rule: 'season-eve' };
  const missing = due === undefined ? `尚未设置${name}起始日` : `设置的${name}起始日已过`;
  return {
    due: null,
    precision: 'none',
    rule: 'season-eve',
    waitsFor: `${name}起始日`,
    warning: `${missing}，请在系统设置中填写，或直接写明期限。`,
  };
}

/** Why a reader should look at a day again: it has passed, or it was taken from the year after. */
function doubtAbout(due: Day, deadline: Deadline, asOf: Day): string | undefined {
  if (due < asOf) return `推算出的期限${formatDay(due)}早于${formatDay(asOf)}，请核对。`;
  if (leavesYearOpen(deadline) && yearOf(due) > yearOf(asOf) && daysBetween(asOf, due) > FAR_AHEAD_DAYS)
    return `原文没有写明年份，所写日期今年已过，按${formatDay(due)}推算，请核对。`;
  return undefined;
}

/** Whether the wording names a part of a year, but not the year. */
function leavesYearOpen(deadline: Deadline): boolean {
  switch (deadline.kind) {
    case 'date':
    case 'monthEnd':
    case 'tenday':
      return deadline.month !== undefined && isYearless(deadline);
    case 'period':
      return deadline.part !== undefined && isYearless(deadline);
    case 'range':
      return isYearless(deadline.from) && isYearless(deadline.to);
    default:
      return false;
  }
}

function isYearless({ year, yearOffset }: YearRef): boolean {
  return year === undefined && yearOffset === undefined;
}
