import { namesOf, type Issuer } from './finders/issuer.ts';
import type { Part } from './parts.ts';

/** 会议 where nobody else is named. */
export const MEETING: Issuer = { name: '会议', span: undefined };

/** The issuer with the place of the name in text.slice(start, end), if it is written there. */
export function issuerIn(text: string, start: number, end: number, name: string): Issuer {
  const at = text.slice(start, end).lastIndexOf(name);
  return { name, span: at < 0 ? undefined : { start: start + at, end: start + at + name.length } };
}

/** Parts before a pronoun among which its name stands. */
const FARTHEST_NAME = 12;

/** The person named last before a part: who 他 is. */
export function lastPerson(text: string, parts: readonly Part[], before: number): Issuer | undefined {
  const near = parts.slice(Math.max(0, before - FARTHEST_NAME), before).reverse();
  const stretches = near.map(({ start, end }) => ({ start, end: Math.min(end, start + 200) }));
  const names = stretches.map(({ start, end }) => namesOf(text.slice(start, end)));
  for (const [i, { start, end }] of stretches.entries()) {
    // Later sentences call the person by the bare name.
    const name = names.flat().find((known) => text.startsWith(known, start)) ?? names[i]?.at(-1);
    if (name !== undefined) return issuerIn(text, start, end, name);
  }
  return undefined;
}
