import { periodLabel } from '#calendar';
import type { IndicatorChange, IndicatorFigure, Overview } from '#contracts';
import { lights } from '#evaluation';
import { guardView, isAtRisk, paceView, type Standing } from '../indicators';

type IndicatorFigures = Pick<Overview, 'indicators' | 'quarter' | 'worsenedIndicators'>;

/**
 * Indicators for an overview, worst light first, within it in their own order; and which of them have worsened.
 * @param before the same of the day to compare with
 */
export function indicatorFigures(standings: readonly Standing[], before: readonly Standing[]): IndicatorFigures {
  const judged = standings.flatMap(({ guards }) => guards.quarter ?? []);
  const [first] = judged;
  return {
    indicators: standings.map(figure).toSorted((a, b) => lights.indexOf(a.light) - lights.indexOf(b.light)),
    quarter: first
      ? {
          label: periodLabel(first.period.key),
          atRisk: standings.filter(isAtRisk).length,
          judged: judged.length,
        }
      : null,
    worsenedIndicators: worsened(standings, before),
  };
}

function figure({ indicator, pace, guards, light }: Standing): IndicatorFigure {
  const brief = (guard: typeof guards.quarter) => {
    if (guard === null) return null;
    const { label, verdict, verdictLabel, sentence } = guardView(guard, indicator);
    return { label, verdict, verdictLabel, sentence };
  };
  return {
    id: indicator.id,
    name: indicator.name,
    light: light.light,
    reasons: light.reasons,
    pace: paceView(pace, indicator),
    guard: brief(guards.quarter),
    month: brief(guards.month),
  };
}

/** Those that are red or yellow now and were better before; what had no light (grey) then has not worsened. */
function worsened(standings: readonly Standing[], before: readonly Standing[]): IndicatorChange[] {
  const lightOf = new Map(before.map(({ indicator, light }) => [indicator.id, light]));
  return standings.flatMap(({ indicator, light }) => {
    const then = lightOf.get(indicator.id);
    if (!then || then.light === 'grey' || light.light === 'grey') return [];
    if (lights.indexOf(light.light) >= lights.indexOf(then.light)) return [];
    return [{ id: indicator.id, name: indicator.name, light: light.light, reasons: light.reasons, before: then }];
  });
}
