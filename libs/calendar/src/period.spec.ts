import { describe, expect, it } from 'vitest';
import {
  nextPeriod,
  periodByKey,
  periodLabel,
  periodOf,
  previousPeriod,
  subPeriods,
  type PeriodKind,
} from './index.ts';

const cases: [PeriodKind, string, string, string, string, string][] = [
  ['year', '2022-03-25', '2022', '2022-01-01', '2022-12-31', '2022年'],
  ['halfYear', '2022-06-30', '2022-H1', '2022-01-01', '2022-06-30', '2022年上半年'],
  ['halfYear', '2022-07-01', '2022-H2', '2022-07-01', '2022-12-31', '2022年下半年'],
  ['quarter', '2022-03-31', '2022-Q1', '2022-01-01', '2022-03-31', '2022年一季度'],
  ['quarter', '2022-10-01', '2022-Q4', '2022-10-01', '2022-12-31', '2022年四季度'],
  ['month', '2024-02-29', '2024-02', '2024-02-01', '2024-02-29', '2024年2月'],
  ['tenday', '2022-03-10', '2022-03-1', '2022-03-01', '2022-03-10', '2022年3月上旬'],
  ['tenday', '2022-03-11', '2022-03-2', '2022-03-11', '2022-03-20', '2022年3月中旬'],
  ['tenday', '2022-03-31', '2022-03-3', '2022-03-21', '2022-03-31', '2022年3月下旬'],
  ['tenday', '2022-02-28', '2022-02-3', '2022-02-21', '2022-02-28', '2022年2月下旬'],
];

describe('periods', () => {
  it.each(cases)('%s of %s is %s', (kind, day, key, start, end, label) => {
    const period = { kind, key, start, end };
    expect(periodOf(kind, day)).toEqual(period);
    expect(periodByKey(key)).toEqual(period);
    expect(periodLabel(key)).toBe(label);
    expect(nextPeriod(previousPeriod(period))).toEqual(period);
  });

  it.each(['', '22', '2022-H3', '2022-Q0', '2022-13', '2022-3', '2022-03-4', '2022-03-25', '1800', '2022-Q1 '])(
    'knows no period “%s”',
    (key) => {
      expect(periodByKey(key)).toBeUndefined();
    },
  );

  it('refuses to label what is no key', () => {
    expect(() => periodLabel('2022-Q5')).toThrow('周期“2022-Q5”无效');
  });

  it('follow each other over the year', () => {
    expect(nextPeriod(periodOf('quarter', '2022-12-01')).key).toBe('2023-Q1');
    expect(previousPeriod(periodOf('tenday', '2022-01-05')).key).toBe('2021-12-3');
    expect(nextPeriod(periodOf('halfYear', '2022-12-31')).key).toBe('2023-H1');
  });

  it.each<[string, PeriodKind, string[]]>([
    ['2022', 'quarter', ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4']],
    ['2022', 'halfYear', ['2022-H1', '2022-H2']],
    ['2022-H2', 'month', ['2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12']],
    ['2022-02', 'tenday', ['2022-02-1', '2022-02-2', '2022-02-3']],
    ['2022-Q1', 'quarter', ['2022-Q1']],
    ['2022-Q1', 'year', []],
    ['2022-03-1', 'month', []],
  ])('%s in parts of %s', (key, kind, keys) => {
    expect(subPeriods(periodByKey(key)!, kind).map((part) => part.key)).toEqual(keys);
  });

  it('a year has 36 times ten days', () => {
    expect(subPeriods(periodByKey('2022')!, 'tenday')).toHaveLength(36);
  });
});
