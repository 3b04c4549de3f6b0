import type { Day } from '#calendar';
import type { Decimal, PlanEntry } from '#evaluation';
import type { FieldError } from './http.ts';
import type { UnitName } from './organization.ts';
import type { IndicatorDefinition, PlanVersionView } from './indicators.ts';

/*
 * Plans of indicators: the targets of a year by periods and units, kept in versions.
 */

/** The year of one unit, or of the county: the annual target and, as fine as it is planned, its parts. */
export interface TargetInput {
  annual: Decimal;
  /** Quarters, months, 旬 ('2022-Q1', '2022-03', '2022-03-1'). */
  entries: PlanEntry[];
}
export interface UnitTargetInput extends TargetInput {
  unitId: string;
}

/** POST /indicators/:id/plans (If-Match of the indicator) → PlanRef: the next version for the county and all its units. */
export interface PlanInput {
  year: number;
  /** The paper it rests on. */
  basis: string;
  effectiveFrom: Day;
  county: TargetInput;
  /** None for an indicator that the county alone answers for. */
  units: UnitTargetInput[];
  /** What the units are asked for beyond the county's target (加压). */
  margin?: Decimal;
}
export interface PlanRef {
  year: number;
  revision: number;
  /** The indicator's new version. */
  version: number;
}

/** POST /indicators/:id/plans/proposal → PlanProposal: a split that adds up, to be adjusted by hand. Nothing is kept. */
export interface PlanProposalInput {
  year: number;
  annual: Decimal;
  unitIds: string[];
  /** 加压 laid upon the units beyond the county's annual target. */
  margin?: Decimal;
  /** Evenly, or in the proportions of the plan before (of months: the latest plan there is). */
  by: 'even' | 'previous';
}
export interface PlanProposal {
  county: TargetInput;
  units: UnitTargetInput[];
  /** Which proportions were taken: 按月平均分解, 按2021年计划比例分解. */
  text: string;
}

/** POST /indicators/:id/plans/check with a PlanInput → PlanCheck: the sums of a plan and what is wrong with it. */
export interface PlanCheck {
  /** Of the county by quarter: what its months bring together; null where a month is missing or no number. */
  quarters: { periodKey: string; label: string; target: string | null; months: string | null; fits: boolean }[];
  /** Sum of quarters against the year, and of units against the county. */
  year: { quarters: string | null; fits: boolean };
  units: { sum: string; expected: string; difference: string; fits: boolean } | null;
  /** `field` is a path in the plan: county.entries[3].value, units[2].annual. */
  faults: FieldError[];
}

/** GET /indicators/:id/plan?year&revision → PlanView: a version to look at or to start from; the latest without revision. */
export interface PlanView {
  indicator: IndicatorDefinition;
  year: number;
  /** 0 when the year has no plan yet. */
  revision: number;
  plans: PlanVersionView[];
  plan: (Omit<PlanInput, 'margin'> & { margin: Decimal }) | null;
  /** Units of the plan by their names, in protocol order. */
  units: UnitName[];
}
