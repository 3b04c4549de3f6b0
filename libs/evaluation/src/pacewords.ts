import { compare } from './decimal.ts';
import { Fraction, type Decimal } from './fraction.ts';
import type { Light } from './lights/light.ts';
import type { Direction } from './targets/indicator.ts';
import { splitTarget } from './targets/split.ts';

/** The five words by which a report sorts all its items; every item gets exactly one. */
export const paceWords = ['completed', 'ahead', 'onPace', 'behind', 'other'] as const;
export type PaceWord = (typeof paceWords)[number];
export const paceWordLabel: Record<PaceWord, string> = {
  completed: '已完成',
  ahead: '超进度',
  onPace: '达进度',
  behind: '欠进度',
  other: '其他',
};

/** Attainment in per cent from which an item is ahead, and below which it is behind; of a cap they mirror at 100. */
export interface PaceWordRules {
  aheadFrom: Decimal;
  behindBelow: Decimal;
}
export const defaultPaceWordRules: PaceWordRules = { aheadFrom: '102', behindBelow: '98' };

/** An assignment, task or indicator as far as its word depends on it. */
export interface PaceWordFacts {
  light: Light;
  /** cumulative ÷ plan to date, per cent; null or left out where there is no figure. */
  attainment?: Decimal | null;
  direction?: Direction;
}

/**
 * The word of an item: blue is completed, grey is other; with figures attainment decides; without, red is behind and
 * yellow or green on pace.
 */
export function paceWord(facts: PaceWordFacts, rules: PaceWordRules = defaultPaceWordRules): PaceWord {
  const { light, attainment, direction = 'higher' } = facts;
  if (light === 'blue') return 'completed';
  if (light === 'grey') return 'other';
  if (attainment === undefined || attainment === null) return light === 'red' ? 'behind' : 'onPace';
  const measure = direction === 'higher' ? attainment : Fraction.of(200).minus(Fraction.of(attainment)).toDecimal();
  if (compare(measure, rules.aheadFrom) >= 0) return 'ahead';
  return compare(measure, rules.behindBelow) < 0 ? 'behind' : 'onPace';
}

/** One word with how many items have it and their share, e.g. { word: 'ahead', label: '超进度', count: 10, percent: '4.5%' }. */
export interface PaceShare {
  word: PaceWord;
  label: string;
  count: number;
  percent: string;
}

/** All five words in order, zeros included; counts sum to the number of items and shares to 100.0 %. */
export function paceShares(words: readonly PaceWord[]): PaceShare[] {
  const counts = paceWords.map((word) => words.filter((other) => other === word).length);
  const percents = shares(counts);
  return paceWords.map((word, index) => ({
    word,
    label: paceWordLabel[word],
    count: counts[index] ?? 0,
    percent: percents[index] ?? '—',
  }));
}

/**
 * Parts as percentages with one decimal that sum to exactly 100.0 (largest remainder).
 * @param parts counts, none negative
 * @returns '10.8%' for each; '—' for each when all are zero
 */
export const shares = (parts: readonly number[]): string[] =>
  parts.every((part) => part === 0)
    ? parts.map(() => '—')
    : splitTarget('100', parts.map(String), 1).map((value) => `${value}%`);
