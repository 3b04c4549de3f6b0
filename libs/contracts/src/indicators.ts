import type { Day } from '#calendar';
import type { Decimal, Direction, GuardKind, IndicatorKind, Light, Reason, Verdict } from '#evaluation';
import type { PageQuery } from './http.ts';
import type { UnitName } from './organization.ts';

/*
 * Targets and what is reached of them, base path /api/v1/indicators. People of a unit see their own unit's figures alone,
 * and the county's of an indicator for which their unit is the source. Figures arrive printed; decimals for charts are
 * rounded as printed.
 */

// ---- Indicators ---------------------------------------------------------------------------------------------------

/** POST /indicators and PUT /indicators/:id (If-Match) → IndicatorRef. DELETE /indicators/:id removes an unused one. */
export interface IndicatorInput {
  /** Short code, unique. */
  code: string;
  name: string;
  /** Unit of measure: 亿元, 家, %. Stays once figures exist, as do kind and direction. */
  measure: string;
  kind: IndicatorKind;
  direction: Direction;
  /** Decimals of targets and figures, 0–6; may only grow once figures exist. */
  decimals: number;
  /** The bureau that answers for the figure and reports the county's own; needed for levels and rates. */
  sourceUnitId: string | null;
  sortOrder: number;
  active: boolean;
}
export interface IndicatorRef {
  id: string;
  version: number;
}

/** What an indicator is, with the words for it. */
export interface IndicatorDefinition extends IndicatorInput {
  id: string;
  version: number;
  kindLabel: string;
  directionLabel: string;
  sourceUnit: UnitName | null;
}

/** Whose figures are shown: a unit's, or the county's (null). */
export interface Subject {
  unitId: string | null;
  /** 全县, or the unit's short name. */
  name: string;
}

// ---- Where it stands ----------------------------------------------------------------------------------------------

/** Printed figures with their units; '—' where undefined. */
export interface PaceView {
  /** 120.00亿元. */
  annual: string;
  cumulative: string;
  planToDate: string;
  shortfall: string;
  /** 占年度目标: 17.1%. */
  annualPct: string;
  /** 序时进度: 21.6%. */
  timeProgress: string;
  planProgress: string;
  /** Distance to 序时, of a rate to its target: −4.6个百分点. */
  gap: string;
  attainment: string;
  /** What attainment and shortfall are measured against: 计划 or 序时. */
  basisLabel: string;
  /** Day up to which figures count; null before the first. */
  comparedOn: Day | null;
}

/** One line of what a period still needs, by the parts that are left of it. */
export interface SpreadView {
  periodKey: string;
  label: string;
  plan: string;
  required: string;
  /** +19.2%. */
  increase: string;
}

/** 以旬保月, 以月保季, 以季保年: what the period still needs and whether it will be reached. */
export interface GuardView {
  kind: GuardKind;
  /** 2022年一季度. */
  label: string;
  target: string;
  done: string;
  needed: string;
  /** 还需, of a cap 余量, of a rate 还差. */
  neededLabel: string;
  daysLeft: number;
  requiredPerDay: string;
  currentPerDay: string;
  /** 1.75倍. */
  requiredTimes: string;
  forecast: string;
  forecastRatio: string;
  verdict: Verdict;
  verdictLabel: string;
  /** Share of the target done, 0–1, for a bar; null where figures do not grow with time. */
  doneShare: number | null;
  /** Share of the period's days passed, 0–1. */
  timeShare: number;
  /** The whole in one sentence. */
  sentence: string;
  spread: SpreadView[];
}

/** A period whose figure is to be reported. */
export interface AwaitedReport {
  unitId: string | null;
  periodKey: string;
  label: string;
  /** Last day for reporting. */
  due: Day;
  overdue: boolean;
}

/**
 * GET /indicators → Page<IndicatorRow> in the order of the indicators: for the county's people the county's figures, for a
 * unit's people their unit's.
 */
export interface IndicatorQuery extends PageQuery {
  keyword?: string;
  /** Figures as known on this day; by default today. */
  asOf?: Day;
  /** The final figures of another year; of no use together with `asOf`. */
  year?: number;
  /** Also indicators no longer in use. */
  inactive?: boolean;
  /** Only those for which the caller's unit has a figure to report. */
  awaited?: boolean;
  /** Only those whose quarter is judged 有风险 or worse. */
  atRisk?: boolean;
}

export interface IndicatorRow extends IndicatorDefinition {
  subject: Subject;
  year: number;
  pace: PaceView;
  light: Light;
  reasons: Reason[];
  /** Of the quarter; null without target or figure. */
  guard: Pick<GuardView, 'label' | 'verdict' | 'verdictLabel' | 'sentence'> | null;
  /** For a unit's people: what they have to report now. For others empty. */
  awaited: AwaitedReport[];
  /** For the county's people: how many units have a figure overdue. */
  unitsOverdue: number;
}

/** One month of the charts; decimals as texts, null where nothing is planned or known. */
export interface MonthPoint {
  periodKey: string;
  label: string;
  plan: Decimal | null;
  actual: Decimal | null;
  planCumulative: Decimal | null;
  actualCumulative: Decimal | null;
}

/** One unit in the table below the charts. */
export interface UnitStanding {
  unit: UnitName;
  pace: PaceView;
  light: Light;
  reasons: Reason[];
  quarterVerdict: string;
  /** Attainment as a share, 0–1.2, for a bar; null where undefined. */
  share: number | null;
  /** Periods overdue for reporting: 2月、3月; empty when none. */
  overdue: string;
}

/** A version of a year's plan as the page names it. */
export interface PlanVersionView {
  revision: number;
  effectiveFrom: Day;
  basis: string;
  annual: string;
  createdByName: string;
  createdAt: string;
  /** Whether it is the one the figures are compared with. */
  inForce: boolean;
}

/**
 * GET /indicators/:id?unitId&asOf&year → IndicatorView. Without `unitId` the county, for a unit's people their unit; with
 * `asOf` as known on that day.
 */
export interface IndicatorViewQuery {
  unitId?: string;
  asOf?: Day;
  year?: number;
}

export interface IndicatorView {
  indicator: IndicatorDefinition;
  subject: Subject;
  /** All that the caller may look at, the county first. */
  subjects: Subject[];
  year: number;
  /** Years with a plan, the latest first. */
  years: number[];
  asOf: Day;
  pace: PaceView;
  light: Light;
  reasons: Reason[];
  /** Month, quarter, year, as far as there is a target. */
  guards: GuardView[];
  months: MonthPoint[];
  /** The cumulative target at the end of the running quarter, for a line. */
  quarterTarget: { label: string; value: Decimal; months: string[] } | null;
  /** Whether the figures of months add up, so that cumulative and single months are two charts. */
  addsUp: boolean;
  /** Whether the subject's figure is reported, and not added up of others'. */
  ownFigure: boolean;
  /** Worst first; for the county's page only. */
  units: UnitStanding[];
  /** Sum of the units' annual targets beyond the county's (加压), printed; null where there is none. */
  margin: string | null;
  plans: PlanVersionView[];
  /** Who has not reported what is due. */
  missing: { label: string; due: Day; units: string[] }[];
  /** Corrections, late and missing figures, in sentences. */
  notes: string[];
  /** How the figures are counted. */
  countingRule: string;
  allowed: { plan: boolean; report: boolean };
}
