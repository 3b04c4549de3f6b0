import { periodByKey, periodLabel, yearOf } from '#calendar';
import type { FieldError, PlanInput, TargetInput } from '#contracts';
import { isDecimal, planFaults, shareFaults, type Indicator } from '#evaluation';
import { addsOverUnits, figureFault } from './indicator-rules';

/** What a plan is judged by besides itself. */
export interface PlanContext {
  indicator: Indicator;
  sourceUnitId: string | null;
  /** Short names of the units that exist, by id. */
  unitNames: ReadonlyMap<string, string>;
  /** First day of the version before; null for a first plan. */
  previousFrom: string | null;
}

/**
 * All that is wrong with a plan: figures that are none, parts that do not sum up to their whole (Σ月＝季, Σ季＝年, Σ单位＝县
 * but for an explicit 加压), units that are unknown, a start that lies before the version it follows.
 * @returns faults with the field's path, in the order of the form
 */
export function faultsOfPlan(plan: PlanInput, context: PlanContext): FieldError[] {
  const { indicator, unitNames } = context;
  return [
    ...headFaults(plan, context),
    ...targetFaults(plan.county, 'county', '', plan.year, indicator),
    ...plan.units.flatMap((unit, i) => {
      const at = `units[${i}]`;
      const name = unitNames.get(unit.unitId);
      if (name === undefined) return [{ field: `${at}.unitId`, message: '所选单位不存在，请重新选择。' }];
      if (plan.units.some((other, j) => j < i && other.unitId === unit.unitId))
        return [{ field: `${at}.unitId`, message: `${name}重复填写，请只保留一行。` }];
      return targetFaults(unit, at, name, plan.year, indicator);
    }),
    ...unitSumFaults(plan, indicator),
  ];
}

function headFaults(plan: PlanInput, { indicator, sourceUnitId, previousFrom }: PlanContext): FieldError[] {
  const faults: FieldError[] = [];
  const at = (field: string, message: string) => faults.push({ field, message });
  if (plan.basis.trim() === '') at('basis', '请填写计划依据，如下达计划的文件名称和文号。');
  if (yearOf(plan.effectiveFrom) !== plan.year) at('effectiveFrom', `生效日期须在${plan.year}年内。`);
  else if (previousFrom !== null && plan.effectiveFrom < previousFrom)
    at('effectiveFrom', `生效日期不得早于上一版计划的生效日期${previousFrom}。`);
  if (sourceUnitId === null && (plan.units.length === 0 || !addsOverUnits(indicator.kind)))
    at('units', '全县数据由数据来源单位报送，请先在指标中选定数据来源单位，或将目标分解到单位。');
  return faults;
}

function targetFaults(
  { annual, entries }: TargetInput,
  at: string,
  name: string,
  year: number,
  indicator: Indicator,
): FieldError[] {
  if (!isDecimal(annual)) return [{ field: `${at}.annual`, message: `请填写${name}年度目标，只填数字，不带单位。` }];
  const filled = entries.filter(({ value }) => value !== '');
  const fieldOf = (periodKey: string) => {
    const index = entries.findIndex((entry) => entry.periodKey === periodKey && entry.value !== '');
    return index < 0 ? `${at}.annual` : `${at}.entries[${index}].value`;
  };
  const faults = filled.flatMap(({ periodKey, value }) => {
    const period = periodByKey(periodKey);
    if (!period) return [];
    if (yearOf(period.start) !== year || period.kind === 'year' || period.kind === 'halfYear')
      return [{ field: fieldOf(periodKey), message: `${periodLabel(periodKey)}不是${year}年的季度、月份或旬。` }];
    const fault = isDecimal(value) ? figureFault(indicator, value) : null;
    return fault === null
      ? []
      : [{ field: fieldOf(periodKey), message: `${name}${periodLabel(periodKey)}目标${fault}。` }];
  });
  const fault = figureFault(indicator, annual);
  if (fault !== null) faults.unshift({ field: `${at}.annual`, message: `${name}年度目标${fault}。` });
  const whole = [{ periodKey: String(year), value: annual }, ...filled];
  const sums = planFaults(whole, indicator.kind).map(({ periodKey, text }) => ({
    field: fieldOf(periodKey),
    message: name === '' ? text : `${name}：${text}`,
  }));
  return [...faults, ...sums];
}

function unitSumFaults({ county, units, margin = '0' }: PlanInput, { kind }: Indicator): FieldError[] {
  if (!addsOverUnits(kind) || units.length === 0) return [];
  if (!isDecimal(margin)) return [{ field: 'margin', message: '加压数须为数字；没有加压请填0。' }];
  const targets = units.map(({ annual }) => ({ value: annual }));
  if (![county.annual, ...targets.map(({ value }) => value)].every(isDecimal)) return [];
  return shareFaults(county.annual, targets, margin).map(({ text }) => ({ field: 'units', message: text }));
}
