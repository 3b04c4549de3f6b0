import { periodLabel, type Day, type Period } from '#calendar';
import { print, signed } from '../decimal.ts';
import { Fraction, type Decimal } from '../fraction.ts';
import type { Snapshot } from './snapshot.ts';
import { splitTarget } from './split.ts';

/** What one of the remaining parts of a period has to bring instead of what was planned for it. */
export interface SpreadRow {
  periodKey: string;
  /** 2022年3月中旬; of a part that has begun 2022年3月中旬余下时段. */
  label: string;
  /** Rounded to the indicator's decimals. */
  plan: Decimal;
  /** In the indicator's decimals; the rows sum up exactly to what is needed. */
  required: Decimal;
  /** required against plan, per cent with its sign: '+6.1'; '—' where nothing was planned. */
  increasePct: string;
}

/** Lays what a period still needs upon the planned parts that are left of it, in proportion to their plan. */
export function spreadOver(
  { indicator, plan }: Snapshot,
  period: Period,
  comparedOn: Day,
  needed: Fraction,
): SpreadRow[] {
  const { decimals } = indicator;
  const left = plan.after(period, comparedOn);
  if (left.length === 0 || left.every(({ value }) => value.isZero)) return [];
  const parts = splitTarget(
    needed.toFixed(decimals),
    left.map(({ value }) => value.toDecimal()),
    decimals,
  );
  const all = Fraction.sum(left.map(({ value }) => value));
  return left.map(({ period: part, value }, index) => {
    const exact = needed.times(value).over(all);
    return {
      periodKey: part.key,
      label: periodLabel(part.key) + (part.start <= comparedOn ? '余下时段' : ''),
      plan: print(value.toDecimal(), decimals),
      required: parts[index] ?? print(exact.toDecimal(), decimals),
      increasePct: signed(increase(exact, value), 1),
    };
  });
}

const increase = (required: Fraction, planned: Fraction): Decimal | null =>
  planned.isZero ? null : required.minus(planned).over(planned).times(100).toDecimal();
