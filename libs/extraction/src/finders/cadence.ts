import { CADENCES } from '../lexicon/cadence.ts';
import type { Item } from '../items.ts';
import type { Page } from '../paragraphs.ts';
import type { Cadence, Field } from '../types.ts';

/** How often the demand recurs; with several cadences the shortest. */
export function findCadence(page: Page, item: Item): Field<Cadence | null> {
  const words = page.text.slice(item.start, item.end);
  for (const [cadence, pattern] of CADENCES) {
    const match = pattern.exec(words);
    if (!match) continue;
    const start = item.start + match.index;
    const span = { start: page.origin[start] ?? 0, end: (page.origin[start + match[0].length - 1] ?? 0) + 1 };
    return { value: cadence, certainty: 'stated', spans: [span], rule: 'cadence-words' };
  }
  return { value: null, certainty: 'absent', spans: [], rule: 'no-cadence' };
}
