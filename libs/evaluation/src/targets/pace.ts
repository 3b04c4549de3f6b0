import type { Day } from '#calendar';
import { print, signed } from '../decimal.ts';
import { Fraction, type Decimal } from '../fraction.ts';
import type { Actual, Direction, Indicator, IndicatorKind, PlanEntry } from './indicator.ts';
import { lastCompleted, timePassed } from './progress.ts';
import { seriesOf, type SeriesPoint } from './series.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';
import { standingOf, type Standing } from './standing.ts';

/** Where an indicator stands within its year. Decimals are unrounded; null where a figure is undefined. */
export interface Pace {
  indicatorId: string;
  kind: IndicatorKind;
  direction: Direction;
  asOf: Day;
  /** End of the time the figures cover; null without any figure. */
  dataThrough: Day | null;
  /** Day at whose end plan, time and figures are compared, see `snapshotOf`; null before the first figure is awaited. */
  comparedOn: Day | null;
  /** What the plan to date comes from: an approved plan, or the annual target by 序时. Null when there is neither. */
  basis: 'plan' | 'time' | null;
  annual: Decimal | null;
  /** 累计完成; of a level or rate the last figure. */
  cumulative: Decimal | null;
  /** 占年度目标, per cent. Null for rates. */
  annualPct: Decimal | null;
  /** 序时进度, per cent. Null for levels, rates and milestones, which time does not divide. */
  timeProgress: Decimal | null;
  /** Percentage points: annualPct − timeProgress, of a rate its distance to the target. */
  gapPp: Decimal | null;
  /** What should be reached by now; of a rate its target. */
  planToDate: Decimal | null;
  /** 计划进度: planToDate ÷ annual, per cent. */
  planProgress: Decimal | null;
  /** cumulative ÷ planToDate, per cent; of a cap the use of its allowance to date. Null for rates. */
  attainment: Decimal | null;
  /** By how much it is on the wrong side of planToDate, never negative. */
  shortfall: Decimal | null;
  /** Whether the year's target is reached already; never so for caps, levels and rates, which may turn back. */
  complete: boolean;
  /** Key of the last completed month or quarter whose plan was missed and not made good since; flow and count only. */
  missedMonth: string | null;
  missedQuarter: string | null;
  /** Caps only: what is left of the year's, per month that is left, against the mean of the months so far. */
  allowance: { remaining: Decimal; perMonth: Decimal | null; currentPerMonth: Decimal | null } | null;
  /** The twelve months for a chart. */
  series: SeriesPoint[];
  printed: PrintedPace;
}

/** The figures as printed, without their unit; '—' where undefined. Percentages and points with one decimal. */
export interface PrintedPace {
  annual: string;
  cumulative: string;
  annualPct: string;
  timeProgress: string;
  /** With its sign: '-4.6', '+0.8'. */
  gapPp: string;
  planToDate: string;
  planProgress: string;
  attainment: string;
  shortfall: string;
}

/**
 * Compares the figures of a year with its plan and with time.
 * @param plan the plan in force (`planInForce`)
 * @param actuals figures known (`actualsAsOf`); of several revisions of one period the highest counts
 * @param asOf day of the report; its year is the one looked at
 * @throws RangeError naming an invalid period key or value
 */
export function pace(
  indicator: Indicator,
  plan: readonly PlanEntry[],
  actuals: readonly Actual[],
  asOf: Day,
  rules: PaceRules = defaultPaceRules,
): Pace {
  const snapshot = snapshotOf(indicator, plan, actuals, asOf, rules.missingAfterDays);
  const standing = standingOf(snapshot);
  const figures = compareAll(snapshot, standing);
  const short = figures.shortfall !== null && figures.shortfall.compare(0) > 0;
  const exact = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, value?.toDecimal() ?? null]),
  ) as Record<keyof typeof figures, Decimal | null>;
  return {
    indicatorId: indicator.id,
    kind: indicator.kind,
    direction: indicator.direction,
    asOf,
    dataThrough: snapshot.dataThrough,
    comparedOn: snapshot.comparedOn,
    basis: standing.basis,
    ...exact,
    complete: isComplete(indicator, standing),
    missedMonth: short ? missed('month', snapshot) : null,
    missedQuarter: short ? missed('quarter', snapshot) : null,
    allowance: allowanceOf(snapshot, standing),
    series: seriesOf(snapshot),
    printed: printPace(exact, indicator.decimals),
  };
}

/** Settings of the comparison. */
export interface PaceRules {
  /** A month whose figures are still missing so many days after its end counts with what is known, as if complete. */
  missingAfterDays: number;
}
export const defaultPaceRules: PaceRules = { missingAfterDays: 45 };

function compareAll({ indicator, year, comparedOn }: Snapshot, { annual, cumulative, planToDate }: Standing) {
  const { kind, direction } = indicator;
  const prorated = kind === 'flow' || kind === 'count';
  const time = prorated && comparedOn !== null ? timePassed(year, comparedOn).times(100) : null;
  const part = (value: Fraction | null, whole: Fraction | null) =>
    kind === 'rate' || !value || !whole ? null : (value.overOrNull(whole)?.times(100) ?? null);
  const annualPct = part(cumulative, annual);
  const distance = cumulative && planToDate && cumulative.minus(planToDate);
  return {
    annual,
    cumulative,
    annualPct,
    timeProgress: time,
    gapPp: kind === 'rate' ? distance : annualPct && time && annualPct.minus(time),
    planToDate,
    planProgress: part(planToDate, annual),
    attainment: part(cumulative, planToDate),
    shortfall: distance?.times(direction === 'higher' ? -1 : 1).orZero ?? null,
  };
}

const isComplete = ({ kind, direction }: Indicator, { cumulative, annual }: Standing): boolean =>
  direction === 'higher' &&
  kind !== 'level' &&
  kind !== 'rate' &&
  cumulative !== null &&
  annual !== null &&
  cumulative.compare(annual) >= 0;

function missed(kind: 'month' | 'quarter', { indicator, plan, actuals, year, comparedOn }: Snapshot): string | null {
  if (comparedOn === null || indicator.direction === 'lower') return null;
  if (indicator.kind !== 'flow' && indicator.kind !== 'count') return null;
  const period = lastCompleted(kind, comparedOn);
  const target = period.start >= year.start ? plan.whole(period) : undefined;
  return target && (actuals.known(period) ?? Fraction.zero).compare(target) < 0 ? period.key : null;
}

function allowanceOf({ indicator, year, comparedOn }: Snapshot, { cumulative, annual }: Standing): Pace['allowance'] {
  const prorated = indicator.kind === 'flow' || indicator.kind === 'count';
  if (indicator.direction !== 'lower' || !prorated || comparedOn === null || !cumulative || !annual) return null;
  const passed = timePassed(year, comparedOn).times(12);
  const remaining = annual.minus(cumulative);
  return {
    remaining: remaining.toDecimal(),
    perMonth: remaining.overOrNull(Fraction.of(12).minus(passed))?.toDecimal() ?? null,
    currentPerMonth: cumulative.overOrNull(passed)?.toDecimal() ?? null,
  };
}

const printPace = (value: Record<keyof PrintedPace, Decimal | null>, decimals: number): PrintedPace => ({
  annual: print(value.annual, decimals),
  cumulative: print(value.cumulative, decimals),
  annualPct: print(value.annualPct, 1),
  timeProgress: print(value.timeProgress, 1),
  gapPp: signed(value.gapPp, 1),
  planToDate: print(value.planToDate, decimals),
  planProgress: print(value.planProgress, 1),
  attainment: print(value.attainment, 1),
  shortfall: print(value.shortfall, decimals),
});
