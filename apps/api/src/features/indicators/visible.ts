import type { Subject } from '#contracts';
import { inScope, rowScope } from '#domain';
import type { Actor } from '../../platform/session/actor';
import { type IndicatorYear, plannedUnits, reportingSubjects } from './indicator-year';

/**
 * Whose figures the actor may look at, the county (null) first: the county's people all, a unit's people their unit's, and
 * the county's of an indicator for which their unit is the source.
 */
export function visibleSubjects(actor: Actor, data: IndicatorYear): (string | null)[] {
  const scope = rowScope(actor);
  const county = scope === 'county' || (scope !== 'none' && isSource(actor, data));
  return [...(county ? [null] : []), ...plannedUnits(data).filter((unitId) => inScope(scope, unitId))];
}

/** Whose figures the actor reports: 谁报谁改, nobody else's. */
export const ownSubjects = (actor: Actor, data: IndicatorYear): (string | null)[] =>
  actor.permissions.has('indicators.report') && actor.unitId !== null
    ? reportingSubjects(data).filter((unitId) => (unitId === null ? isSource(actor, data) : unitId === actor.unitId))
    : [];

/** Which of several subjects to show first: for a unit's people their own unit. */
export const firstSubject = (subjects: readonly (string | null)[], actor: Actor): string | null | undefined =>
  subjects.includes(actor.unitId) ? actor.unitId : subjects[0];

const isSource = ({ unitId }: Actor, { indicator }: IndicatorYear): boolean =>
  unitId !== null && indicator.sourceUnitId === unitId;

export const subject = (unitId: string | null, names: ReadonlyMap<string, { shortName: string }>): Subject => ({
  unitId,
  name: unitId === null ? '全县' : (names.get(unitId)?.shortName ?? '已停用单位'),
});
