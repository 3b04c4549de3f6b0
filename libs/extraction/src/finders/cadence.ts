import { CADENCES } from '../lexicon/cadence.ts';
import type { Cadence, Span } from '../types.ts';

/** How often a demand recurs, with the place of the words that say so; with several cadences the shortest. */
export function cadenceOf(words: string): ({ cadence: Cadence } & Span) | undefined {
  for (const [cadence, pattern] of CADENCES) {
    const match = pattern.exec(words);
    if (match) return { cadence, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
