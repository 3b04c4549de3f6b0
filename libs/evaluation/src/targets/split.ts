import { periodOf, subPeriods, type Period } from '#calendar';
import { Fraction, type Decimal } from '../fraction.ts';
import type { PlanEntry } from './indicator.ts';
import { daysIn } from './progress.ts';

/**
 * Splits a total so that the parts, each with so many decimals, sum up to it exactly: every part is cut, and what is left
 * goes unit by unit to those that lost most, of equals to the first (largest remainder).
 * @param weights one for each part, none negative, not all zero; or how many equal parts
 * @param decimals 0–12; the total may not have more
 * @throws RangeError saying which of these does not hold
 */
export function splitTarget(
  total: Decimal,
  weights: readonly Decimal[] | { even: number },
  decimals: number,
): Decimal[] {
  const list = 'even' in weights ? Array.from({ length: weights.even }, () => Fraction.of(1)) : weights.map(weightOf);
  const all = Fraction.sum(list);
  if (list.length === 0 || all.isZero) throw new RangeError('没有可分配的份额：请至少填写一个大于零的权重。');
  const whole = Fraction.of(total);
  const step = Fraction.of(1).over(10 ** decimals);
  if (whole.minus(Fraction.of(whole.toCut(decimals))).compare(0) !== 0)
    throw new RangeError(`目标值${total}的小数位数超过${decimals}位，无法分解为合计相等的各份。`);

  const exact = list.map((weight) => whole.times(weight).over(all));
  const parts = exact.map((value) => Fraction.of(value.toCut(decimals)));
  const lost = exact.map((value, index) => ({ index, size: absolute(value.minus(parts[index] ?? Fraction.zero)) }));
  lost.sort((a, b) => b.size.compare(a.size) || a.index - b.index);
  const sign = whole.compare(0) < 0 ? -1 : 1;
  const steps = Number(whole.minus(Fraction.sum(parts)).over(step).times(sign).toFixed(0));
  for (const { index } of lost.slice(0, steps)) parts[index] = (parts[index] ?? Fraction.zero).plus(step.times(sign));
  return parts.map((part) => part.toFixed(decimals));
}

/** How a year is divided; what is left out is even, 旬 by their days. */
export interface YearShape {
  /** Four weights. */
  quarters?: readonly Decimal[];
  /** Twelve weights; they divide each quarter among its months. Without `quarters` they divide the year. */
  months?: readonly Decimal[];
  /** Three weights for 上旬, 中旬, 下旬, or 'days' by the number of their days; left out, there are no 旬. */
  tendays?: readonly Decimal[] | 'days';
}

/**
 * Builds the cascade year → quarter → month (→ 旬) of an annual target; each level sums up exactly to the one above.
 * @returns the year's entry, then each quarter with its months and their 旬
 * @throws RangeError for a wrong number of weights, or as `splitTarget`
 */
export function splitYear(year: number, annual: Decimal, shape: YearShape, decimals: number): PlanEntry[] {
  const whole = periodOf('year', `${year}-01-01`);
  const months = checked(shape.months, 12, '月度') ?? Array.from({ length: 12 }, () => '1');
  const quarters =
    checked(shape.quarters, 4, '季度') ?? [0, 3, 6, 9].map((first) => addUp(months.slice(first, first + 3)));
  const split = (parent: Decimal, parts: Period[], weights: readonly Decimal[]): PlanEntry[] =>
    splitTarget(parent, evenIfZero(parent, weights), decimals).map((value, index) => ({
      periodKey: parts[index]?.key ?? '',
      value,
    }));
  const [entry] = split(annual, [whole], ['1']);
  return [
    ...(entry ? [entry] : []),
    ...split(annual, subPeriods(whole, 'quarter'), quarters).flatMap((quarter, q) => [
      quarter,
      ...split(quarter.value, monthsOf(whole, q), months.slice(q * 3, q * 3 + 3)).flatMap((month, m) => {
        const period = monthsOf(whole, q)[m];
        return period && shape.tendays
          ? [month, ...split(month.value, subPeriods(period, 'tenday'), tendayWeights(period, shape.tendays))]
          : [month];
      }),
    ]),
  ];
}

const weightOf = (weight: Decimal): Fraction => {
  const value = Fraction.of(weight);
  if (value.compare(0) < 0) throw new RangeError(`权重${weight}不能为负数。`);
  return value;
};

const absolute = (value: Fraction): Fraction => (value.compare(0) < 0 ? value.times(-1) : value);

const addUp = (values: readonly Decimal[]): Decimal =>
  Fraction.sum(values.map((value) => Fraction.of(value))).toDecimal();

const monthsOf = (year: Period, quarter: number): Period[] =>
  subPeriods(year, 'month').slice(quarter * 3, quarter * 3 + 3);

/** A quarter that gets nothing has months that get nothing, whatever their weights. */
const evenIfZero = (total: Decimal, weights: readonly Decimal[]): readonly Decimal[] =>
  Fraction.of(total).isZero ? weights.map(() => '1') : weights;

const tendayWeights = (month: Period, weights: readonly Decimal[] | 'days'): readonly Decimal[] =>
  weights === 'days'
    ? subPeriods(month, 'tenday').map((part) => String(daysIn(part)))
    : (checked(weights, 3, '旬') ?? []);

function checked(weights: readonly Decimal[] | undefined, count: number, name: string): readonly Decimal[] | undefined {
  if (weights && weights.length !== count) throw new RangeError(`${name}权重应有${count}个，现有${weights.length}个。`);
  return weights;
}
