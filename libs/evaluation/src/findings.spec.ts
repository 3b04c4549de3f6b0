import { describe, expect, it } from 'vitest';
import { countyHeadline, groupFinding, keepingUp, trendFinding, unitHeadline, type CountyFacts } from './findings.ts';

const county = (over: Partial<CountyFacts>): CountyFacts => ({
  tasks: 40,
  quarter: { label: '2022年一季度', judged: 12, atRisk: 3 },
  overdue: { count: 5, before: 4 },
  units: [
    { name: '青石镇', overdue: 1 },
    { name: '住建局', overdue: 3 },
  ],
  ...over,
});
const units = (...names: string[]) => names.map((name) => ({ name, overdue: 2 }));

describe('countyHeadline', () => {
  it.each<[Partial<CountyFacts>, string]>([
    [{}, '2022年一季度12项指标中3项有风险；逾期5件，比上一工作日增加1件；逾期最多的是住建局（3份）。'],
    [
      { quarter: null, overdue: { count: 4, before: 4 }, units: units('青石镇', '住建局') },
      '逾期4件，与上一工作日持平；逾期最多的是青石镇、住建局（各2份）。',
    ],
    [
      { quarter: null, units: units('青石镇', '白塔镇', '柳河乡', '住建局'), overdue: { count: 2, before: 6 } },
      '逾期2件，比上一工作日减少4件；逾期最多的是青石镇等4个单位（各2份）。',
    ],
    [
      { quarter: { label: '2022年二季度', judged: 2, atRisk: 0 }, overdue: { count: 0, before: 1 }, units: [] },
      '2022年二季度2项指标都没有风险；没有逾期事项，比上一工作日减少1件。',
    ],
    [{ quarter: null, overdue: { count: 0, before: 0 }, units: [] }, '没有逾期事项。'],
    [{ quarter: null, tasks: 0, overdue: { count: 0, before: 0 }, units: [] }, '还没有交办的事项。'],
  ])('%#', (facts, words) => {
    expect(countyHeadline(county(facts))).toBe(words);
  });
});

describe('unitHeadline', () => {
  const quarter = { label: '2022年一季度', judged: 5, atRisk: 1 };
  it.each<[Parameters<typeof unitHeadline>[0], string]>([
    [
      { assigned: 12, completed: 7, quarter, overdue: { count: 1, before: 1 } },
      '应办12份，已办结7份；逾期1份，与上一工作日持平；2022年一季度5项指标中1项有风险。',
    ],
    [{ assigned: 3, completed: 3, quarter: null, overdue: { count: 0, before: 0 } }, '应办3份，已办结3份；没有逾期。'],
    [{ assigned: 0, completed: 0, quarter: null, overdue: { count: 0, before: 0 } }, '目前没有应办的任务。'],
  ])('%#', (facts, words) => {
    expect(unitHeadline(facts)).toBe(words);
  });
});

describe('keepingUp', () => {
  it.each([
    [12, 5, '6.744', '已办结41.7%，时间已过56.2%，慢于时间14.5个百分点', 0.562],
    [8, 6, '4', '已办结75.0%，时间已过50.0%，快于时间25.0个百分点', 0.5],
    [2, 1, '1.0001', '已办结50.0%，时间已过50.0%，与时间同步', 0.50005],
    [3, 3, '3', '已办结100.0%，时间已过100.0%，与时间同步', 1],
  ])('of %i with a due day, %i completed, %s elapsed', (timed, completed, elapsed, finding, timeShare) => {
    expect(keepingUp({ timed, completed, elapsed })).toMatchObject({ finding, timeShare });
  });

  it('says so where nothing has a due day', () => {
    expect(keepingUp({ timed: 0, completed: 0, elapsed: '0' })).toEqual({
      ...{ rate: '—', time: '—', timeShare: null, finding: '没有设期限的任务' },
    });
  });
});

it('says what a chart shows', () => {
  expect(trendFinding(5, 3, { count: 4, before: 3 })).toBe('本周交办5份，办结3份；逾期4份，比上周末增加1份。');
  expect([groupFinding('乡镇', [0, 4, 3]), groupFinding('部门', [0])]).toEqual([
    '2个乡镇有逾期，共7份',
    '没有部门逾期',
  ]);
});
