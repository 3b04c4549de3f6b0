import type { AwaitedReport, UnitStanding } from '#contracts';
import { compare, lights, ratio, type LightRules, verdictLabel } from '#evaluation';
import type { UnitEntity } from '../organization';
import { type IndicatorYear, planOn } from './indicator-year';
import { paceView, share, unitName } from './printed';
import { type Moment, type Standing, standingOf } from './standing';

/** Every unit of the plan with its figures, worst first, of equals in protocol order. */
export function unitStandings(
  data: IndicatorYear,
  units: ReadonlyMap<string, UnitEntity>,
  moment: Moment,
  rules: LightRules,
  overdue: ReadonlyMap<string | null, AwaitedReport[]>,
): UnitStanding[] {
  const plan = planOn(data, moment.asOf);
  return [...units.values()]
    .filter(({ id }) => plan?.units.has(id))
    .map((unit) => ({ unit, standing: standingOf(data, unit.id, moment, rules) }))
    .sort((a, b) => worse(a.standing, b.standing))
    .map(({ unit, standing }) => ({
      unit: unitName(unit),
      pace: paceView(standing.pace, standing.indicator),
      light: standing.light.light,
      reasons: standing.light.reasons,
      quarterVerdict: standing.guards.quarter ? verdictLabel[standing.guards.quarter.verdict] : '—',
      share: share(ratio(standing.pace.attainment, '100'), 1.2),
      overdue: brief((overdue.get(unit.id) ?? []).map(({ label }) => label.replace(/^\d+年/, ''))),
    }));
}

/** By light, then by how far they are from their plan; without figures last. */
function worse(a: Standing, b: Standing): number {
  const byLight = lights.indexOf(a.light.light) - lights.indexOf(b.light.light);
  if (byLight !== 0) return byLight;
  const [x, y] = [a.pace.attainment ?? a.pace.gapPp, b.pace.attainment ?? b.pace.gapPp];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return compare(x, y) * (a.indicator.direction === 'lower' ? -1 : 1);
}

/** 2月、3月; of many the first and how many: 1月、2月、3月等10期. */
const brief = (labels: readonly string[]): string =>
  labels.length > 3 ? `${labels.slice(0, 3).join('、')}等${labels.length}期` : labels.join('、');
