import { describe, expect, it, test } from 'vitest';
import { actualsOf, indicator, investmentActuals, investmentPlan, planOf } from '../testing.ts';
import { guard, type GuardKind } from './guard.ts';
import type { Indicator } from './indicator.ts';

describe('E2: guarding the first quarter on 20 March', () => {
  const found = guard(indicator(), investmentPlan, investmentActuals, '2022-03-20', 'quarter')!;

  it('prints every figure', () => {
    expect(found.printed).toEqual({
      target: '28.00',
      done: '20.50',
      needed: '7.50',
      requiredPerDay: '0.682',
      currentPerDay: '0.390',
      requiredTimes: '1.75',
      forecast: '24.79',
      forecastRatio: '88.5',
    });
    expect(found).toMatchObject({ daysLeft: 11, verdict: 'hard' });
  });

  it('says so in one line', () => {
    expect(found.sentence).toBe(
      '截至3月20日，固定资产投资2022年一季度累计20.50亿元，目标28.00亿元，还差7.50亿元，余11天，' +
        '日均需0.682亿元（目前日均0.390亿元，须为目前的1.75倍），按目前进度预计24.79亿元，为目标的88.5%：难保。',
    );
  });
});

describe('E3: 以旬保月, 以月保季', () => {
  const first = investmentActuals.slice(0, 3);
  test.each([
    ['after 上旬 for the month', first, '2022-03-10', 'month', '10.40', ['4.88', '5.52'], ['+6.1', '+6.1']],
    ['after 上旬 for the quarter', first, '2022-03-10', 'quarter', '11.70', ['5.49', '6.21'], ['+19.4', '+19.4']],
    ['after 中旬 for the month', investmentActuals, '2022-03-20', 'month', '6.20', ['6.20'], ['+19.2']],
    ['after 中旬 for the quarter', investmentActuals, '2022-03-20', 'quarter', '7.50', ['7.50'], ['+44.2']],
  ] as const)('%s', (_, actuals, asOf, kind, needed, required, increase) => {
    const found = guard(indicator(), investmentPlan, actuals, asOf, kind)!;
    expect(found.printed.needed).toBe(needed);
    expect(found.spread.map((row) => row.required)).toEqual(required);
    expect(found.spread.map((row) => row.increasePct)).toEqual(increase);
    expect(found.spread.at(-1)).toMatchObject({ periodKey: '2022-03-3', label: '2022年3月下旬', plan: '5.20' });
  });

  it('takes what is left of a part that has begun', () => {
    const plan = planOf({ '2022-03': '31' });
    const [row] = guard(indicator(), plan, actualsOf({ '2022-03': '10' }, '2022-03-11'), '2022-03-11', 'month')!.spread;
    expect(row).toMatchObject({ label: '2022年3月余下时段', plan: '20.00', required: '21.00', increasePct: '+5.0' });
  });
});

it('E5: the year of a cap', () => {
  const energy = indicator({ name: '能耗总量', unit: '万吨标煤', direction: 'lower', decimals: 1 });
  const found = guard(energy, planOf({ '2022': '50' }), actualsOf({ '2022-Q1': '13.0' }), '2022-03-31', 'year')!;
  expect(found.printed).toMatchObject({ needed: '37.0', forecast: '52.0', forecastRatio: '104.0' });
  expect(found).toMatchObject({ verdict: 'risky', spread: [] });
  expect(found.sentence).toContain('余量37.0万吨标煤');
});

describe('verdicts', () => {
  const plan = planOf({ '2022': '120', '2022-03': '31' });
  const march = (value: string, day: string) => actualsOf({ '2022-03': value }, day);
  test.each([
    ['reached before its end', '31', '2022-03-20', 'met'],
    ['on course', '20', '2022-03-20', 'safe'],
    ['a little behind', '19.1', '2022-03-20', 'risky'],
    ['exactly 95 %', '19', '2022-03-20', 'risky'],
    ['below 95 %', '18.9', '2022-03-20', 'hard'],
    ['short at its end', '30.9', '2022-03-31', 'missed'],
    ['reached at its end', '31', '2022-03-31', 'met'],
  ])('a sum: %s', (_, value, asOf, verdict) => {
    expect(guard(indicator(), plan, march(value, asOf), asOf, 'month')?.verdict).toBe(verdict);
  });

  test.each([
    ['higher', '8.0', '8.0', '2022-04-20', 'safe'],
    ['higher', '8.0', '7.0', '2022-04-20', 'risky'],
    ['higher', '8.0', '6.9', '2022-04-20', 'hard'],
    ['lower', '-3.0', '-2.5', '2022-04-20', 'risky'],
  ] as const)('a rate, %s, target %s, %s', (direction, target, value, asOf, verdict) => {
    const growth = indicator({ kind: 'rate', direction, unit: '%', decimals: 1 });
    const found = guard(growth, planOf({ '2022': target }), actualsOf({ '2022-03': value }), asOf, 'year');
    expect(found).toMatchObject({ verdict, requiredPerDay: null, forecast: null, spread: [] });
  });

  test.each([
    ['49', 'hard'],
    ['41', 'safe'],
    ['43', 'risky'],
    ['51', 'missed'],
  ])('a cap of 50 with %s used by October', (used, verdict) => {
    const cap = indicator({ direction: 'lower' });
    expect(guard(cap, planOf({ '2022': '50' }), actualsOf({ '2022-10': used }), '2022-10-31', 'year')?.verdict).toBe(
      verdict,
    );
  });

  test.each([
    ['level', '2022-03', '195', 'risky'],
    ['level', '2022-03', '200', 'safe'],
    ['milestone', '2022-03', '1', 'risky'],
  ] as const)('a %s', (kind, key, value, verdict) => {
    const found = guard(
      indicator({ kind, decimals: 0 }),
      planOf({ '2022': '200' }),
      actualsOf({ [key]: value }),
      '2022-04-10',
      'year',
    );
    expect(found?.verdict).toBe(verdict);
  });
});

describe('the daily figure', () => {
  const plan = planOf({ '2022': '365' });
  it('is that of the month before while too few days have elapsed', () => {
    const actuals = actualsOf({ '2022-02': '56', '2022-03': '9' }, '2022-03-09');
    expect(guard(indicator(), plan, actuals, '2022-03-09', 'month')?.printed.currentPerDay).toBe('2.000');
  });

  it('is that of the year so far where months are not reported', () => {
    const found = guard(indicator(), plan, actualsOf({ '2022-Q1': '90' }), '2022-03-31', 'year');
    expect(found?.printed).toMatchObject({ currentPerDay: '1.000', requiredPerDay: '1.000', forecast: '365.00' });
  });
});

it('takes a share of the year by time where the period has no target, and is silent without any', () => {
  const actuals = actualsOf({ '2022-04': '5' });
  expect(guard(indicator(), planOf({ '2022': '120' }), actuals, '2022-04-30', 'quarter')?.printed.target).toBe('30.00');
  expect(guard(indicator(), [], actuals, '2022-04-30', 'quarter')).toBeNull();
  expect(guard(indicator(), planOf({ '2022': '120' }), [], '2022-01-10', 'month')).toBeNull();
});

describe('the sentence', () => {
  test.each<[Partial<Indicator>, Record<string, string>, Record<string, string>, string, GuardKind, string]>([
    [
      { name: '工业增加值增速', kind: 'rate', unit: '%', decimals: 1 },
      { '2022': '8.0' },
      { '2022-03': '7.4' },
      '2022-04-20',
      'year',
      '截至3月31日，工业增加值增速为7.4%，低于2022年目标0.6个百分点：有风险。',
    ],
    [
      { name: '能耗总量', direction: 'lower', unit: '万吨标煤', decimals: 1 },
      { '2022': '50' },
      { '2022-Q1': '13' },
      '2022-03-31',
      'year',
      '截至3月31日，能耗总量2022年累计13.0万吨标煤，上限50.0万吨标煤，余量37.0万吨标煤，日均不得超过0.13万吨标煤，' +
        '按目前进度预计52.0万吨标煤，为上限的104.0%：有风险。',
    ],
    [
      { name: '在库单位', kind: 'level', unit: '家', decimals: 0 },
      { '2022': '200' },
      { '2022-03': '176' },
      '2022-03-31',
      'year',
      '截至3月31日，在库单位为176家，2022年目标200家：难保。',
    ],
    [
      { name: '管网节点', kind: 'milestone', unit: '个', decimals: 0 },
      { '2022-Q1': '3' },
      { '2022-03': '2' },
      '2022-03-20',
      'quarter',
      '截至3月20日，管网节点已完成2个，2022年一季度末前应完成3个：有风险。',
    ],
    [
      { name: '入库', kind: 'count', unit: '家', decimals: 0 },
      { '2022-Q1': '6' },
      { '2022-Q1': '5' },
      '2022-03-31',
      'quarter',
      '截至3月31日，入库2022年一季度累计5家，目标6家，还差1家：未完成。',
    ],
    [
      {},
      { '2022': '24' },
      { '2022-03': '6' },
      '2022-04-20',
      'quarter',
      '固定资产投资2022年二季度尚无数据，目标6.00亿元，还差6.00亿元，余91天，' +
        '日均需0.066亿元（目前日均0.194亿元，须为目前的0.34倍），按目前进度预计17.61亿元，为目标的293.5%：可保。',
    ],
  ])('%j', (over, plan, actuals, asOf, kind, sentence) => {
    expect(guard(indicator(over), planOf(plan), actualsOf(actuals), asOf, kind)?.sentence).toBe(sentence);
  });
});
