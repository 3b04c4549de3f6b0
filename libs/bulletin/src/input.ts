import type { Day } from '#calendar';
import type { Light, Totals } from '#evaluation';

/**
 * What a weekly report is composed of. Counts are integers, all other figures arrive printed (17.1%, —): nothing is
 * computed or rounded here, only checked to add up.
 */
export interface WeeklyInput {
  countyName: string;
  /** Full name of the issuing office: 中共云溪县委督查室. */
  office: string;
  /** Name of the series in the red head: 督查周报. */
  series: string;
  /** The week reported on, both days inclusive. */
  period: { from: Day; to: Day };
  /** Day up to which figures count. */
  asOf: Day;
  /** 主送机关, without the colon; left out where nobody is addressed. */
  recipients?: string;
  totals: Totals;
  /** Tasks by meeting or document; together they are all tasks of `totals`. Empty leaves the list out. */
  directives: DirectiveRow[];
  /** Last week's arrangements with what became of each. */
  lastWeek: ArrangementRow[];
  keyItems: KeyItemRow[];
  /** Every unit in protocol order, also those without a task. */
  units: UnitRow[];
  /** Sum of `units`, which count shares, so a task of several units counts several times. */
  unitTotals: Totals;
  indicators: IndicatorRow[];
  problems: Problems;
  /** 表扬与批评: paragraphs typed by the editor; none leaves the section out. */
  commendation?: string[];
  nextSteps: NextStep[];
  distribution: { report: string[]; send: string[]; issue: string[]; copies: number };
  countingRule: string;
  footnotes: string[];
}

export interface DirectiveRow {
  /** Short name: 3月18日经济运行周调度会. */
  title: string;
  tasks: number;
  completed: number;
  inTerm: number;
  overdue: number;
}

export interface ArrangementRow {
  text: string;
  units: string[];
  /** What was done, in the unit's words; empty where nothing was reported. */
  progress: string;
}

export interface KeyItemRow {
  /** 督办〔2022〕15号. */
  number: string;
  title: string;
  units: string[];
  light: Light;
  progress: string;
  due: Day | null;
  overdueDays: number;
}

export interface UnitRow extends Totals {
  name: string;
}

/** Every figure printed without its unit: '20.5', '17.1', '-4.6', '—'. */
export interface IndicatorRow {
  name: string;
  /** Unit of measure: 亿元. */
  unit: string;
  annual: string;
  planToDate: string;
  cumulative: string;
  /** Per cent of the annual target. */
  annualPct: string;
  /** 序时进度 in per cent. */
  timeProgress: string;
  /** Distance to 序时 in percentage points, with its sign. */
  gapPp: string;
  /** Per cent of the plan to date. */
  attainment: string;
  light: Light;
  /** 可保, 有风险, 难保, 已完成…; empty where there is none. */
  verdict: string;
  /** Why the light is red or yellow where the figures do not show it: 一季度计划未完成且尚未补上. */
  reasons?: string[];
}

export interface Problems {
  overdue: { number: string; title: string; unit: string; due: Day; overdueDays: number }[];
  /** Units whose report for the period is missing. */
  unreported: string[];
}

export interface NextStep {
  text: string;
  due: Day | null;
}
