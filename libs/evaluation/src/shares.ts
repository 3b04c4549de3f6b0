import { splitTarget } from './targets/split.ts';

/**
 * Parts as percentages with one decimal that sum to exactly 100.0 (largest remainder).
 * @param parts counts, none negative
 * @returns '10.8%' for each; '—' for each when all are zero
 */
export const shares = (parts: readonly number[]): string[] =>
  parts.every((part) => part === 0)
    ? parts.map(() => '—')
    : splitTarget('100', parts.map(String), 1).map((value) => `${value}%`);
