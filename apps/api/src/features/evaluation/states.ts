import type { CountState } from '#domain';

/** Work that goes on, and work that is done. */
export const openStates: CountState[] = ['overdue', 'inTerm'];
export const completedStates: CountState[] = ['late', 'onTime'];

/** The sum of `n` over the rows that pass. */
export const countWhere = <T extends { n: number }>(rows: readonly T[], passes: (row: T) => boolean): number =>
  rows.reduce((sum, row) => (passes(row) ? sum + row.n : sum), 0);
