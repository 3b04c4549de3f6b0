import type { Day } from '#calendar';
import { actualsAsOf, aggregate, planInForce, type Actual, type PlanEntry } from '#evaluation';
import type { IndicatorEntity, TargetPlanEntity } from './indicator.entity';
import { addsOverUnits, ruleIndicator } from './indicator-rules';

/** One revision of a figure with who gave it. */
export interface Revision extends Actual {
  unitId: string | null;
  reason: string | null;
  signer: string;
  reportedByName: string;
}

/** The year of one subject in one version of the plan. */
export interface SubjectPlan {
  row: TargetPlanEntity;
  /** The year itself and its parts. */
  entries: PlanEntry[];
}

/** One version of a year's plan: the county's and, of the same version, its units'. */
export interface PlanSet {
  version: number;
  effectiveFrom: Day;
  /** The county's entries. */
  entries: PlanEntry[];
  county: SubjectPlan;
  units: ReadonlyMap<string, SubjectPlan>;
}

/** All that is kept of an indicator's year. */
export interface IndicatorYear {
  indicator: IndicatorEntity;
  year: number;
  /** In order of version. */
  plans: PlanSet[];
  /** All revisions of all subjects. */
  revisions: Revision[];
}

/** The plan a day is judged by. */
export const planOn = ({ plans }: IndicatorYear, day: Day): PlanSet | undefined => planInForce(plans, day);

/** The plan a subject's reports follow: the latest, whenever it takes effect. */
export const latestPlan = ({ plans }: IndicatorYear): PlanSet | undefined => plans.at(-1);

export const entriesOf = (plan: PlanSet | undefined, unitId: string | null): PlanEntry[] =>
  (unitId === null ? plan?.county : plan?.units.get(unitId))?.entries ?? [];

/** Units that have or had a target in the year, by any version of its plan. */
export const plannedUnits = ({ plans }: IndicatorYear): string[] => [
  ...new Set(plans.flatMap(({ units }) => [...units.keys()])),
];

/** Whether the county's figure is the sum of its units', and not one that its source reports. */
export const isSummed = (data: IndicatorYear): boolean =>
  addsOverUnits(data.indicator.kind) && (latestPlan(data)?.units.size ?? 0) > 0;

/** Whose figures are reported: the units of the plan, and the county itself where its figure is no sum. */
export const reportingSubjects = (data: IndicatorYear): (string | null)[] => [
  ...(isSummed(data) ? [] : [null]),
  ...(latestPlan(data)?.units.keys() ?? []),
];

/** Every revision of one subject. */
export const revisionsOf = ({ revisions }: IndicatorYear, unitId: string | null): Revision[] =>
  revisions.filter((revision) => revision.unitId === unitId);

/** The figures of a subject as known at the end of a day; the county's are added up where they are a sum. */
export function figuresOf(data: IndicatorYear, unitId: string | null, knownOn: Day): Actual[] {
  if (unitId !== null || !isSummed(data)) return actualsAsOf(revisionsOf(data, unitId), knownOn);
  const byUnit = Map.groupBy(
    data.revisions.filter((revision) => revision.unitId !== null),
    (revision) => revision.unitId,
  );
  const units = [...byUnit].map(([unit, revisions]) => ({
    unitId: unit ?? '',
    actuals: actualsAsOf(revisions, knownOn),
  }));
  return aggregate(ruleIndicator(data.indicator), units).actuals;
}
