import { daysBetween, maxDay, addDays, minDay, periodOf, type Day, type Period } from '#calendar';
import { print } from '../decimal.ts';
import { Fraction, type Decimal } from '../fraction.ts';
import { currentPerDay } from './current-rate.ts';
import type { Actual, Indicator, PlanEntry } from './indicator.ts';
import { defaultPaceRules, type PaceRules } from './pace.ts';
import { daysIn, timePassed } from './progress.ts';
import { guardSentence } from './guard-sentence.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';
import { spreadOver, type SpreadRow } from './spread.ts';
import { standingOf } from './standing.ts';
import type { Verdict } from './verdict.ts';

/** 以旬保月, 以月保季, 以季保年: what a period still needs and whether it will be reached. Decimals are unrounded. */
export interface Guard {
  kind: GuardKind;
  period: Period;
  /** Day up to whose end figures count; days left are counted from it. */
  comparedOn: Day;
  target: Decimal;
  done: Decimal;
  /** target − done, never negative; of a cap what may still be used. */
  needed: Decimal;
  daysLeft: number;
  /** needed ÷ daysLeft; null where days do not divide it (rates, milestones) or none is left. */
  requiredPerDay: Decimal | null;
  currentPerDay: Decimal | null;
  /** What the period will bring if it goes on like this; null for levels, rates and milestones. */
  forecast: Decimal | null;
  /** forecast ÷ target, per cent. */
  forecastRatio: Decimal | null;
  verdict: Verdict;
  /** How `needed` falls on what is left of the period, by plan; of sums that are to be reached only. */
  spread: SpreadRow[];
  /** One line for a leader. */
  sentence: string;
  printed: PrintedGuard;
}
export type GuardKind = 'month' | 'quarter' | 'year';

/** Without units; what is per day has one decimal more than the indicator, at least two. */
export interface PrintedGuard {
  target: string;
  done: string;
  needed: string;
  requiredPerDay: string;
  currentPerDay: string;
  /** How many times the current daily figure is required: 1.75. */
  requiredTimes: string;
  forecast: string;
  /** Per cent. */
  forecastRatio: string;
}

/** Thresholds of the forecast in per cent of the target; of a cap they mirror: ≤ 100 可保, ≤ 105 有风险. */
export interface GuardRules extends PaceRules {
  safeFrom: string;
  riskyFrom: string;
  capRiskyTo: string;
  /** Rates: up to so many percentage points short is 有风险. */
  rateRiskyTo: string;
  /** So early in a month the daily figure of the month before is used. */
  minDaysElapsed: number;
}
export const defaultGuardRules: GuardRules = {
  ...defaultPaceRules,
  safeFrom: '100',
  riskyFrom: '95',
  capRiskyTo: '105',
  rateRiskyTo: '1.0',
  minDaysElapsed: 10,
};

/**
 * What the month, quarter or year in which `asOf` lies still needs. It carries the shortfalls of its own earlier parts only.
 * @returns null where there is no target for the period, or no figure yet
 * @throws RangeError naming an invalid period key or value
 */
export function guard(
  indicator: Indicator,
  plan: readonly PlanEntry[],
  actuals: readonly Actual[],
  asOf: Day,
  kind: GuardKind,
  rules: GuardRules = defaultGuardRules,
): Guard | null {
  const snapshot = snapshotOf(indicator, plan, actuals, asOf, rules.missingAfterDays);
  const period = periodOf(kind, asOf);
  const { comparedOn } = snapshot;
  const target = targetOf(snapshot, period);
  const done = doneOf(snapshot, period);
  if (comparedOn === null || !target || !done) return null;

  const daysLeft = daysBetween(minDay(maxDay(comparedOn, addDays(period.start, -1)), period.end), period.end);
  const needed = target.minus(done).orZero;
  const divides = indicator.kind === 'flow' || indicator.kind === 'count';
  const perDay = divides ? currentRate(snapshot, period, done, comparedOn, rules) : null;
  const forecast = perDay && forecastOf(snapshot, period, done, perDay, daysLeft);
  const forecastRatio = forecast?.overOrNull(target)?.times(100) ?? null;
  const byDays = divides || indicator.kind === 'level';
  const required = byDays && daysLeft > 0 ? needed.over(daysLeft) : null;
  const verdict = verdictOf(indicator, { target, done, forecastRatio, daysLeft }, rules);
  const { decimals } = indicator;
  const perDayDecimals = Math.max(decimals + 1, 2);
  const text = (value: Fraction | null | undefined) => value?.toDecimal() ?? null;
  const result: Omit<Guard, 'sentence'> = {
    kind,
    period,
    comparedOn,
    target: target.toDecimal(),
    done: done.toDecimal(),
    needed: needed.toDecimal(),
    daysLeft,
    requiredPerDay: text(required),
    currentPerDay: text(perDay),
    forecast: text(forecast),
    forecastRatio: text(forecastRatio),
    verdict,
    spread: divides && indicator.direction === 'higher' ? spreadOver(snapshot, period, comparedOn, needed) : [],
    printed: {
      target: print(target.toDecimal(), decimals),
      done: print(done.toDecimal(), decimals),
      needed: print(needed.toDecimal(), decimals),
      requiredPerDay: print(text(required), perDayDecimals),
      currentPerDay: print(text(perDay), perDayDecimals),
      requiredTimes: print(text(perDay && required?.overOrNull(perDay)), 2),
      forecast: print(text(forecast), decimals),
      forecastRatio: print(text(forecastRatio), 1),
    },
  };
  return { ...result, sentence: guardSentence(indicator, result) };
}

/** The period's own target, else its share of the longer plan by time; of a level or rate the target at its end. */
function targetOf({ indicator, year, plan }: Snapshot, period: Period): Fraction | undefined {
  const before = addDays(period.start, -1);
  switch (indicator.kind) {
    case 'flow':
    case 'count': {
      const own = plan.whole(period);
      if (own) return own;
      const end = plan.upTo(year, period.end)?.value;
      const start = before < year.start ? Fraction.zero : plan.upTo(year, before)?.value;
      return start && end?.minus(start).orZero;
    }
    case 'level':
      return plan.endingOn(period.end);
    case 'rate':
      return plan.around(period.end);
    case 'milestone':
      return plan.ended(year, period.end);
  }
}

function doneOf(snapshot: Snapshot, period: Period): Fraction | null {
  const { kind } = snapshot.indicator;
  if (kind === 'flow' || kind === 'count') return snapshot.actuals.known(period) ?? Fraction.zero;
  return standingOf(snapshot).cumulative;
}

/** Of a cap the mean since the period began, else the daily figure of the running month. */
const currentRate = (snapshot: Snapshot, period: Period, done: Fraction, day: Day, rules: GuardRules): Fraction => {
  if (snapshot.indicator.direction === 'lower' && day >= period.start)
    return done.over(Math.min(daysBetween(period.start, day) + 1, daysIn(period)));
  return currentPerDay(snapshot.actuals, snapshot.year, day, rules.minDaysElapsed);
};

/** Of a cap by 序时, as its allowance is counted; else what is done and the days left at the current rate. */
const forecastOf = (
  snapshot: Snapshot,
  period: Period,
  done: Fraction,
  perDay: Fraction,
  daysLeft: number,
): Fraction => {
  const passed = snapshot.comparedOn === null ? Fraction.zero : timePassed(period, snapshot.comparedOn);
  const byTime = snapshot.indicator.direction === 'lower' ? done.overOrNull(passed) : null;
  return byTime ?? done.plus(perDay.times(daysLeft));
};

function verdictOf(
  { kind, direction }: Indicator,
  at: { target: Fraction; done: Fraction; forecastRatio: Fraction | null; daysLeft: number },
  rules: GuardRules,
): Verdict {
  const higher = direction === 'higher';
  const gap = at.done.minus(at.target).times(higher ? 1 : -1);
  const reached = gap.compare(0) >= 0;
  if (at.daysLeft === 0) return reached ? 'met' : 'missed';
  if (kind === 'rate') {
    if (reached) return 'safe';
    return gap.plus(Fraction.of(rules.rateRiskyTo)).compare(0) >= 0 ? 'risky' : 'hard';
  }
  if (kind === 'milestone') return reached ? 'met' : 'risky';
  const ratio = at.forecastRatio ?? at.done.overOrNull(at.target)?.times(100) ?? Fraction.of(100);
  if (!higher) {
    if (!reached && kind !== 'level') return 'missed';
    if (ratio.compare(100) <= 0) return 'safe';
    return ratio.compare(Fraction.of(rules.capRiskyTo)) <= 0 ? 'risky' : 'hard';
  }
  if (reached) return kind === 'level' ? 'safe' : 'met';
  if (ratio.compare(Fraction.of(rules.safeFrom)) >= 0) return 'safe';
  return ratio.compare(Fraction.of(rules.riskyFrom)) >= 0 ? 'risky' : 'hard';
}
