import { ABSTRACT, CONCRETE } from '../lexicon/actionable.ts';
import type { Field } from '../types.ts';

/** What the other finders saw in the demand. */
export interface ActionableSigns {
  dated: boolean;
  repeated: boolean;
  counted: boolean;
  heading: string | undefined;
}

/** Could an outsider say on a later day whether it was done? */
export function findActionable(words: string, { dated, repeated, counted }: ActionableSigns): Field<boolean> {
  const yes: Field<boolean> = { value: true, certainty: 'inferred', spans: [], rule: 'concrete-act' };
  if (dated || repeated || counted || CONCRETE.test(words)) return yes;
  const clauses = words.split(/[，；。]/);
  const vague = clauses.filter((clause) => ABSTRACT.test(clause)).length;
  return vague * 2 >= clauses.length ? { ...yes, value: false, rule: 'attitude-only' } : yes;
}
