import { periodByKey, type Day } from '#calendar';
import {
  correctionNotes,
  guard,
  indicatorLight,
  pace,
  reportedOn,
  type Guard,
  type GuardKind,
  type Indicator,
  type LightResult,
  type LightRules,
  type Pace,
  type Verdict,
} from '#evaluation';
import { ruleIndicator } from './indicator-rules';
import { entriesOf, figuresOf, type IndicatorYear, planOn, type Revision } from './indicator-year';
import { settled } from './reporting-days';

/** Where one subject stands with an indicator on a day. */
export interface Standing {
  indicator: Indicator;
  /** Null for the county. */
  unitId: string | null;
  pace: Pace;
  guards: Record<GuardKind, Guard | null>;
  light: LightResult;
}

/** A day to be looked at, and the day up to whose end figures are known: a finished year is seen with what came after it. */
export interface Moment {
  asOf: Day;
  knownOn: Day;
}

/** Verdicts that call for somebody to act. */
const alarming: readonly Verdict[] = ['risky', 'hard', 'missed'];

/** Whether the quarter's target is in danger, by the verdict on the quarter. */
export const isAtRisk = ({ guards: { quarter } }: Standing): boolean =>
  quarter !== null && alarming.includes(quarter.verdict);

/** Compares a subject's figures with its plan in force on the day. */
export function standingOf(
  data: IndicatorYear,
  unitId: string | null,
  { asOf, knownOn }: Moment,
  rules: LightRules,
): Standing {
  const indicator = ruleIndicator(data.indicator);
  const plan = entriesOf(planOn(data, asOf), unitId);
  const actuals = figuresOf(data, unitId, knownOn);
  const found = pace(indicator, plan, actuals, asOf);
  const guards = {
    month: guard(indicator, plan, actuals, asOf, 'month'),
    quarter: guard(indicator, plan, actuals, asOf, 'quarter'),
    year: guard(indicator, plan, actuals, asOf, 'year'),
  };
  const heeded = [guards.month, guards.quarter].filter((one) => one !== null);
  return { indicator, unitId, pace: found, guards, light: indicatorLight(found, heeded, rules) };
}

/**
 * Figures that were changed after their period was over, in sentences: 青石镇2022年2月数据由7.5修正为7.1（2022年3月15日）。
 * @param since only changes after this day
 * @param nameOf name before the sentence of a unit's figure; empty for the county's own
 */
export function corrections(
  revisions: readonly Revision[],
  since: Day,
  knownOn: Day,
  nameOf: (unitId: string | null) => string,
): string[] {
  const bySubjectAndPeriod = Map.groupBy(revisions, ({ unitId, periodKey }) => `${unitId ?? ''} ${periodKey}`);
  return [...bySubjectAndPeriod.values()].flatMap((all) => {
    const [first] = all;
    const period = first && periodByKey(first.periodKey);
    if (!period) return [];
    const known = settled(all, period);
    return known.flatMap((next, index) => {
      const before = known[index - 1];
      const on = reportedOn(next);
      if (!before || on <= since || on > knownOn) return [];
      return correctionNotes([before, next], reportedOn(before), on).map((note) => nameOf(next.unitId) + note);
    });
  });
}
