import { daysBetween, formatDay, isDay, toDay } from '#calendar';
import type { HistoryChange } from '#contracts';
import { cadenceLabel, levelLabel, modeLabel, secrecyLabel, urgencyLabel } from '#domain';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took, for people: 20 分钟, 5 小时, and from a whole day on the days of the calendar between. */
export function elapsed(from: Date, to: Date): string {
  const ms = Math.max(0, to.getTime() - from.getTime());
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} 分钟`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} 小时`;
  return `${daysBetween(toDay(from), toDay(to))} 天`;
}

const words = (labels: Readonly<Record<string, string>>) => (value: unknown) =>
  typeof value === 'string' ? (labels[value] ?? value) : '无';
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : '无');
const day = (value: unknown) => (isDay(value) ? formatDay(value) : '未定');
const list = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.join('、') : '无');

/** What a reader of the story wants to know the change of, with its words. */
const fields: Readonly<Record<string, { label: string; of: (value: unknown) => string }>> = {
  title: { label: '标题', of: text },
  outcome: { label: '办理要求', of: text },
  due: { label: '办理期限', of: day },
  cadence: { label: '反馈周期', of: words(cadenceLabel) },
  urgency: { label: '紧急程度', of: words(urgencyLabel) },
  level: { label: '重要程度', of: words(levelLabel) },
  secrecy: { label: '密级', of: words(secrecyLabel) },
  mode: { label: '办理方式', of: words(modeLabel) },
  units: { label: '责任单位', of: list },
  handler: { label: '承办人', of: text },
};

/** What differs between what an event found and what it left, as far as both are known. */
export function changesOf(before: unknown, after: unknown): HistoryChange[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.entries(fields).flatMap(([name, { label, of }]) => {
    if (!(name in before) || !(name in after)) return [];
    const [from, to] = [of(before[name]), of(after[name])];
    return from === to ? [] : [{ label, from, to }];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
