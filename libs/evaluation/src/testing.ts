import type { Actual, Indicator, PlanEntry } from './targets/indicator.ts';

/** 固定资产投资 in 亿元 with two decimals, unless told otherwise. */
export const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  id: 'investment',
  code: 'GDZCTZ',
  name: '固定资产投资',
  unit: '亿元',
  direction: 'higher',
  kind: 'flow',
  decimals: 2,
  ...over,
});

/** { '2022-03': '14' } as plan entries. */
export const planOf = (values: Record<string, string>): PlanEntry[] =>
  Object.entries(values).map(([periodKey, value]) => ({ periodKey, value }));

/** { '2022-03': '7.8' } as first reports of the given day, by default long after. */
export const actualsOf = (values: Record<string, string>, reportedAt = '2023-06-30'): Actual[] =>
  Object.entries(values).map(([periodKey, value]) => ({ periodKey, value, reportedAt, revision: 1 }));

/** An annual target of 120 with a first quarter by months and a March by 旬, as a weekly check sees it. */
export const investmentPlan = planOf({
  '2022': '120',
  '2022-Q1': '28.0',
  '2022-01': '6',
  '2022-02': '8',
  '2022-03': '14',
  '2022-03-1': '4.2',
  '2022-03-2': '4.6',
  '2022-03-3': '5.2',
});
export const investmentActuals = actualsOf({
  '2022-01': '5.2',
  '2022-02': '7.5',
  '2022-03-1': '3.6',
  '2022-03-2': '4.2',
});
