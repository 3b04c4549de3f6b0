import { describe, expect, it } from 'vitest';
import { cadenceOf } from './cadence.ts';

describe('cadenceOf', () => {
  it.each([
    ['每周一调度', 'weekly'],
    ['实行日报告制度', 'daily'],
    ['做到以旬保月、以月保季', 'tenday'],
    ['以天保月，以月保季', 'daily'],
    ['每月25日前报送', 'monthly'],
    ['落实月检制度', 'monthly'],
    ['实行季度通报', 'quarterly'],
    ['每年抽查一次', 'yearly'],
    ['每周排查，每月通报', 'weekly'],
  ])('%s → %s', (words, expected) => {
    expect(cadenceOf(words)?.cadence).toBe(expected);
  });

  it.each([
    '定期通报',
    '每半年评估一次',
    '每个村要落实',
    '一季度经济运行',
    '3月报送方案前',
    '做好日常管理',
    '每日常规',
  ])('none in %s', (words) => {
    expect(cadenceOf(words)).toBeUndefined();
  });
});
