import { describe, expect, it, test } from 'vitest';
import { signed, subtract } from '../decimal.ts';
import { actualsOf, indicator, investmentActuals, investmentPlan, planOf } from '../testing.ts';
import { aggregate } from './aggregate.ts';
import type { Actual } from './indicator.ts';
import { pace } from './pace.ts';
import { actualsAsOf, correctionNotes, planInForce } from './versions.ts';

describe('E1: 序时进度', () => {
  test.each([
    ['37.11', '2022-Q1', '2022-03-31', '25.0', '+12.11'],
    ['43.2', '2022-04', '2022-04-30', '33.3', '+9.87'],
    ['37.8', '2022-04', '2022-04-30', '33.3', '+4.47'],
    ['90', '2022-11', '2022-11-30', '91.7', '-1.67'],
    ['20', '2022-03', '2022-03-20', '21.6', '-1.64'],
  ])('%s of 100 in %s on %s', (done, key, asOf, time, gap) => {
    const found = pace(indicator(), planOf({ '2022': '100' }), actualsOf({ [key]: done }), asOf);
    expect(found.printed.timeProgress).toBe(time);
    expect(signed(found.gapPp, 2)).toBe(gap);
    expect(found.basis).toBe('time');
  });
});

describe('E2: the weekly check of 20 March', () => {
  const found = pace(indicator(), investmentPlan, investmentActuals, '2022-03-20');

  it('prints every figure', () => {
    expect(found.printed).toEqual({
      annual: '120.00',
      cumulative: '20.50',
      annualPct: '17.1',
      timeProgress: '21.6',
      gapPp: '-4.6',
      planToDate: '22.80',
      planProgress: '19.0',
      attainment: '89.9',
      shortfall: '2.30',
    });
    expect(found).toMatchObject({ basis: 'plan', comparedOn: '2022-03-20', missedMonth: '2022-02' });
  });

  it('draws the months', () => {
    expect(found.series).toHaveLength(12);
    expect(found.series.slice(1, 4)).toEqual([
      {
        periodKey: '2022-02',
        label: '2月',
        plan: '8.00',
        actual: '7.50',
        planCumulative: '14.00',
        actualCumulative: '12.70',
      },
      {
        periodKey: '2022-03',
        label: '3月',
        plan: '14.00',
        actual: '7.80',
        planCumulative: '28.00',
        actualCumulative: '20.50',
      },
      { periodKey: '2022-04', label: '4月', plan: null, actual: null, planCumulative: '40.00', actualCumulative: null },
    ]);
  });

  it('takes a later figure of the month instead of its 旬', () => {
    const corrected = [...investmentActuals, ...actualsOf({ '2022-03': '8.0' })];
    expect(pace(indicator(), investmentPlan, corrected, '2022-03-31').printed.cumulative).toBe('20.70');
  });
});

describe('the day of comparison', () => {
  const plan = planOf({ '2022': '120', '2022-01': '10', '2022-02': '10', '2022-03': '10' });
  const actuals = actualsOf({ '2022-01': '10', '2022-02': '10' });
  test.each([
    ['figures up to February are compared with February', '2022-03-20', '2022-02-28', '20.00'],
    ['a missing March is awaited for a while', '2022-05-15', '2022-02-28', '20.00'],
    ['then it counts as it is', '2022-05-16', '2022-03-31', '30.00'],
  ])('%s', (_, asOf, comparedOn, planToDate) => {
    const found = pace(indicator(), plan, actuals, asOf);
    expect(found).toMatchObject({ comparedOn, printed: { planToDate, cumulative: '20.00' } });
  });

  it('ends a figure of the running month on the day it was reported', () => {
    const running = actualsOf({ '2022-03': '5' }, '2022-03-12');
    expect(pace(indicator(), plan, running, '2022-03-20').comparedOn).toBe('2022-03-12');
  });

  it('says nothing before the first figure is awaited', () => {
    const found = pace(indicator(), plan, [], '2022-01-20');
    expect(found).toMatchObject({ comparedOn: null, cumulative: null, basis: null });
    expect(
      new Set(
        Object.entries(found.printed)
          .filter(([name]) => name !== 'annual')
          .map(([, text]) => text),
      ),
    ).toEqual(new Set(['—']));
  });
});

describe('E4: a rate is compared with its target, never prorated', () => {
  test.each<['higher' | 'lower', string, string, string, string]>([
    ['higher', '8.0', '7.4', '-0.6', '0.6'],
    ['higher', '8.0', '8.3', '+0.3', '0.0'],
    ['lower', '-3.0', '-2.5', '+0.5', '0.5'],
    ['lower', '-3.0', '-3.4', '-0.4', '0.0'],
  ])('%s, target %s, %s', (direction, target, value, gapPp, shortfall) => {
    const growth = indicator({ kind: 'rate', direction, unit: '%', decimals: 1 });
    const found = pace(growth, planOf({ '2022': target }), actualsOf({ '2022-03': value }), '2022-04-20');
    expect(found.printed).toMatchObject({ gapPp, shortfall, annualPct: '—', timeProgress: '—', attainment: '—' });
    expect(found).toMatchObject({ missedQuarter: null, complete: false });
  });

  it('takes the target of the shortest period around, and the last figure', () => {
    const growth = indicator({ kind: 'rate', unit: '%', decimals: 1 });
    const plan = planOf({ '2022': '8.0', '2022-Q1': '7.0' });
    const found = pace(growth, plan, actualsOf({ '2022-02': '6.1', '2022-03': '7.4' }), '2022-04-20');
    expect(found.printed).toMatchObject({ planToDate: '7.0', cumulative: '7.4', gapPp: '+0.4' });
  });
});

it('E5: a cap', () => {
  const energy = indicator({ name: '能耗总量', unit: '万吨标煤', direction: 'lower', decimals: 1 });
  const found = pace(energy, planOf({ '2022': '50' }), actualsOf({ '2022-Q1': '13.0' }), '2022-03-31');
  expect(found.printed).toMatchObject({
    annualPct: '26.0',
    timeProgress: '25.0',
    gapPp: '+1.0',
    attainment: '104.0',
    shortfall: '0.5',
  });
  expect(found.allowance?.remaining).toBe('37');
  expect(found.allowance?.perMonth?.slice(0, 5)).toBe('4.111');
  expect(found.allowance?.currentPerMonth?.slice(0, 5)).toBe('4.333');
});

it('E6: firms confirmed by the statistics bureau', () => {
  const firms = indicator({ kind: 'count', unit: '家', decimals: 0 });
  const plan = planOf({ '2022': '24', '2022-Q1': '6' });
  const found = pace(firms, plan, actualsOf({ '2022-Q1': '5' }), '2022-03-31');
  expect(found.printed).toMatchObject({
    cumulative: '5',
    annualPct: '20.8',
    gapPp: '-4.2',
    attainment: '83.3',
    shortfall: '1',
  });
  expect(found.missedQuarter).toBe('2022-Q1');
  expect(subtract('5', '1')).toBe('4');
});

describe('E8: a correction leaves printed figures alone', () => {
  const revisions: Actual[] = [
    { periodKey: '2022-01', value: '5.2', reportedAt: '2022-02-03', revision: 1 },
    { periodKey: '2022-02', value: '7.5', reportedAt: '2022-03-02T01:00:00Z', revision: 1 },
    { periodKey: '2022-02', value: '7.1', reportedAt: '2022-03-15', revision: 2 },
  ];
  test.each([
    ['2022-03-01', '5.20'],
    ['2022-03-11', '12.70'],
    ['2022-03-14', '12.70'],
    ['2022-03-25', '12.30'],
  ])('as of %s: %s', (asOf, cumulative) => {
    expect(pace(indicator(), investmentPlan, actualsAsOf(revisions, asOf), asOf).printed.cumulative).toBe(cumulative);
  });

  it('is told in a footnote', () => {
    expect(correctionNotes(revisions, '2022-03-11', '2022-03-25')).toEqual([
      '2022年2月数据由7.5修正为7.1（2022年3月15日）。',
    ]);
    expect(correctionNotes(revisions, '2022-03-01', '2022-03-11')).toEqual([]);
  });

  it('counts a late evening in Shanghai as that day', () => {
    const late: Actual[] = [{ periodKey: '2022-02', value: '1', reportedAt: '2022-03-11T16:30:00Z', revision: 1 }];
    expect(actualsAsOf(late, '2022-03-11')).toEqual([]);
    expect(actualsAsOf(late, '2022-03-12')).toHaveLength(1);
  });
});

describe('E9: a revised plan holds from its day on', () => {
  const versions = [
    { version: 1, effectiveFrom: '2022-01-01', entries: planOf({ '2022': '120' }) },
    { version: 2, effectiveFrom: '2022-07-01', entries: planOf({ '2022': '110' }) },
  ];
  test.each([
    ['2022-06-30', '45.8'],
    ['2022-07-15', '50.0'],
  ])('as of %s: %s %%', (asOf, annualPct) => {
    const plan = planInForce(versions, asOf)!.entries;
    expect(pace(indicator(), plan, actualsOf({ '2022-H1': '55' }), asOf).printed.annualPct).toBe(annualPct);
  });

  it('has none before the first', () => {
    expect(planInForce(versions, '2021-12-31')).toBeUndefined();
    expect(planInForce([...versions, { ...versions[1]!, version: 3 }], '2022-07-01')?.version).toBe(3);
  });
});

describe('levels and milestones', () => {
  it('compares the last level with the plan of the date that came last', () => {
    const stock = indicator({ kind: 'level', unit: '家', decimals: 0 });
    const plan = planOf({ '2022': '200', '2022-Q1': '180', '2022-Q2': '190' });
    const found = pace(stock, plan, actualsOf({ '2022-03': '176', '2022-04': '181' }), '2022-04-30');
    expect(found.printed).toMatchObject({ cumulative: '181', planToDate: '180', annualPct: '90.5', timeProgress: '—' });
    expect(found.series[2]).toMatchObject({ plan: '180', actual: '176' });
  });

  it('has a milestone due at the end of its period, reported or not', () => {
    const nodes = indicator({ kind: 'milestone', unit: '个', decimals: 0 });
    const plan = planOf({ '2022-Q1': '1', '2022-Q3': '2' });
    expect(pace(nodes, plan, [], '2022-03-30').printed).toMatchObject({ planToDate: '0', shortfall: '0' });
    expect(pace(nodes, plan, [], '2022-03-31').printed).toMatchObject({ planToDate: '1', shortfall: '1' });
    expect(pace(nodes, plan, actualsOf({ '2022-03': '1', '2022-08': '2' }), '2022-09-30').complete).toBe(true);
  });
});

describe('aggregate', () => {
  const units = [
    { unitId: 'a', actuals: actualsOf({ '2022-01': '1.1', '2022-02': '2' }) },
    { unitId: 'b', actuals: actualsOf({ '2022-01-1': '0.3', '2022-01-2': '0.4', '2022-01-3': '0.2' }) },
  ];

  it('adds up the units and names who is missing', () => {
    const { actuals, missing } = aggregate(indicator(), units);
    expect(actuals.filter(({ periodKey }) => periodKey.length === 7).map(({ value }) => value)).toEqual(['2', '2']);
    expect(missing).toContainEqual({ periodKey: '2022-02', unitIds: ['b'] });
    expect(pace(indicator(), planOf({ '2022': '48' }), actuals, '2022-02-28').printed.cumulative).toBe('4.00');
  });

  it('never adds rates', () => {
    expect(() => aggregate(indicator({ kind: 'rate' }), units)).toThrow('不能由各单位数据相加');
  });
});

it('names a period that is none', () => {
  expect(() => pace(indicator(), planOf({ '2022-5': '1' }), [], '2022-03-01')).toThrow('2022-5');
});
