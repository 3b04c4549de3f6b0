import { percent } from '../decimal.ts';
import { Fraction } from '../fraction.ts';

/** Stages of a project of 三个一批, in order; each is reached only after the one before. */
export const stages = ['signed', 'performed', 'started', 'producing', 'effective'] as const;
export type Stage = (typeof stages)[number];
export const stageLabel: Record<Stage, string> = {
  signed: '签约',
  performed: '履约',
  started: '开工',
  producing: '投产',
  effective: '达效',
};

/**
 * 履约率, 开工率, 投产率, 达效率: each stage over the stage before it, not over all that were signed.
 * @param counts number of projects that have reached each stage
 * @returns printed with one decimal, '—' where the stage before is empty
 */
export function stageRates(counts: Record<Stage, number>): Record<Exclude<Stage, 'signed'>, string> {
  const rate = (stage: Stage, before: Stage) =>
    percent(Fraction.of(counts[stage]).times(100).overOrNull(Fraction.of(counts[before]))?.toDecimal() ?? null);
  return {
    performed: rate('performed', 'signed'),
    started: rate('started', 'performed'),
    producing: rate('producing', 'started'),
    effective: rate('effective', 'producing'),
  };
}
