import { pinyinKey } from '../organization';
import { fold } from './fold';

/** Readings take long to find and never change; there are as many as the county has names. */
const readings = new Map<string, [initials: string, whole: string]>();
const MOST_READINGS = 50_000;

function readingOf(name: string): [initials: string, whole: string] {
  const known = readings.get(name);
  if (known) return known;
  const [initials = '', whole = ''] = pinyinKey(name).split(' ');
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(name, [initials, whole]);
  return [initials, whole];
}

/**
 * How well words lead to something with several names: 0 one of its names as a whole, 1 the beginning of one, 2 a part of one or
 * of its initials, or the beginning of its reading.
 * @param words folded; each must lead to one of the names
 * @returns null where one of them does not
 */
export function leadsTo(words: readonly string[], names: readonly string[]): 0 | 1 | 2 | null {
  const folded = names.map(fold);
  if (folded.includes(words.join(''))) return 0;
  const places = words.map((word) => {
    const letters = /^[a-z]+$/.test(word);
    const spelled = letters ? names.map(readingOf) : [];
    if (folded.some((name) => name.startsWith(word)) || spelled.some(([initials]) => initials === word)) return 1;
    const part =
      folded.some((name) => name.includes(word)) ||
      spelled.some(([initials, whole]) => initials.includes(word) || whole.startsWith(word));
    return part ? 2 : null;
  });
  return places.reduce<0 | 1 | 2 | null>(
    (worst, place) => (worst === null || place === null ? null : place > worst ? place : worst),
    0,
  );
}
