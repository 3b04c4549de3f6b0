import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';

describe('contrast of computed colours', () => {
  it.each([
    ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 21],
    ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 21],
    ['rgb(90, 90, 90)', 'rgb(90, 90, 90)', 1],
    ['rgb(119, 119, 119)', 'rgb(255, 255, 255)', 4.48],
  ])('%s on %s', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
  });
});
