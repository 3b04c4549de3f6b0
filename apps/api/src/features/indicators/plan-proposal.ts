import type { PlanProposal, PlanProposalInput, TargetInput } from '#contracts';
import { compare, print, splitTarget, splitYear, sum, type Decimal, type Indicator, type PlanEntry } from '#evaluation';
import { problem } from '../../platform/errors/problem';
import { addsOverUnits, dividesYear } from './indicator-rules';
import type { PlanSet } from './indicator-year';

/** The plan whose proportions may be taken over. */
export interface PlanBefore {
  year: number;
  plan: PlanSet;
}

/**
 * Splits an annual target over units and months so that every sum is exact. Levels, rates and milestones are not divided:
 * each unit of a level or rate gets the county's own target.
 * @throws invalid where it cannot be split, with the reason
 */
export function proposePlan(indicator: Indicator, input: PlanProposalInput, before: PlanBefore | null): PlanProposal {
  const shape = input.by === 'previous' && before ? monthsOf(before) : null;
  const taken = input.by === 'previous' && before ? before : null;
  try {
    const units = unitTargets(indicator, input, taken);
    return {
      county: target(indicator, input.year, input.annual, shape),
      units: units.map(({ unitId, annual }) => ({ unitId, ...target(indicator, input.year, annual, shape) })),
      text: taken
        ? `按${taken.year}年第${taken.plan.version}版计划的比例分解${shape ? '' : '，各月平均'}。`
        : `${input.unitIds.length > 0 ? '各单位、' : ''}各月平均分解，尾差计入靠前的份额。`,
    };
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw problem('invalid', fault.message, [{ field: 'annual', message: fault.message }]);
  }
}

function target(indicator: Indicator, year: number, annual: Decimal, months: Decimal[] | null): TargetInput {
  if (!dividesYear(indicator.kind)) return { annual, entries: [] };
  const [whole, ...entries] = splitYear(year, annual, months ? { months } : {}, indicator.decimals);
  const printed = (value: Decimal) => print(value, indicator.decimals);
  return {
    annual: printed(whole?.value ?? annual),
    entries: entries.map(({ periodKey, value }) => ({ periodKey, value: printed(value) })),
  };
}

function unitTargets(
  indicator: Indicator,
  { annual, unitIds, margin = '0' }: PlanProposalInput,
  before: PlanBefore | null,
) {
  if (unitIds.length === 0) return [];
  if (!addsOverUnits(indicator.kind)) return unitIds.map((unitId) => ({ unitId, annual }));
  const former = unitIds.map((unitId) => before?.plan.units.get(unitId)?.row.annualTarget ?? '0');
  const weights = former.some((value) => compare(value, '0') > 0) ? former : unitIds.map(() => '1');
  const parts = splitTarget(sum([annual, margin]), weights, indicator.decimals);
  return unitIds.map((unitId, index) => ({ unitId, annual: parts[index] ?? '0' }));
}

/** Twelve weights, null where the plan before does not go down to months. */
function monthsOf({ year, plan }: PlanBefore): Decimal[] | null {
  const months = plan.entries.filter(({ periodKey }: PlanEntry) => new RegExp(`^${year}-\\d\\d$`).test(periodKey));
  return months.length === 12 &&
    months.every(({ value }) => compare(value, '0') >= 0) &&
    months.some(({ value }) => compare(value, '0') > 0)
    ? months.map(({ value }) => value)
    : null;
}
