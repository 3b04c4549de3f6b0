import type { Day } from '#calendar';
import type { CountState } from '#domain';
import type { Light } from '#evaluation';
import type { IndicatorRow } from './indicators.ts';
import type { UnitName } from './organization.ts';
import type { AssignmentListRow } from './tasks.ts';

/** A number and the list behind it, which has as many rows. */
export interface Figure {
  count: number;
  /** Path and query of the list under /api/v1: `tasks?state=overdue` counts tasks, `assignments?unitId=…` assignments. */
  list: string;
}

/** GET /evaluation/overview (permission overview.read): the county's supervision on one page. */
export interface Overview {
  asOf: Day;
  /** The week that 本周 means, Monday to Sunday. */
  week: { from: Day; to: Day };
  totals: OverviewTotals;
  /** Dispatched tasks by light, worst first, cancelled ones left out; zeros too. */
  lights: LightFigure[];
  /** Townships, subdistricts and zones; all other units. Counted by required assignment, in protocol order, zeros too. */
  townships: UnitFigures;
  departments: UnitFigures;
  /** Required assignments; the first few rows of each list. */
  overdue: OverviewList;
  dueThisWeek: OverviewList;
  /** Compared with the end of `since`, the last working day before today. */
  worsened: OverviewList & { since: Day };
  /** In use, worst light first. */
  indicators: IndicatorFigure[];
  /** The quarter by which they are judged, and how many are at risk or missed; null while nothing can be judged. */
  quarter: { label: string; atRisk: number; judged: number } | null;
  /** The last twelve weeks up to this one. */
  trend: TrendWeek[];
  /** How the figures are counted, for print under them. */
  countingRule: string;
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

/** An indicator of the county, in the words of its own list. */
export type IndicatorFigure = Pick<IndicatorRow, 'id' | 'name' | 'light' | 'reasons' | 'pace' | 'guard'>;

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
