import { Fraction, type Decimal } from './fraction.ts';

/** Printed where a figure is undefined: no base, no plan, no data. */
export const UNDEFINED = '—';

/** The exact sum; '0' of none. @throws RangeError for a text that is no decimal number */
export const sum = (values: readonly Decimal[]): Decimal =>
  Fraction.sum(values.map((value) => Fraction.of(value))).toDecimal();

/** a − b, exact. @throws RangeError for a text that is no decimal number */
export const subtract = (a: Decimal, b: Decimal): Decimal => Fraction.of(a).minus(Fraction.of(b)).toDecimal();

/** Negative, zero or positive: how a compares to b. @throws RangeError for a text that is no decimal number */
export const compare = (a: Decimal, b: Decimal): number => Fraction.of(a).compare(Fraction.of(b));

/** a ÷ b, cut after 40 places; null when b is zero or either is missing. */
export const ratio = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null || b === null ? null : (Fraction.of(a).overOrNull(Fraction.of(b))?.toDecimal() ?? null);

/**
 * Growth in per cent against a base: 同比 against the same period last year, 环比 against the period before; 7.5 for 21.5
 * against 20.0. Null for a base that is zero, negative or missing: such a rate means nothing.
 */
export const growth = (current: Decimal | null, base: Decimal | null): Decimal | null => {
  if (current === null || base === null || compare(base, '0') <= 0) return null;
  return Fraction.of(current).over(Fraction.of(base)).minus(Fraction.of(1)).times(100).toDecimal();
};

/** For print: rounded once, half up, to so many decimals; '—' for null. */
export const print = (value: Decimal | null, decimals: number): string =>
  value === null ? UNDEFINED : Fraction.of(value).toFixed(decimals);

/** A figure in per cent for print: ('17.0833', 1) → '17.1%'; '—' for null. */
export const percent = (value: Decimal | null, decimals = 1): string =>
  value === null ? UNDEFINED : `${print(value, decimals)}%`;

/** For print with its sign, as gaps are: '+9.9', '-4.6', '0.0'; '—' for null. */
export const signed = (value: Decimal | null, decimals = 1): string => {
  const text = print(value, decimals);
  return /^[0.]*$/.test(text) || !/^\d/.test(text) ? text : `+${text}`;
};

/** A distance in percentage points, never "%": '-4.6' → '−4.6个百分点'; '—' for null. */
export const points = (value: Decimal | null, decimals = 1): string =>
  value === null ? UNDEFINED : `${signed(value, decimals).replace('-', '−')}个百分点`;
