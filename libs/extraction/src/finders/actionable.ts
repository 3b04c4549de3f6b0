import { ATTITUDE, CONCRETE, PURPOSE } from '../lexicon/actionable.ts';
import type { Field, Span } from '../types.ts';

/** What the other finders saw in the demand; spans are offsets into its words. Without a span it was not seen there. */
export interface ActionableSigns {
  dated: readonly Span[];
  repeated: readonly Span[];
  counted: readonly Span[];
}

/** How many clauses of attitude outweigh one clause with an act that can be seen. */
const WEIGHT_OF_ACT = 1.5;
/** Clauses that are neither are slightly more often acts. */
const WEIGHT_OF_OTHER = 0.4;

/**
 * Could an outsider say on a later day whether it was done? A date, a cadence or a number says so; else each clause has a
 * say. The spans, offsets into the words, are what decided: those signs, else the words for an act or for an attitude.
 */
export function findActionable(words: string, { dated, repeated, counted }: ActionableSigns): Field<boolean> {
  const yes: Field<boolean> = { value: true, certainty: 'inferred', spans: [], rule: 'concrete-act' };
  const signs = [...dated, ...repeated, ...counted];
  if (signs.length > 0) return { ...yes, spans: signs };
  let balance = 0;
  let at = 0;
  const acts: Span[] = [];
  const attitudes: Span[] = [];
  for (const clause of words.split(/[，；。]/)) {
    const start = at;
    at += clause.length + 1;
    if (PURPOSE.test(clause)) continue;
    const attitude = ATTITUDE.exec(clause);
    const act = attitude ? null : CONCRETE.exec(clause);
    const found = attitude ?? act;
    if (found)
      (attitude ? attitudes : acts).push({ start: start + found.index, end: start + found.index + found[0].length });
    balance += attitude ? -1 : act ? WEIGHT_OF_ACT : WEIGHT_OF_OTHER;
  }
  return balance > 0 ? { ...yes, spans: acts } : { ...yes, value: false, spans: attitudes, rule: 'attitude-only' };
}
