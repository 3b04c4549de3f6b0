import { describe, expect, it, test } from 'vitest';
import { actualsOf, indicator, investmentActuals, investmentPlan, planOf } from '../testing.ts';
import { guard } from '../targets/guard.ts';
import type { Indicator } from '../targets/indicator.ts';
import { pace } from '../targets/pace.ts';
import { indicatorLight } from './indicator-light.ts';
import type { Light } from './light.ts';
import { taskLight, type ShareLight } from './task-light.ts';

describe('indicatorLight', () => {
  test.each<[string, Partial<Indicator>, Record<string, string>, Record<string, string>, string, Light]>([
    ['E4: 0.6 pp short', { kind: 'rate' }, { '2022': '8.0' }, { '2022-03': '7.4' }, '2022-03-31', 'yellow'],
    ['E4: 1.1 pp short', { kind: 'rate' }, { '2022': '8.0' }, { '2022-03': '6.9' }, '2022-03-31', 'red'],
    [
      'E5: 104 % of its allowance',
      { direction: 'lower' },
      { '2022': '50' },
      { '2022-Q1': '13.0' },
      '2022-03-31',
      'yellow',
    ],
    [
      'E6: quarter missed',
      { kind: 'count' },
      { '2022': '24', '2022-Q1': '6' },
      { '2022-Q1': '5' },
      '2022-03-31',
      'red',
    ],
    ['the year reached', {}, { '2022': '12' }, { '2022-05': '12' }, '2022-05-31', 'blue'],
    [
      'a cap used up early is not complete',
      { direction: 'lower' },
      { '2022': '12' },
      { '2022-05': '12' },
      '2022-05-31',
      'red',
    ],
    ['on course by time', {}, { '2022': '12' }, { '2022-05': '5' }, '2022-05-31', 'green'],
    ['no figures yet', {}, { '2022': '12' }, {}, '2022-01-15', 'grey'],
    ['no plan', {}, {}, { '2022-05': '5' }, '2022-05-31', 'grey'],
    ['figures that never came', {}, { '2022': '12' }, {}, '2022-05-31', 'red'],
    [
      'a missed month made good since',
      {},
      { '2022': '120', '2022-01': '5', '2022-02': '5' },
      { '2022-01': '7', '2022-02': '4' },
      '2022-02-28',
      'green',
    ],
  ])('%s', (_, over, plan, actuals, asOf, light) => {
    expect(indicatorLight(pace(indicator(over), planOf(plan), actualsOf(actuals), asOf)).light).toBe(light);
  });

  it('E2: says why it is red, and what it is compared with', () => {
    const facts = pace(indicator(), investmentPlan, investmentActuals, '2022-03-20');
    const quarter = guard(indicator(), investmentPlan, investmentActuals, '2022-03-20', 'quarter')!;
    expect(indicatorLight(facts, [quarter])).toEqual({
      light: 'red',
      reasons: [{ code: 'attainment', text: '完成计划进度的 89.9%' }],
    });
  });
});

describe('taskLight', () => {
  const share = (light: Light, over: Partial<ShareLight> = {}): ShareLight => ({
    light,
    status: light === 'blue' ? 'completed' : 'in_progress',
    required: true,
    ...over,
  });
  const cancelled = share('grey', { status: 'cancelled' });
  const suspended = share('grey', { status: 'suspended' });
  const twelve = [...Array<ShareLight>(9).fill(share('blue')), share('yellow'), share('yellow')];

  test.each<[string, ShareLight[], Light]>([
    ['nine done, two yellow, one red', [...twelve, share('red')], 'red'],
    ['the red one cancelled', [...twelve, cancelled], 'yellow'],
    ['all done', [share('blue'), share('blue'), cancelled], 'blue'],
    ['done but for a suspended one', [share('blue'), suspended], 'grey'],
    ['one goes on, one suspended', [share('green'), suspended], 'green'],
    ['all cancelled', [cancelled], 'grey'],
    ['not dispatched', [], 'grey'],
    ['a red support that is not required', [share('green'), share('red', { required: false })], 'green'],
  ])('%s', (_, shares, light) => {
    expect(taskLight(shares)).toBe(light);
  });
});
