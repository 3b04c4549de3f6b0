import Big from 'big.js';

/** A decimal number as text: '12.50', '-3'. Money and measures never travel as floats. */
export type Decimal = string;

const PATTERN = /^-?\d{1,40}(\.\d{1,40})?$/;

// A constructor of our own, so that nobody's settings change ours. Quotients are cut, not rounded, at 40 places: rounding
// them once more for print then gives what rounding the exact value would have given.
const Exact = Big();
Exact.DP = 40;
Exact.RM = 0;
const HALF_UP = 1;

/** Whether the text is a plain decimal number: no exponent, no thousands separator, at most 40 places on each side. */
export const isDecimal = (value: unknown): boolean => typeof value === 'string' && PATTERN.test(value);

/** An exact quotient of two decimals: nothing is rounded before it is printed. */
export class Fraction {
  static readonly zero = Fraction.of(0);
  readonly #over: Big;
  readonly #under: Big;

  private constructor(over: Big, under: Big) {
    this.#over = over;
    this.#under = under;
  }

  /** @throws RangeError when the text is no plain decimal number */
  static of(value: Decimal | number): Fraction {
    const text = String(value);
    if (!isDecimal(text)) throw new RangeError(`“${text}”不是有效的数值：请填写不带单位和千分位的数字，例如12.50。`);
    return new Fraction(new Exact(text), new Exact(1));
  }

  static sum(values: readonly Fraction[]): Fraction {
    return values.reduce((total, value) => total.plus(value), Fraction.zero);
  }

  plus(other: Fraction): Fraction {
    if (this.#under.eq(other.#under)) return new Fraction(this.#over.plus(other.#over), this.#under);
    const over = this.#over.times(other.#under).plus(other.#over.times(this.#under));
    return new Fraction(over, this.#under.times(other.#under));
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.times(-1));
  }

  times(factor: Fraction | number): Fraction {
    const other = typeof factor === 'number' ? Fraction.of(factor) : factor;
    return new Fraction(this.#over.times(other.#over), this.#under.times(other.#under));
  }

  /** @throws RangeError for a divisor of zero; ask `isZero` first, or use `overOrNull` */
  over(divisor: Fraction | number): Fraction {
    const other = typeof divisor === 'number' ? Fraction.of(divisor) : divisor;
    if (other.isZero) throw new RangeError('除数不能为零。');
    const sign = other.#over.lt(0) ? -1 : 1;
    return new Fraction(this.#over.times(other.#under).times(sign), this.#under.times(other.#over).times(sign));
  }

  /** The quotient, null where it is undefined. */
  overOrNull(divisor: Fraction): Fraction | null {
    return divisor.isZero ? null : this.over(divisor);
  }

  get isZero(): boolean {
    return this.#over.eq(0);
  }

  /** Negative, zero or positive, as the difference to the other. */
  compare(other: Fraction | number): number {
    const difference = this.minus(typeof other === 'number' ? Fraction.of(other) : other);
    return difference.#over.cmp(0);
  }

  /** This, or zero when it is negative. */
  get orZero(): Fraction {
    return this.compare(0) < 0 ? Fraction.zero : this;
  }

  /** The value as decimal text, cut after 40 places where it does not end. */
  toDecimal(): Decimal {
    return withoutMinusZero(this.#over.div(this.#under).toFixed());
  }

  /** Rounded half up (away from zero) to so many decimals: '17.1'. */
  toFixed(decimals: number): Decimal {
    return withoutMinusZero(this.#over.div(this.#under).toFixed(decimals, HALF_UP));
  }

  /** Cut towards zero to so many decimals. */
  toCut(decimals: number): Decimal {
    return withoutMinusZero(this.#over.div(this.#under).toFixed(decimals, 0));
  }
}

const withoutMinusZero = (text: string): string => (/[1-9]/.test(text) ? text : text.replace('-', ''));
