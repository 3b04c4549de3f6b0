import type { Day } from '#calendar';
import type { CountState } from '#domain';
import type { Light, Reason } from '#evaluation';
import type { GuardView, IndicatorRow } from './indicators.ts';
import type { UnitName } from './organization.ts';
import type { AssignmentListRow } from './task-lists.ts';

/** A number and the list behind it, which has as many rows. */
export interface Figure {
  count: number;
  /** Path and query of the list under /api/v1: `tasks?state=overdue` counts tasks, `assignments?unitId=…` assignments. */
  list: string;
}

/** What the overview of the county and that of a unit have in common. */
interface Standing {
  asOf: Day;
  /** The week that 本周 means, Monday to Sunday. */
  week: { from: Day; to: Day };
  /** The most important figures in one sentence. */
  headline: string;
  /** Completion beside time. */
  time: TimeFigures;
  /** Required assignments; the first few rows of each list. */
  overdue: OverviewList;
  dueThisWeek: OverviewList;
  /** Compared with the end of `since`, the last working day before today. */
  worsened: OverviewList & { since: Day };
  /** Indicators whose light is worse than on that day. */
  worsenedIndicators: IndicatorChange[];
  /** In use, worst light first. */
  indicators: IndicatorFigure[];
  /** The quarter by which they are judged, and how many are at risk or missed; null while nothing can be judged. */
  quarter: { label: string; atRisk: number; judged: number } | null;
  /** How the figures are counted, for print under them; and how time is measured. */
  countingRule: string;
  timeRule: string;
}

/** GET /evaluation/overview (permission overview.read; not for people of a unit): the county on one page. */
export interface Overview extends Standing {
  totals: OverviewTotals;
  /** Dispatched tasks by light, worst first, cancelled ones left out; zeros too. */
  lights: LightFigure[];
  /** Townships, subdistricts and zones; all other units. Counted by required assignment, in protocol order, zeros too. */
  townships: UnitFigures;
  departments: UnitFigures;
  /** How units are ranked. */
  rankingRule: string;
  /** The last twelve weeks up to this one, and what they show in a sentence. */
  trend: TrendWeek[];
  trendFinding: string;
}

/**
 * GET /evaluation/units/:id (permission overview.read; people of a unit their own alone): one unit on one page. Figures count
 * its required assignments.
 */
export interface UnitOverview extends Standing {
  unit: UnitName;
  totals: StateFigures;
  /** Assignments by light, as the county's tasks are. */
  lights: LightFigure[];
}

/** Required assignments with a due day: how many are completed, and how much of their time has passed. */
export interface TimeFigures {
  completed: Figure;
  timed: Figure;
  /** Printed: 41.7%, 56.2%; '—' where nothing has a due day. */
  rate: string;
  time: string;
  /** Time as a share, 0–1, for a mark; null where nothing has a due day. */
  timeShare: number | null;
  /** 已办结41.7%，时间已过56.2%，慢于时间14.5个百分点 */
  finding: string;
}

export interface OverviewTotals {
  /** 在办事项: in term and overdue. */
  open: Figure;
  overdue: Figure;
  completed: Figure;
  suspended: Figure;
  /** 交办事项总数: completed and open ones. */
  tasks: Figure;
  /** 办结率 of tasks, e.g. 41.7%; — without tasks. */
  rate: string;
  /** Assignments that fall due from today to the end of the week. */
  dueThisWeek: Figure;
  /** Assignments that wait for their signature. */
  unsigned: Figure;
  /** Overdue assignments: a task may have several. */
  overdueAssignments: Figure;
}

export interface LightFigure extends Figure {
  light: Light;
  /** 红灯 */
  label: string;
  /** 逾期或严重滞后 */
  meaning: string;
  /** Share of all, e.g. 12.5%; the five add up to 100.0%. */
  percent: string;
}

export interface UnitFigures {
  units: UnitFigureRow[];
  sum: StateFigures;
  time: TimeFigures;
  /** 3个乡镇有逾期，共7份 */
  finding: string;
  /** By the share completed in time of what has ended; empty where too little has. */
  best: RankedUnitRow[];
  worst: RankedUnitRow[];
  /** How many units have a place, and the share of all of them. */
  ranked: number;
  rate: string;
}

export interface RankedUnitRow extends UnitName {
  /** 1, 2, 2, 4: equal rates share a place. */
  place: number;
  /** 按期办结率, e.g. 66.7%. */
  rate: string;
  onTime: Figure;
  ended: Figure;
}

/** completed + inTerm + overdue = assigned; onTime + late = completed. */
export interface StateFigures extends Record<Exclude<CountState, 'cancelled'>, Figure> {
  assigned: Figure;
  completed: Figure;
  unsigned: Figure;
  dueThisWeek: Figure;
  /** 办结率, e.g. 75.0%; — without assignments. */
  rate: string;
  /** The same as a share from 0 to 1, for the length of a bar; null without assignments. */
  share: number | null;
}

export interface UnitFigureRow extends UnitName, StateFigures {
  /** Worst light of its unfinished assignments, blue when all are completed, grey without any; and how many have it. */
  light: Light;
  lit: Figure;
}

export interface OverviewList {
  total: Figure;
  rows: AssignmentListRow[];
}

/** An indicator of the county or of the unit, in the words of its own list; `guard` is the quarter's. */
export interface IndicatorFigure extends Pick<IndicatorRow, 'id' | 'name' | 'light' | 'reasons' | 'pace' | 'guard'> {
  month: Pick<GuardView, 'label' | 'verdict' | 'verdictLabel' | 'sentence'> | null;
}

/** An indicator whose light has worsened, with what it was and why. */
export interface IndicatorChange extends Pick<IndicatorRow, 'id' | 'name' | 'light' | 'reasons'> {
  before: { light: Light; reasons: Reason[] };
}

export interface TrendWeek {
  from: Day;
  to: Day;
  /** e.g. 3月21日—27日 */
  label: string;
  /** Required assignments handed out and completed within the week, and overdue at its end (of this week: now). */
  dispatched: Figure;
  completed: Figure;
  overdue: Figure;
}
