import { describe, expect, test } from 'vitest';
import { sum } from './decimal.ts';
import { shares } from './shares.ts';

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
});
