import type { IndicatorRow } from '#bulletin';
import { type ReasonCode, type Verdict, verdictLabel } from '#evaluation';
import type { CountyStanding } from '../indicators';

/** The gravest first. */
const GRAVITY: readonly Verdict[] = ['missed', 'hard', 'risky', 'safe', 'met'];

/** Reasons of a light that the figures of the row do not show by themselves. */
const TOLD: readonly ReasonCode[] = ['quarter-missed', 'month-missed', 'forecast'];

/** The county's figure of an indicator as the report prints it; the verdict is the graver of those on month and quarter. */
export function indicatorRow({ indicator, pace: { printed }, guards, light }: CountyStanding): IndicatorRow {
  const verdicts = [guards.month, guards.quarter].flatMap((guard) => guard?.verdict ?? []);
  const verdict = GRAVITY.find((one) => verdicts.includes(one));
  return {
    name: indicator.name,
    unit: indicator.unit,
    annual: printed.annual,
    planToDate: printed.planToDate,
    cumulative: printed.cumulative,
    annualPct: printed.annualPct,
    timeProgress: printed.timeProgress,
    gapPp: printed.gapPp,
    attainment: printed.attainment,
    light: light.light,
    verdict: verdict ? verdictLabel[verdict] : '',
    reasons: light.reasons.filter(({ code }) => TOLD.includes(code)).map(({ text }) => text),
  };
}
