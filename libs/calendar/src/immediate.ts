import type { Day } from './day.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Words of urgency → working days proposed at 立项; null: nothing is proposed, the office decides. House rule. */
export const IMMEDIATE_WORKING_DAYS: Readonly<Record<string, number | null>> = {
  立即: 1,
  立刻: 1,
  即刻: 1,
  马上: 1,
  立行立改: 1,
  即知即改: 1,
  迅速: 1,
  第一时间: 1,
  尽快: 5,
  尽早: 5,
  抓紧: 5,
  近期: 10,
  适时: null,
};

/**
 * The due day proposed for a word of urgency when the task is registered on the day; null when the word proposes none.
 * Throws YearNotLoadedError.
 */
export function proposeDue(word: string, registeredOn: Day, calendar: WorkCalendar): Day | null {
  const days = Object.hasOwn(IMMEDIATE_WORKING_DAYS, word) ? (IMMEDIATE_WORKING_DAYS[word] ?? null) : null;
  return days === null ? null : calendar.addWorkingDays(registeredOn, days);
}
