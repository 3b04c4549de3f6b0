import { addDays, dayFrom, dayOf, daysInMonth, monthOf, yearOf, type Day } from './day.ts';

/** 旬, 月, 季, 半年, 年. */
export type PeriodKind = 'tenday' | 'month' | 'quarter' | 'halfYear' | 'year';

/** A span of whole days, both ends inclusive. Keys: '2022', '2022-H1', '2022-Q1', '2022-03', '2022-03-1' (旬 1–3). */
export interface Period {
  kind: PeriodKind;
  key: string;
  start: Day;
  end: Day;
}

const TENDAY_NAMES = ['上旬', '中旬', '下旬'];
const QUARTER_NAMES = ['一季度', '二季度', '三季度', '四季度'];
const HALF_NAMES = ['上半年', '下半年'];
const KEY = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-([1-3]))?))?$/;

/** The period of the kind in which the day lies. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const year = yearOf(day);
  const month = monthOf(day);
  switch (kind) {
    case 'year':
      return months(kind, `${year}`, year, 1, 12);
    case 'halfYear': {
      const half = month <= 6 ? 1 : 2;
      return months(kind, `${year}-H${half}`, year, half * 6 - 5, half * 6);
    }
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return months(kind, `${year}-Q${quarter}`, year, quarter * 3 - 2, quarter * 3);
    }
    case 'month':
      return months(kind, day.slice(0, 7), year, month, month);
    case 'tenday': {
      const part = Math.min(3, Math.ceil(dayOf(day) / 10));
      return {
        kind,
        key: `${day.slice(0, 7)}-${part}`,
        start: dayFrom(year, month, part * 10 - 9),
        end: dayFrom(year, month, part === 3 ? daysInMonth(year, month) : part * 10),
      };
    }
  }
}

/** The period with this key; undefined when the text is no key. */
export function periodByKey(key: string): Period | undefined {
  const match = KEY.exec(key);
  if (!match) return undefined;
  const [, yearText, half, quarter, month, part] = match;
  const year = Number(yearText);
  if (year < 1900 || year > 2199) return undefined;
  if (part) return periodOf('tenday', dayFrom(year, Number(month), Number(part) * 10 - 9));
  if (month) return periodOf('month', dayFrom(year, Number(month), 1));
  if (quarter) return periodOf('quarter', dayFrom(year, Number(quarter) * 3, 1));
  if (half) return periodOf('halfYear', dayFrom(year, Number(half) * 6, 1));
  return periodOf('year', dayFrom(year, 1, 1));
}

/** The periods of a kind that make up the given one, in order: itself for its own kind, none for a coarser kind. */
export function subPeriods(period: Period, kind: PeriodKind): Period[] {
  const parts: Period[] = [];
  let part = periodOf(kind, period.start);
  while (part.start >= period.start && part.end <= period.end) {
    parts.push(part);
    if (part.end === period.end) break;
    part = nextPeriod(part);
  }
  return parts;
}

/** '2022年', '2022年上半年', '2022年一季度', '2022年3月', '2022年3月上旬'; throws RangeError for an unknown key. */
export function periodLabel(key: string): string {
  const match = KEY.exec(key);
  if (!match) throw new RangeError(`周期“${key}”无效：应写成“2022”“2022-H1”“2022-Q1”“2022-03”或“2022-03-1”。`);
  const [, year, half, quarter, month, part] = match;
  const within = half
    ? HALF_NAMES[Number(half) - 1]
    : quarter
      ? QUARTER_NAMES[Number(quarter) - 1]
      : month
        ? `${Number(month)}月${part ? (TENDAY_NAMES[Number(part) - 1] ?? '') : ''}`
        : '';
  return `${year ?? ''}年${within ?? ''}`;
}

/** The period of the same kind that follows. */
export function nextPeriod(period: Period): Period {
  return periodOf(period.kind, addDays(period.end, 1));
}

/** The period of the same kind that comes before. */
export function previousPeriod(period: Period): Period {
  return periodOf(period.kind, addDays(period.start, -1));
}

function months(kind: PeriodKind, key: string, year: number, first: number, last: number): Period {
  return { kind, key, start: dayFrom(year, first, 1), end: dayFrom(year, last, daysInMonth(year, last)) };
}
