import { periodLabel } from '#calendar';
import type { IndicatorFigure, Overview } from '#contracts';
import { lights, type Verdict } from '#evaluation';
import { type CountyStanding, guardView, paceView } from '../indicators';

/** Verdicts that call for somebody to act. */
const alarming: readonly Verdict[] = ['risky', 'hard', 'missed'];

/** The county's indicators for the overview, worst light first, within it in their own order. */
export function indicatorFigures(standings: readonly CountyStanding[]): Pick<Overview, 'indicators' | 'quarter'> {
  const figures = standings.map(({ indicator, pace, guards, light }): IndicatorFigure => {
    const quarter = guards.quarter && guardView(guards.quarter, indicator);
    return {
      id: indicator.id,
      name: indicator.name,
      light: light.light,
      reasons: light.reasons,
      pace: paceView(pace, indicator),
      guard: quarter && {
        label: quarter.label,
        verdict: quarter.verdict,
        verdictLabel: quarter.verdictLabel,
        sentence: quarter.sentence,
      },
    };
  });
  const judged = standings.flatMap(({ guards }) => guards.quarter ?? []);
  const [first] = judged;
  return {
    indicators: figures.toSorted((a, b) => lights.indexOf(a.light) - lights.indexOf(b.light)),
    quarter: first
      ? {
          label: periodLabel(first.period.key),
          atRisk: judged.filter(({ verdict }) => alarming.includes(verdict)).length,
          judged: judged.length,
        }
      : null,
  };
}
