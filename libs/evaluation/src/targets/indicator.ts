import type { Decimal } from '../fraction.ts';

/** 越高越好, or a cap: 越低越好. */
export type Direction = 'higher' | 'lower';

export const indicatorKinds = ['flow', 'count', 'level', 'rate', 'milestone'] as const;
/**
 * How the figures of periods combine. flow (投资, 税收) and count (入库, 开工): they add up, over periods and over units.
 * level (在库单位): the last value holds. rate (增速, 占比): the published cumulative figure, never added nor averaged, and
 * its target is not prorated. milestone (节点): number of nodes due, or reached, in the period; due at its end.
 */
export type IndicatorKind = (typeof indicatorKinds)[number];
export const indicatorKindLabel: Record<IndicatorKind, string> = {
  flow: '累计量',
  count: '个数',
  level: '存量',
  rate: '增速、占比',
  milestone: '节点',
};
export const directionLabel: Record<Direction, string> = { higher: '越高越好', lower: '不超过上限' };

export interface Indicator {
  id: string;
  code: string;
  name: string;
  /** Unit of measure: 亿元, 家, %. */
  unit: string;
  direction: Direction;
  kind: IndicatorKind;
  /** Decimals of its figures in print and of the parts of a target; 0–6. */
  decimals: number;
}

/** The target of one period. A plan may hold a year with its halves, quarters, months and 旬, or any of them. */
export interface PlanEntry {
  /** A period key of #calendar: '2022', '2022-Q1', '2022-03', '2022-03-1'. */
  periodKey: string;
  /** flow, count: what the period itself is to bring. level: at its end. rate: cumulative up to its end. */
  value: Decimal;
}

/** The figure one period has reached, as reported; while the period runs, what it has reached so far. */
export interface Actual {
  periodKey: string;
  value: Decimal;
  /** ISO instant, or the day alone. */
  reportedAt: string;
  /** 1 for the first report of the period, one more for each correction. */
  revision: number;
}

/** One version of a plan. The one before stays and holds for the days before this one's effectiveFrom. */
export interface PlanVersion {
  version: number;
  /** First day on which it holds: 'YYYY-MM-DD'. */
  effectiveFrom: string;
  entries: PlanEntry[];
}
