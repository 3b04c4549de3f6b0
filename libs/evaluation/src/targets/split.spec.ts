import { describe, expect, it, test } from 'vitest';
import { sum } from '../decimal.ts';
import { planFaults, shareFaults } from './faults.ts';
import { splitTarget, splitYear } from './split.ts';

describe('splitTarget', () => {
  test.each<[string, string[] | { even: number }, number, string[]]>([
    ['100', { even: 3 }, 0, ['34', '33', '33']],
    ['100', { even: 3 }, 1, ['33.4', '33.3', '33.3']],
    ['24', { even: 12 }, 0, Array<string>(12).fill('2')],
    ['10.4', ['4.6', '5.2'], 2, ['4.88', '5.52']],
    ['1', ['1', '1', '1', '1', '1', '1', '1'], 0, ['1', '0', '0', '0', '0', '0', '0']],
    ['-10', { even: 3 }, 0, ['-4', '-3', '-3']],
    ['0', ['3', '0'], 1, ['0.0', '0.0']],
    ['7', ['1', '0', '1'], 0, ['4', '0', '3']],
  ])('%s by %j with %i decimals', (total, weights, decimals, parts) => {
    const found = splitTarget(total, weights, decimals);
    expect(found).toEqual(parts);
    expect(Number(sum(found))).toBe(Number(total));
  });

  it('sums up exactly for many parts with awkward weights', () => {
    const weights = Array.from({ length: 97 }, (_, index) => String((index * 7919) % 13));
    expect(sum(splitTarget('123456789.01', weights, 2))).toBe('123456789.01');
  });

  it('refuses what cannot come out even', () => {
    expect(() => splitTarget('10.05', { even: 2 }, 1)).toThrow('小数位数超过1位');
    expect(() => splitTarget('10', ['0', '0'], 1)).toThrow('权重');
    expect(() => splitTarget('10', [], 1)).toThrow('权重');
    expect(() => splitTarget('10', ['1', '-1'], 1)).toThrow('不能为负数');
  });
});

describe('splitYear', () => {
  it('builds a cascade without a difference at any level', () => {
    const plan = splitYear(2022, '120', { quarters: ['28', '30', '32', '30'], tendays: 'days' }, 2);
    expect(plan).toHaveLength(1 + 4 + 12 + 36);
    expect(planFaults(plan)).toEqual([]);
    expect(plan.find(({ periodKey }) => periodKey === '2022-Q1')?.value).toBe('28.00');
    const february = plan.filter(({ periodKey }) => periodKey.startsWith('2022-02'));
    expect(february.map(({ value }) => value)).toEqual(['9.33', '3.33', '3.33', '2.67']);
  });

  it('divides by months where no quarters are given, and leaves 旬 out', () => {
    const months = ['5', '5', '10', '10', '10', '10', '10', '10', '10', '10', '5', '5'];
    const plan = splitYear(2022, '200', { months }, 0);
    expect(plan).toHaveLength(17);
    expect(plan[1]).toEqual({ periodKey: '2022-Q1', value: '40' });
    expect(planFaults(plan)).toEqual([]);
  });

  it('gives nothing to a quarter of no weight', () => {
    const plan = splitYear(2022, '9', { months: [...Array<string>(3).fill('0'), ...Array<string>(9).fill('1')] }, 0);
    expect(plan.filter(({ value }) => value === '0').map(({ periodKey }) => periodKey)).toEqual([
      '2022-Q1',
      '2022-01',
      '2022-02',
      '2022-03',
    ]);
  });

  it('refuses a wrong number of weights', () => {
    expect(() => splitYear(2022, '9', { quarters: ['1', '2'] }, 0)).toThrow('季度权重应有4个，现有2个');
  });
});

describe('planFaults', () => {
  const month = [
    { periodKey: '2022-03', value: '14.0' },
    { periodKey: '2022-03-1', value: '4.2' },
    { periodKey: '2022-03-2', value: '4.6' },
    { periodKey: '2022-03-3', value: '5.1' },
  ];

  it('names each difference', () => {
    expect(planFaults(month)).toEqual([
      {
        periodKey: '2022-03',
        difference: '-0.1',
        text: '2022年3月各旬目标之和为13.9，比2022年3月目标14少0.1，请调整到相等。',
      },
    ]);
    expect(planFaults([...month.slice(0, 3), { periodKey: '2022-03-3', value: '5.2' }])).toEqual([]);
  });

  it('does not add up rates, nor parts that are not all given', () => {
    expect(planFaults(month, 'rate')).toEqual([]);
    expect(planFaults(month.slice(0, 3))).toEqual([]);
  });

  it('names unknown periods, repeated ones and values that are no numbers', () => {
    const faults = planFaults([
      { periodKey: '2022-13', value: '1' },
      { periodKey: '2022-03', value: '一千' },
      { periodKey: '2022', value: '1' },
      { periodKey: '2022', value: '2' },
    ]);
    expect(faults.map(({ periodKey }) => periodKey)).toEqual(['2022-13', '2022-03', '2022']);
  });
});

describe('shareFaults', () => {
  const units = [{ value: '70' }, { value: '55' }];
  it('wants the county target, or the margin named', () => {
    expect(shareFaults('125', units)).toEqual([]);
    expect(shareFaults('120', units, '5')).toEqual([]);
    expect(shareFaults('120', units)).toMatchObject([{ difference: '5' }]);
    expect(shareFaults('130', units)[0]?.text).toContain('比全县目标130少5');
  });
});
