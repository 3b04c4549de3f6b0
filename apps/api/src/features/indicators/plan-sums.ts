import { periodLabel, periodOf, subPeriods } from '#calendar';
import type { PlanCheck, PlanInput } from '#contracts';
import { compare, isDecimal, print, signed, subtract, sum, type Indicator } from '#evaluation';
import { addsOverUnits, dividesYear } from './indicator-rules';

/** The sums of a plan while it is typed, with the indicator's decimals; null where a part is missing or no number. */
export function sumsOfPlan(plan: PlanInput, { kind, decimals }: Indicator): Omit<PlanCheck, 'faults'> {
  const { county, year } = plan;
  const values = new Map(county.entries.map(({ periodKey, value }) => [periodKey, value]));
  const value = (key: string) => {
    const text = values.get(key);
    return text !== undefined && isDecimal(text) ? text : null;
  };
  const printed = (figure: string | null) => (figure === null ? null : print(figure, decimals));
  const whole = periodOf('year', `${year}-01-01`);
  const quarters = dividesYear(kind)
    ? subPeriods(whole, 'quarter').map((quarter) => {
        const months = addUp(subPeriods(quarter, 'month').map(({ key }) => value(key)));
        const target = value(quarter.key);
        return {
          periodKey: quarter.key,
          label: periodLabel(quarter.key),
          target,
          months: printed(months),
          fits: fit(target, months),
        };
      })
    : [];
  const ofQuarters = addUp(quarters.map(({ target }) => target));
  const annual = isDecimal(county.annual) ? county.annual : null;
  return {
    quarters,
    year: { quarters: printed(ofQuarters), fits: fit(annual, ofQuarters) },
    units: addsOverUnits(kind) ? unitSums(plan, annual, decimals) : null,
  };
}

function unitSums({ units, margin = '0' }: PlanInput, annual: string | null, decimals: number): PlanCheck['units'] {
  if (units.length === 0 || annual === null || !isDecimal(margin)) return null;
  const total = sum(units.map(({ annual: one }) => (isDecimal(one) ? one : '0')));
  const expected = sum([annual, margin]);
  const difference = subtract(total, expected);
  return {
    sum: print(total, decimals),
    expected: print(expected, decimals),
    difference: signed(difference, decimals),
    fits: compare(difference, '0') === 0,
  };
}

const addUp = (values: (string | null)[]): string | null =>
  values.length > 0 && values.every((value) => value !== null) ? sum(values) : null;

const fit = (whole: string | null, parts: string | null): boolean =>
  whole === null || parts === null || compare(whole, parts) === 0;
