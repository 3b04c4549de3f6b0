import { ATTITUDE, CONCRETE, PURPOSE } from '../lexicon/actionable.ts';
import type { Field } from '../types.ts';

/** What the other finders saw in the demand. */
export interface ActionableSigns {
  dated: boolean;
  repeated: boolean;
  counted: boolean;
}

/** How many clauses of attitude outweigh one clause with an act that can be seen. */
const WEIGHT_OF_ACT = 1.5;
/** Clauses that are neither are slightly more often acts. */
const WEIGHT_OF_OTHER = 0.4;

/** Could an outsider say on a later day whether it was done? Each clause has a say. */
export function findActionable(words: string, { dated, repeated, counted }: ActionableSigns): Field<boolean> {
  const yes: Field<boolean> = { value: true, certainty: 'inferred', spans: [], rule: 'concrete-act' };
  if (dated || repeated || counted) return yes;
  let balance = 0;
  for (const clause of words.split(/[，；。]/)) {
    if (PURPOSE.test(clause)) continue;
    if (ATTITUDE.test(clause)) balance -= 1;
    else balance += CONCRETE.test(clause) ? WEIGHT_OF_ACT : WEIGHT_OF_OTHER;
  }
  return balance > 0 ? yes : { ...yes, value: false, rule: 'attitude-only' };
}
