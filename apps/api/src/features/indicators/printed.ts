import { daysBetween, periodLabel } from '#calendar';
import type { GuardView, IndicatorDefinition, PaceView, SpreadView, UnitName } from '#contracts';
import {
  directionLabel,
  indicatorKindLabel,
  percent,
  points,
  print,
  ratio,
  UNDEFINED,
  verdictLabel,
  type Decimal,
  type Guard,
  type Indicator,
  type Pace,
} from '#evaluation';
import type { UnitEntity } from '../organization';
import type { IndicatorEntity } from './indicator.entity';
import { dividesYear } from './indicator-rules';

/** The figure with its unit of measure; '—' stays alone. */
const withMeasure = (printed: string, measure: string): string =>
  printed === UNDEFINED ? printed : `${printed}${measure}`;

/** A decimal as a figure of the indicator: 20.50亿元. */
export const figure = ({ decimals, unit }: Pick<Indicator, 'decimals' | 'unit'>, value: Decimal | null): string =>
  withMeasure(print(value, decimals), unit);

export const unitName = ({ id, name, shortName, kind }: UnitEntity): UnitName => ({ id, name, shortName, kind });

/** The row as the browser takes it. */
export const definition = (row: IndicatorEntity, sourceUnit: UnitEntity | undefined): IndicatorDefinition => ({
  id: row.id,
  version: row.version,
  code: row.code,
  name: row.name,
  measure: row.measure,
  kind: row.kind,
  kindLabel: indicatorKindLabel[row.kind],
  direction: row.direction,
  directionLabel: directionLabel[row.direction],
  decimals: row.decimals,
  sourceUnitId: row.sourceUnitId,
  sourceUnit: sourceUnit ? unitName(sourceUnit) : null,
  sortOrder: row.sortOrder,
  active: row.active,
});

export const paceView = (pace: Pace, indicator: Indicator): PaceView => ({
  annual: figure(indicator, pace.annual),
  cumulative: figure(indicator, pace.cumulative),
  planToDate: figure(indicator, pace.planToDate),
  shortfall: figure(indicator, pace.shortfall),
  annualPct: percent(pace.annualPct),
  timeProgress: percent(pace.timeProgress),
  planProgress: percent(pace.planProgress),
  gap: points(pace.gapPp),
  attainment: percent(pace.attainment),
  basisLabel: pace.basis === 'time' ? '序时' : '计划',
  comparedOn: pace.comparedOn,
});

export function guardView(guard: Guard, indicator: Indicator): GuardView {
  const { printed, period } = guard;
  const { kind, unit } = indicator;
  const done = ratio(guard.done, guard.target);
  return {
    kind: guard.kind,
    label: periodLabel(period.key),
    target: withMeasure(printed.target, unit),
    done: withMeasure(printed.done, unit),
    needed: kind === 'rate' ? withMeasure(printed.needed, '个百分点') : withMeasure(printed.needed, unit),
    neededLabel: kind === 'rate' ? '还差' : indicator.direction === 'lower' ? '余量' : '还需',
    daysLeft: guard.daysLeft,
    requiredPerDay: withMeasure(printed.requiredPerDay, unit),
    currentPerDay: withMeasure(printed.currentPerDay, unit),
    requiredTimes: withMeasure(printed.requiredTimes, '倍'),
    forecast: withMeasure(printed.forecast, unit),
    forecastRatio: withMeasure(printed.forecastRatio, '%'),
    verdict: guard.verdict,
    verdictLabel: verdictLabel[guard.verdict],
    doneShare: dividesYear(kind) ? share(done, 1) : null,
    timeShare: 1 - guard.daysLeft / (daysBetween(period.start, period.end) + 1),
    sentence: guard.sentence,
    spread: guard.spread.map((row): SpreadView => ({
      periodKey: row.periodKey,
      label: row.label,
      plan: withMeasure(row.plan, unit),
      required: withMeasure(row.required, unit),
      increase: withMeasure(row.increasePct, '%'),
    })),
  };
}

/** A quotient as a length for a bar, 0 to `most`; null where undefined. */
export const share = (value: Decimal | null, most: number): number | null =>
  value === null ? null : Math.min(most, Math.max(0, Number(print(value, 4))));
