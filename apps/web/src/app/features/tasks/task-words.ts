/** Small wordings of the task pages: of figures and days that the server has worked out, never of a rule. */
import type { LightView } from '#contracts';

/** 逾期 4 天, 今天到期, 还有 3 天; empty where no day counts any more. */
export function dueWords({ overdueDays, daysLeft }: Pick<LightView, 'overdueDays' | 'daysLeft'>): string {
  if (overdueDays > 0 && daysLeft !== null) return `逾期 ${overdueDays} 天`;
  if (daysLeft === null || daysLeft < 0) return '';
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`;
}

const KILO = 1024;

/** A file's size for people: 20 MB, 380 KB. */
export function fileSize(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} KB`;
  const tenths = Math.round((bytes * 10) / (KILO * KILO));
  return tenths % 10 === 0 ? `${tenths / 10} MB` : `${Math.floor(tenths / 10)}.${tenths % 10} MB`;
}

/** Options of a choice from a list of labels. */
export const optionsOf = <T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
