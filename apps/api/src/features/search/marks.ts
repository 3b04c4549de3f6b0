import type { TextMark } from '#contracts';
import { fold } from './fold';

/** Characters of a snippet, and how many of them may stand before the word. */
const LENGTH = 100;
const BEFORE = 24;

const folds = new Map<string, string>();
function foldOf(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  folds.set(character, folded);
  return folded;
}

/** A text as it is compared and, for each of its UTF-16 units, which stretch of the original it comes from. */
function traced(text: string) {
  const pieces: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = foldOf(character);
    pieces.push(folded);
    from.push(...Array<number>(folded.length).fill(at));
    to.push(...Array<number>(folded.length).fill(at + character.length));
    at += character.length;
  }
  return { folded: pieces.join(''), from, to };
}

/**
 * Where words stand in a text.
 * @param words folded
 * @returns stretches of the text as it is, in order, none touching another
 */
export function marksOf(text: string, words: readonly string[]): TextMark[] {
  const { folded, from, to } = traced(text);
  const found: TextMark[] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([from[at] ?? 0, to[at + word.length - 1] ?? 0]);
  found.sort(([a], [b]) => a - b);
  const marks: TextMark[] = [];
  for (const [start, end] of found) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** Those of the words that do not stand in a text. */
export const missingIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => marksOf(text, [word]).length === 0);

/** Where the first of the words stands in a text, in UTF-16 units; -1 where none does. */
export const placeOf = (text: string, words: readonly string[]): number => marksOf(text, words)[0]?.[0] ?? -1;

/** A stretch of a text around the first of the words; null where none of them stands in it. */
export function snippetOf(text: string, words: readonly string[]): { text: string; marks: TextMark[] } | null {
  const place = placeOf(text, words);
  return place < 0 ? null : around(text, place, words);
}

/** The text itself where it is short, else what is around the first of the words. */
export function excerptOf(text: string, words: readonly string[]): { text: string; marks: TextMark[] } {
  if (text.length <= LENGTH) return { text, marks: marksOf(text, words) };
  return around(text, Math.max(0, placeOf(text, words)), words);
}

function around(text: string, place: number, words: readonly string[]) {
  const start = place <= BEFORE ? 0 : place - BEFORE;
  const cut = text
    .slice(start, start + LENGTH)
    // A character of two units is not cut in half.
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const shown = `${start > 0 ? '…' : ''}${cut}${start + LENGTH < text.length ? '…' : ''}`;
  return { text: shown, marks: marksOf(shown, words) };
}
