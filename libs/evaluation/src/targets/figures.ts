import { periodByKey, subPeriods, type Day, type Period, type PeriodKind } from '#calendar';
import { Fraction, type Decimal } from '../fraction.ts';
import { daysIn, timePassed } from './progress.ts';

const finer: Partial<Record<PeriodKind, PeriodKind>> = {
  year: 'halfYear',
  halfYear: 'quarter',
  quarter: 'month',
  month: 'tenday',
};

/** A stretch of a plan: a period, or what is left of it, with what it is to bring. */
export interface Stretch {
  period: Period;
  value: Fraction;
}

/** A plan up to a day, and whether the period asked for had to be cut by time for want of any finer plan. */
export interface UpTo {
  value: Fraction;
  byTime: boolean;
}

/**
 * Figures by period, read as a tree year → half → quarter → month → 旬. A figure given for a period counts before the sum of
 * its parts: a later monthly figure replaces the three 旬 that were reported before it.
 */
export class Figures {
  readonly #values = new Map<string, Fraction>();
  readonly #periods: Period[] = [];

  /**
   * @param entries one for each period; of two for one period the last counts
   * @throws RangeError naming a period key or value that is none
   */
  constructor(entries: readonly { periodKey: string; value: Decimal }[]) {
    for (const { periodKey, value } of entries) {
      const period = periodByKey(periodKey);
      if (!period) throw new RangeError(`周期“${periodKey}”无效，应写成“2022-Q1”“2022-03”“2022-03-1”等。`);
      if (!this.#values.has(periodKey)) this.#periods.push(period);
      this.#values.set(periodKey, Fraction.of(value));
    }
    // By end, of those that end together the longest first.
    this.#periods.sort((a, b) => compareText(a.end, b.end) || compareText(a.start, b.start));
  }

  /** The figure given for the period itself. */
  own(period: Period): Fraction | undefined {
    return this.#values.get(period.key);
  }

  /** The figure of the period that ended last, at the end of a day; undefined before the first of the year has. */
  lastEnded(year: Period, day: Day): Fraction | undefined {
    const period = this.#periods.findLast(({ start, end }) => start >= year.start && end <= day);
    return period && this.own(period);
  }

  /** The figure of the shortest period that ends on the day. */
  endingOn(day: Day): Fraction | undefined {
    const period = this.#periods.findLast(({ end }) => end === day);
    return period && this.own(period);
  }

  /** The figure of the shortest period in which the day lies. */
  around(day: Day): Fraction | undefined {
    const around = this.#periods.filter(({ start, end }) => start <= day && day <= end);
    const shortest = around.sort((a, b) => daysIn(a) - daysIn(b))[0];
    return shortest && this.own(shortest);
  }

  /** What the period brings: its own figure, else the sum of its parts when each of them is known. */
  whole(period: Period): Fraction | undefined {
    const own = this.own(period);
    if (own) return own;
    const parts = partsOf(period).map((part) => this.whole(part));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? Fraction.sum(parts) : undefined;
  }

  /** What is known of the period: its own figure, else the sum of the parts that are known; undefined if none is. */
  known(period: Period): Fraction | undefined {
    const own = this.own(period);
    if (own) return own;
    const parts = partsOf(period)
      .map((part) => this.known(part))
      .filter((part) => part !== undefined);
    return parts.length > 0 ? Fraction.sum(parts) : undefined;
  }

  /**
   * What a plan asks from the period's start up to the end of a day: by its parts as far as they are planned, inside the
   * last one by time. Undefined where nothing is planned.
   */
  upTo(period: Period, day: Day): UpTo | undefined {
    if (day >= period.end) return withTime(this.whole(period), false);
    const begun = partsOf(period).filter(({ start }) => start <= day);
    const parts = begun.map((part) => this.upTo(part, day));
    if (parts.length > 0 && parts.every((part) => part !== undefined))
      return { value: Fraction.sum(parts.map(({ value }) => value)), byTime: false };
    return withTime(this.own(period)?.times(timePassed(period, day)), true);
  }

  /** The sum of what is known of the periods that are over at the end of a day; undefined if none is. */
  ended(period: Period, day: Day): Fraction | undefined {
    if (period.start > day) return undefined;
    if (period.end <= day) return this.known(period);
    const parts = partsOf(period)
      .map((part) => this.ended(part, day))
      .filter((part) => part !== undefined);
    return parts.length > 0 ? Fraction.sum(parts) : undefined;
  }

  /** The planned stretches of a period that lie after a day, in order, as fine as they are planned. */
  after(period: Period, day: Day): Stretch[] {
    if (period.end <= day) return [];
    const parts = partsOf(period).filter(({ end }) => end > day);
    if (parts.length > 0 && parts.every((part) => this.whole(part)))
      return parts.flatMap((part) => this.after(part, day));
    const own = this.whole(period);
    return own ? [{ period, value: own.times(Fraction.of(1).minus(timePassed(period, day))) }] : [];
  }
}

/** Parts of periods seen so far, since every figure of a year asks for them again; some twenty for each year. */
const partsByKey = new Map<string, Period[]>();

function partsOf(period: Period): Period[] {
  const kind = finer[period.kind];
  if (!kind) return [];
  const parts = partsByKey.get(period.key) ?? subPeriods(period, kind);
  partsByKey.set(period.key, parts);
  return parts;
}

const withTime = (value: Fraction | undefined, byTime: boolean): UpTo | undefined => value && { value, byTime };

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
