import { describe, expect, it, test } from 'vitest';
import { growth, percent, points, print, ratio, signed, subtract, sum } from './decimal.ts';
import { Fraction, isDecimal } from './fraction.ts';

describe('print rounds once and half up', () => {
  test.each([
    ['17.05', 1, '17.1'],
    ['17.0499999999999999', 1, '17.0'],
    ['-4.65', 1, '-4.7'],
    ['-0.04', 1, '0.0'],
    ['2.5', 0, '3'],
    ['12', 2, '12.00'],
    [null, 1, '—'],
  ])('%s with %i decimals → %s', (value, decimals, printed) => {
    expect(print(value, decimals)).toBe(printed);
  });

  it('gives what the exact value gives, where a quotient has no end', () => {
    const twelfth = Fraction.of(30).over(12).times(Fraction.of(1).over(3)).times(3);
    expect(twelfth.toFixed(0)).toBe('3');
    expect(percent(ratio('205000', '12000'))).toBe('17.1%');
  });
});

describe('words', () => {
  test.each([
    ['-4.6', '-4.6', '−4.6个百分点'],
    ['12.11', '+12.1', '+12.1个百分点'],
    ['0.04', '0.0', '0.0个百分点'],
    [null, '—', '—'],
  ])('%s → %s, %s', (value, withSign, words) => {
    expect(signed(value)).toBe(withSign);
    expect(points(value)).toBe(words);
  });
});

describe('arithmetic', () => {
  it('is exact where floats are not', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(subtract('1.10', '1.1')).toBe('0');
    expect(sum([])).toBe('0');
  });

  it('E4: growth needs a positive base', () => {
    expect(percent(growth('21.5', '20.0'))).toBe('7.5%');
    for (const base of ['0', '-3', null]) expect(percent(growth('21.5', base))).toBe('—');
    expect(ratio('1', '0')).toBeNull();
  });

  it('takes plain decimals only', () => {
    for (const text of ['12.50', '-3', '0']) expect(isDecimal(text)).toBe(true);
    for (const text of ['', '1,200', '1e3', '.5', '12%', 'NaN', 12]) expect(isDecimal(text)).toBe(false);
    expect(() => sum(['1,200'])).toThrow('1,200');
  });
});
