import { addDays, daysBetween, toDay, type Day, type WorkCalendar } from '#calendar';
import type { Urgency } from './vocabulary.ts';

/** A length in hours, or in working days that end at 24:00. */
export type Span = { hours: number } | { workingDays: number };

/** Limits of procedure. All are settings of the county; lengths without `Span` are working days unless named otherwise. */
export interface Limits {
  sign: Record<Urgency, Span>;
  review: number;
  refile: number;
  closure: number;
  /** Calendar days after closure. */
  archiveDays: number;
  extension: {
    times: number;
    /** Calendar days over all extensions together. */
    days: number;
    fileBefore: number;
    decide: number;
  };
}

export const defaultLimits: Limits = {
  sign: { normal: { workingDays: 1 }, urgent: { workingDays: 1 }, critical: { hours: 2 } },
  review: 3,
  refile: 3,
  closure: 5,
  archiveDays: 30,
  extension: { times: 2, days: 30, fileBefore: 3, decide: 2 },
};

const HOUR = 3_600_000;

/**
 * Until when an assignment must be signed for.
 * @param dispatchedAt ISO instant of the dispatch
 * @returns ISO instant; a limit in working days ends with the last millisecond of that day in Asia/Shanghai
 * @throws YearNotLoadedError when the working days of that year are not known
 */
export const signDueAt = (
  dispatchedAt: string,
  urgency: Urgency,
  calendar: WorkCalendar,
  limits: Limits = defaultLimits,
): string => {
  const span = limits.sign[urgency];
  const start = new Date(dispatchedAt);
  if ('hours' in span) return new Date(start.getTime() + span.hours * HOUR).toISOString();
  const day = calendar.addWorkingDays(toDay(start), span.workingDays);
  return new Date(`${day}T23:59:59.999+08:00`).toISOString();
};

/**
 * Last day on which the office, or after a return the unit, has to have done a step that began on `from`.
 * @throws YearNotLoadedError when the working days of that year are not known
 */
export const stepDue = (
  step: 'review' | 'refile' | 'closure' | 'archive' | 'decideExtension',
  from: Day,
  calendar: WorkCalendar,
  limits: Limits = defaultLimits,
): Day => {
  if (step === 'archive') return addDays(from, limits.archiveDays);
  return calendar.addWorkingDays(from, step === 'decideExtension' ? limits.extension.decide : limits[step]);
};

/** A request for a later due date, and what was granted before. */
export interface ExtensionFacts {
  today: Day;
  due: Day | null;
  newDue: Day;
  reason: string;
  grantedTimes: number;
  /** Calendar days granted so far. */
  grantedDays: number;
  /** Whether another request still waits for a decision. */
  pending: boolean;
}

/**
 * Why an extension may not be filed, in Chinese, by field; empty when it may.
 * @throws YearNotLoadedError when the working days of that year are not known
 */
export const extensionFaults = (
  { today, due, newDue, reason, grantedTimes, grantedDays, pending }: ExtensionFacts,
  calendar: WorkCalendar,
  { extension }: Limits = defaultLimits,
): { field: 'due' | 'newDue' | 'reason'; message: string }[] => {
  const faults: ReturnType<typeof extensionFaults> = [];
  if (reason.trim() === '') faults.push({ field: 'reason', message: '请写明延期理由和目前进展。' });
  if (due === null) return [...faults, { field: 'due', message: '本事项没有办理期限，无须申请延期。' }];
  if (pending) faults.push({ field: 'due', message: '上一次延期申请尚未批复，请等待批复或先撤回。' });
  if (today > due) faults.push({ field: 'due', message: '已过办理期限，不能申请延期，请尽快办结并说明情况。' });
  else if (calendar.workingDaysBetween(today, due) < extension.fileBefore)
    faults.push({ field: 'due', message: `延期须在期限届满 ${extension.fileBefore} 个工作日前申请。` });
  if (grantedTimes >= extension.times)
    faults.push({ field: 'due', message: `已延期 ${grantedTimes} 次，最多可延期 ${extension.times} 次。` });
  const left = Math.max(0, extension.days - grantedDays);
  if (newDue <= due) faults.push({ field: 'newDue', message: '新的期限须晚于现在的期限。' });
  else if (daysBetween(due, newDue) > left)
    faults.push({
      field: 'newDue',
      message: `累计延期不得超过 ${extension.days} 天，还可延长 ${left} 天，最晚到 ${addDays(due, left)}。`,
    });
  return faults;
};
