import type { Day } from './day.ts';
import type { FestivalName } from './festivals.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * From what a length is counted: the day of the text, the meeting, the receipt of the notice, the dispatch of the
 * assignment, or an event that the text names (验收, 竣工…).
 */
export type Anchor = 'asOf' | 'meeting' | 'notice' | 'dispatch' | 'event';

/** How each anchor is named to a reader; also the value of `waitsFor` as long as its day is unknown. */
export const ANCHORS: Readonly<Record<Anchor, string>> = {
  asOf: '发文',
  meeting: '会议召开',
  notice: '接到通知',
  dispatch: '交办',
  event: '约定事项',
};

/** 日, 工作日, 周, 半个月 (15 days), 个月, 年, 小时. */
export type LengthUnit = 'day' | 'workingDay' | 'week' | 'halfMonth' | 'month' | 'year' | 'hour';

/** A year: given, or relative to that of asOf (今年 0, 明年 1). Neither: the next such date not before asOf. */
export interface YearRef {
  year?: number;
  yearOffset?: number;
}

/** A month: given (1–12), or relative to that of asOf (本月 0, 下月 1). Neither: the month of asOf. */
export interface MonthRef extends YearRef {
  month?: number;
  monthOffset?: number;
}

/** A named day. With neither month nor monthOffset (25日前): the next such day of a month not before asOf. */
export interface DateRef extends MonthRef {
  day: number;
}

/** A clock time 'HH:mm' where the text gives one. */
export interface Timed {
  time?: string;
}

/** 3月25日前, 25日前, 下月10日17时前. */
export interface DateDeadline extends DateRef, Timed {
  kind: 'date';
}

/** 3月27日、28日; 3月25日至4月5日. The year of `from` is that which puts it last before `to`. */
export interface RangeDeadline extends Timed {
  kind: 'range';
  from: DateRef;
  to: DateRef;
}

/** 月底前, 月末, 本月内 (no month); 3月底前 (month); 下月底前 (monthOffset). */
export interface MonthEndDeadline extends MonthRef {
  kind: 'monthEnd';
}

/**
 * 一季度, 上半年, 下半年, 年内. `part` 1–4 or 1–2; without it the current one, moved by `offset` (下季度 1).
 * 前三季度 ends with the third: { of: 'quarter', part: 3 }.
 */
export interface PeriodDeadline extends YearRef {
  kind: 'period';
  of: 'quarter' | 'halfYear' | 'year';
  part?: number;
  offset?: number;
}

/** 上旬 1, 中旬 2, 下旬 3 of a month; without a month that of asOf. */
export interface TendayDeadline extends MonthRef {
  kind: 'tenday';
  part: 1 | 2 | 3;
}

/** 本周五前 (weekOffset 0), 下周一 (1), 周五前 (none: the next Friday not before asOf). weekday: 1 Monday … 7 Sunday. */
export interface WeekdayDeadline extends Timed {
  kind: 'weekday';
  weekday: number;
  weekOffset?: number;
}

/** 本周内, 周末前 (weekOffset 0), 下周内 (1): the Sunday of that week. */
export interface WeekEndDeadline {
  kind: 'weekEnd';
  weekOffset?: number;
}

/** 当天 0, 次日 or 明天 1, 后天 2: counted from the anchor (asOf unless given), never moved. */
export interface RelativeDayDeadline extends Timed {
  kind: 'relativeDay';
  days: number;
  anchor?: Anchor;
  event?: string;
}

/** 三日内, 5个工作日内, 半个月内, 24小时内, 会后3日内, 验收后10日内 (anchor 'event', event '验收'). */
export interface LengthDeadline {
  kind: 'length';
  n: number;
  unit: LengthUnit;
  anchor: Anchor;
  event?: string;
}

/** 春节前, 中秋前, “五一”前: the day before the festival. */
export interface FestivalEveDeadline extends YearRef {
  kind: 'festivalEve';
  festival: FestivalName;
}

/** 汛期前, 入冬前, 供暖季前, 两会前: the day before the county's own setting of that name. */
export interface SeasonDeadline {
  kind: 'season';
  name: string;
}

/** 立即, 马上, 尽快, 近期, 适时…: no date in the text; see proposeDue. */
export interface ImmediateDeadline {
  kind: 'immediate';
  word: string;
}

/** 即日起 (no date) or 4月1日起: a start without an end. */
export interface StartDeadline {
  kind: 'start';
  date?: DateRef;
}

/** “十四五”末 (n 14): the end of the five-year plan with that number. */
export interface FiveYearPlanEndDeadline {
  kind: 'fiveYearPlanEnd';
  n: number;
}

/**
 * Repeated reporting: 每周五 (week, weekday 5), 每月25日前 (month, day 25), 逐日 (day), 以旬保月 (tenday); without weekday
 * or day the last day of each period. 常态化, 长期: 'standing', no reporting day, a review once a year.
 */
export interface CadenceDeadline {
  kind: 'cadence';
  every: 'day' | 'week' | 'tenday' | 'month' | 'quarter' | 'halfYear' | 'year' | 'standing';
  weekday?: number;
  day?: number;
}

/** 届满前, 到期前, 验收前: the day of the thing itself is not in the text. waitsFor names it (合同届满, 验收…). */
export interface OpenDeadline {
  kind: 'open';
  waitsFor: string;
}

/** What a text says about time, before it is resolved to a day. Plain JSON. */
export type Deadline =
  | DateDeadline
  | RangeDeadline
  | MonthEndDeadline
  | PeriodDeadline
  | TendayDeadline
  | WeekdayDeadline
  | WeekEndDeadline
  | RelativeDayDeadline
  | LengthDeadline
  | FestivalEveDeadline
  | SeasonDeadline
  | ImmediateDeadline
  | StartDeadline
  | FiveYearPlanEndDeadline
  | CadenceDeadline
  | OpenDeadline;

/** How exact the wording is; 'none' where it names no day at all. */
export type Precision = 'hour' | 'day' | 'week' | 'tenday' | 'month' | 'quarter' | 'halfYear' | 'year' | 'none';

/** A day, with the clock time 'HH:mm' where it is known. */
export interface Moment extends Timed {
  day: Day;
}

/** What a deadline is resolved against. */
export interface ResolveContext {
  /** The day of the text. */
  asOf: Day;
  /** Clock time of the text, from which hours count. */
  time?: string;
  /** The days of the other anchors, as far as they are known. */
  anchors?: Partial<Record<Exclude<Anchor, 'asOf'>, Moment>>;
  /** WORK_YEARS unless given. */
  calendar?: WorkCalendar;
  /** seasons: first day of 汛期, 入冬, 供暖季, 两会 … by the name that the deadline carries. */
  settings?: { seasons?: Readonly<Record<string, Day>> };
}

/** Every rule by which a deadline is resolved, with its explanation for the reader. */
export const RULES = {
  date: '写明的日期，含当日，遇休息日不顺延。',
  'date-range': '写明的起止日期，以最后一日为期限，第一日为起始日，遇休息日不顺延。',
  'month-end': '月底、月末、月内，以当月最后一日为期限。',
  quarter: '季度以该季度最后一日为期限，前三季度为9月30日。',
  'half-year': '上半年以6月30日、下半年以12月31日为期限。',
  year: '年内、年底，以12月31日为期限。',
  tenday: '上旬以10日、中旬以20日、下旬以当月最后一日为期限。',
  weekday: '按周一至周日为一周推算写明的星期几，遇休息日不顺延。',
  'week-end': '本周内、下周内，以该周星期日为期限。',
  'relative-day': '当天、次日等按起算日推算，遇休息日不顺延。',
  days: '按自然日计算，开始的当日不计入，最后一日是休息日的顺延至其后第一个工作日。',
  'working-days': '按工作日计算，开始的当日不计入，调休上班日计入。',
  months: '按月、按年计算，到期月的对应日届满，没有对应日的为月末，最后一日是休息日的顺延。',
  hours: '按小时计算，自起算时刻起连续计算，不顺延。',
  'festival-eve': '节前以节日前一日为期限，春节前为除夕。',
  'season-eve': '以本县设置的起始日前一日为期限。',
  immediate: '只有紧迫程度、没有日期，立项时按督查室惯例提出建议期限。',
  start: '只写明起始，没有截止日期。',
  'five-year-plan': '五年规划期末，以规划最后一年的12月31日为期限。',
  cadence: '按周期报送，没有截止日期，报送日是休息日的顺延至其后第一个工作日。',
  standing: '常态化、长期事项没有截止日期，须每年复核一次。',
  open: '期限取决于尚未写明的日期，须补充后确定。',
} as const;

/** Stable id of a rule. */
export type DeadlineRule = keyof typeof RULES;

/** The outcome of resolveDeadline. */
export interface ResolvedDeadline {
  /** Last day by which the outcome must stand; null when the text gives none or it cannot be known yet. */
  due: Day | null;
  /** First day, where the text gives one. */
  start?: Day;
  /** Clock time 'HH:mm' on the day due. */
  time?: string;
  precision: Precision;
  rule: DeadlineRule;
  /** In Chinese, what must be known or set before the day can be given (交办, 会议召开, 汛期起始日, 验收…). */
  waitsFor?: string;
  /** In Chinese, what the reader should check. */
  warning?: string;
}
