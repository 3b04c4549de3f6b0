import { describe, expect, it, test } from 'vitest';
import { sum } from './decimal.ts';
import { paceShares, paceWord, shares, type PaceWord, type PaceWordFacts } from './pacewords.ts';

describe('paceWord', () => {
  test.each<[PaceWordFacts, PaceWord]>([
    [{ light: 'blue', attainment: '80' }, 'completed'],
    [{ light: 'grey', attainment: '120' }, 'other'],
    [{ light: 'green', attainment: '102' }, 'ahead'],
    [{ light: 'green', attainment: '101.9' }, 'onPace'],
    [{ light: 'yellow', attainment: '98' }, 'onPace'],
    [{ light: 'yellow', attainment: '97.9' }, 'behind'],
    [{ light: 'red', attainment: '110' }, 'ahead'],
    [{ light: 'green', attainment: '97', direction: 'lower' }, 'ahead'],
    [{ light: 'yellow', attainment: '103', direction: 'lower' }, 'behind'],
    [{ light: 'red' }, 'behind'],
    [{ light: 'yellow', attainment: null }, 'onPace'],
    [{ light: 'green' }, 'onPace'],
  ])('%j → %s', (facts, word) => {
    expect(paceWord(facts)).toBe(word);
  });
});

describe('shares sum to 100.0', () => {
  test.each([
    [
      [24, 10, 162, 17, 9],
      ['10.8%', '4.5%', '73.0%', '7.7%', '4.0%'],
    ],
    [
      [1, 1, 1],
      ['33.4%', '33.3%', '33.3%'],
    ],
    [
      [0, 5],
      ['0.0%', '100.0%'],
    ],
    [
      [0, 0],
      ['—', '—'],
    ],
  ])('%j', (parts, percents) => {
    expect(shares(parts)).toEqual(percents);
    if (!percents.includes('—')) expect(sum(percents.map((text) => text.replace('%', '')))).toBe('100');
  });

  it('lists all five words, zeros included', () => {
    const found = paceShares(['behind', 'completed', 'behind']);
    expect(found.map(({ label, count, percent }) => `${label}${count}项${percent}`)).toEqual([
      '已完成1项33.3%',
      '超进度0项0.0%',
      '达进度0项0.0%',
      '欠进度2项66.7%',
      '其他0项0.0%',
    ]);
  });
});
