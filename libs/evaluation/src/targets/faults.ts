import { periodByKey, periodLabel, subPeriods, type Period, type PeriodKind } from '#calendar';
import { Fraction, isDecimal, type Decimal } from '../fraction.ts';
import type { IndicatorKind, PlanEntry } from './indicator.ts';

export interface PlanFault {
  /** The entry to look at; empty for a fault of the whole plan. */
  periodKey: string;
  /** Parts − whole, where the fault is a difference. */
  difference?: Decimal;
  /** In Chinese, naming the period and the way out. */
  text: string;
}

const partKinds: Partial<Record<PeriodKind, readonly PeriodKind[]>> = {
  year: ['halfYear', 'quarter', 'month'],
  halfYear: ['quarter', 'month'],
  quarter: ['month'],
  month: ['tenday'],
};
const kindWord: Record<PeriodKind, string> = {
  tenday: '各旬',
  month: '各月',
  quarter: '各季度',
  halfYear: '上下半年',
  year: '全年',
};

/**
 * What is wrong with a plan: unknown or repeated periods, values that are no numbers, and, for flow and count, parts that
 * do not sum up to their whole (Σ旬＝月, Σ月＝季, Σ季＝年; the difference must be 0). Parts are checked where all are given.
 * @returns faults in the order of the entries; none for a sound plan
 */
export function planFaults(entries: readonly PlanEntry[], kind: IndicatorKind = 'flow'): PlanFault[] {
  const values = new Map<string, Fraction>();
  const faults: PlanFault[] = [];
  for (const { periodKey, value } of entries) {
    if (!periodByKey(periodKey))
      faults.push({ periodKey, text: `周期“${periodKey}”无效，应写成“2022-Q1”“2022-03”等。` });
    else if (!isDecimal(value))
      faults.push({ periodKey, text: `${periodLabel(periodKey)}的目标“${value}”不是有效数值，请填写不带单位的数字。` });
    else if (values.has(periodKey))
      faults.push({ periodKey, text: `${periodLabel(periodKey)}的目标重复填写，请只保留一个。` });
    else values.set(periodKey, Fraction.of(value));
  }
  if (kind !== 'flow' && kind !== 'count') return faults;
  for (const [key, whole] of values) {
    const period = periodByKey(key);
    const fault = period && difference(period, whole, values);
    if (fault) faults.push(fault);
  }
  return faults;
}

function difference(period: Period, whole: Fraction, values: ReadonlyMap<string, Fraction>): PlanFault | undefined {
  for (const kind of partKinds[period.kind] ?? []) {
    const parts = subPeriods(period, kind).map(({ key }) => values.get(key));
    if (!parts.every((part) => part !== undefined)) continue;
    const total = Fraction.sum(parts);
    const gap = total.minus(whole);
    if (gap.isZero) return undefined;
    const words = `${gap.compare(0) > 0 ? '多' : '少'}${gap.toDecimal().replace('-', '')}`;
    return {
      periodKey: period.key,
      difference: gap.toDecimal(),
      text: `${periodLabel(period.key)}${kindWord[kind]}目标之和为${total.toDecimal()}，比${periodLabel(period.key)}目标${whole.toDecimal()}${words}，请调整到相等。`,
    };
  }
  return undefined;
}

/**
 * Whether the targets of the units sum up to the county's, or exceed it by exactly the margin laid upon them (加压).
 * @param margin what the units are asked for beyond the county's target; '0' without
 * @returns one fault with the difference, or none
 */
export function shareFaults(
  countyTarget: Decimal,
  unitTargets: readonly { value: Decimal }[],
  margin: Decimal = '0',
): PlanFault[] {
  const total = Fraction.sum(unitTargets.map(({ value }) => Fraction.of(value)));
  const expected = Fraction.of(countyTarget).plus(Fraction.of(margin));
  const gap = total.minus(expected);
  if (gap.isZero) return [];
  const words = `${gap.compare(0) > 0 ? '多' : '少'}${gap.toDecimal().replace('-', '')}`;
  const whole = Fraction.of(margin).isZero ? `全县目标${countyTarget}` : `全县目标${countyTarget}加加压数${margin}`;
  return [
    {
      periodKey: '',
      difference: gap.toDecimal(),
      text: `各单位目标之和为${total.toDecimal()}，比${whole}${words}，请调整；如属加压，请写明加压数。`,
    },
  ];
}
