import { periodLabel } from '#calendar';
import { compare, percent, print } from '../decimal.ts';
import type { Guard } from '../targets/guard.ts';
import type { Pace } from '../targets/pace.ts';
import { verdictLabel } from '../targets/verdict.ts';
import type { LightResult, Reason } from './light.ts';
import { defaultLightRules, type LightRules } from './rules.ts';

/** What the lights need to know of an indicator; `Pace` has it. */
export type IndicatorFacts = Pick<
  Pace,
  | 'kind'
  | 'direction'
  | 'comparedOn'
  | 'planToDate'
  | 'basis'
  | 'attainment'
  | 'shortfall'
  | 'complete'
  | 'missedMonth'
  | 'missedQuarter'
>;

/** What the lights need to know of a forecast; `Guard` has it. */
export type ForecastFacts = Pick<Guard, 'period' | 'verdict'>;

/** What speaks for red and what for yellow. */
export interface Findings {
  red: Reason[];
  yellow: Reason[];
}

/**
 * The light of an indicator: blue when the year's target is reached, grey without plan or figures, else the first of red,
 * yellow and green that applies.
 * @param guards forecasts to heed, usually of the month and the quarter
 */
export function indicatorLight(
  facts: IndicatorFacts,
  guards: readonly ForecastFacts[] = [],
  rules: LightRules = defaultLightRules,
): LightResult {
  if (facts.complete) return one('blue', 'completed', '已完成全年目标');
  if (facts.comparedOn === null) return one('grey', 'no-data', '尚无数据');
  const { red, yellow } = indicatorFindings(facts, guards, rules);
  if (red.length > 0) return { light: 'red', reasons: red };
  if (yellow.length > 0) return { light: 'yellow', reasons: yellow };
  if (facts.planToDate === null) return one('grey', 'no-plan', '本期没有目标');
  return one('green', 'on-track', facts.basis === 'time' ? '达到序时进度' : '达到计划进度');
}

/** The rows of the table of lights that speak of figures, for an indicator or for the assignment it belongs to. */
export function indicatorFindings(
  facts: IndicatorFacts,
  guards: readonly ForecastFacts[],
  rules: LightRules,
): Findings {
  const red: Reason[] = [];
  const yellow: Reason[] = [];
  if (facts.missedQuarter !== null)
    red.push({ code: 'quarter-missed', text: `${periodLabel(facts.missedQuarter)}计划未完成且尚未补上` });
  if (facts.missedMonth !== null)
    yellow.push({ code: 'month-missed', text: `${periodLabel(facts.missedMonth)}计划未完成且尚未补上` });
  if (facts.kind === 'rate') rate(facts, rules, red, yellow);
  else if (facts.direction === 'lower') cap(facts, rules, red, yellow);
  else attained(facts, rules, red, yellow);
  for (const { period, verdict } of guards)
    if (verdict === 'risky' || verdict === 'hard')
      yellow.push({ code: 'forecast', text: `预计${periodLabel(period.key)}目标${verdictLabel[verdict]}` });
  return { red, yellow };
}

function rate({ shortfall }: IndicatorFacts, rules: LightRules, red: Reason[], yellow: Reason[]): void {
  if (shortfall === null || compare(shortfall, '0') === 0) return;
  const reason: Reason = { code: 'rate-short', text: `比目标差 ${print(shortfall, 1)} 个百分点` };
  (compare(shortfall, rules.red.rateShortOver) > 0 ? red : yellow).push(reason);
}

function cap({ attainment, basis }: IndicatorFacts, rules: LightRules, red: Reason[], yellow: Reason[]): void {
  if (attainment === null) return;
  const reason: Reason = { code: 'cap-used', text: `已用${against(basis)}允许量的 ${percent(attainment)}` };
  if (compare(attainment, rules.red.capUseOver) > 0) red.push(reason);
  else if (compare(attainment, rules.yellow.capUseOver) > 0) yellow.push(reason);
}

function attained({ attainment, basis }: IndicatorFacts, rules: LightRules, red: Reason[], yellow: Reason[]): void {
  if (attainment === null) return;
  const reason: Reason = { code: 'attainment', text: `完成${against(basis)}进度的 ${percent(attainment)}` };
  if (compare(attainment, rules.red.attainmentBelow) < 0) red.push(reason);
  else if (compare(attainment, rules.yellow.attainmentBelow) < 0) yellow.push(reason);
}

const against = (basis: IndicatorFacts['basis']): string => (basis === 'time' ? '序时' : '计划');

const one = (light: LightResult['light'], code: Reason['code'], text: string): LightResult => ({
  light,
  reasons: [{ code, text }],
});
