/**
 * What makes no difference to the search. The database folds what is stored (`search_fold`, made from the constants here
 * by the migration Search) and this file folds what is asked for: whoever changes the one writes a migration for the other.
 */
import entries from 'opencc-js/dict/TSCharacters';

/** Whole characters, those of two UTF-16 units too. */
export const charactersOf = (text: string): string[] => Array.from(text);

const pairs = entries
  .split('|')
  .map((entry) => entry.split(' '))
  .flatMap(([traditional = '', simplified = '']) =>
    traditional !== simplified && charactersOf(traditional).length === 1 && charactersOf(simplified).length === 1
      ? [[traditional, simplified] as const]
      : [],
  );

/** Traditional characters, and at the same places what they are in simplified writing. Source: OpenCC. */
export const TRADITIONAL = pairs.map(([traditional]) => traditional).join('');
export const SIMPLIFIED = pairs.map(([, simplified]) => simplified).join('');

/** Blanks, brackets and quotes: as the inside of a bracket expression that JavaScript and PostgreSQL read alike. */
export const DROPPED = charactersOf(
  ' \t\n\v\f\r\u0085\u00a0\u2028\u2029\u200b\u200c\u200d\ufeff' + '()[]{}<>《》〈〉「」『』【】〔〕〖〗“”‘’"\'`·',
)
  .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('');

const simplifiedOf = new Map(pairs);
const dropped = new RegExp(`[${DROPPED}]+`, 'g');
const traditional = new RegExp(`[${TRADITIONAL}]`, 'gu');

/**
 * A text as the search compares it: half width, simplified, lower case, without blanks, brackets and quotes.
 * @example fold('督办〔2026〕１５号 青石鎮') // '督办202615号青石镇'
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(dropped, '')
    .replace(traditional, (character) => simplifiedOf.get(character) ?? character);

/** Words beyond these narrow nothing any more. */
const MOST_WORDS = 8;

/** The words of a typed text, folded, each once. */
export const wordsOf = (text: string): string[] =>
  [...new Set(text.normalize('NFKC').split(/\s+/).map(fold))].filter((word) => word !== '').slice(0, MOST_WORDS);

/** The pairs of neighbouring characters by which the index finds a text; none of a single character. */
export function gramsOf(word: string): string[] {
  const characters = charactersOf(word);
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/**
 * What a typed text may say as a number: 督办202615号 as it stands, 15 for 15号 and 第15期, 202615 for 2026-015.
 * @param words folded
 * @returns nothing where there is no digit
 */
export function codesOf(words: readonly string[]): string[] {
  const all = words.join('');
  if (!/\d/.test(all)) return [];
  const serial = /^第?0*(\d{1,9})[号期]?$/.exec(all)?.[1] ?? [];
  const [, year = '', ofYear = ''] = /^\D*(\d{4})(?:[-/.]|年第?)0*(\d{1,9})[号期]?$/.exec(all) ?? [];
  return [...new Set([all, serial, `${year}${ofYear}`].flat())].filter((code) => code !== '');
}
