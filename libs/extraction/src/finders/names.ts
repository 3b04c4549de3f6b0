import { NAMES_WITH_AND, NOT_OWNERS, POST, POST_LAST, SURNAMES, UNIT_ENDING } from '../lexicon/units.ts';
import type { Span } from '../types.ts';

const CONNECTIVE = /以及|[、和及与]/g;

/** A post with a name behind it (副县长某某), or a bare name of two or three characters, or 某某同志. */
export function isPerson(words: string): boolean {
  if (words.endsWith('同志')) return words.length <= 8;
  for (let n = 2; n <= 3; n++) {
    if (words.length <= n) continue;
    const end = words.length - n;
    if (POST_LAST.has(words.charAt(end - 1)) && SURNAMES.has(words.charAt(end)) && POST.test(words.slice(-n - 4, -n)))
      return true;
  }
  return words.includes('·') && words.length <= 12;
}

/** The single names of a list: split at 、和及与, but not inside brackets, names and relative clauses. */
export function splitNames(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const masked = maskBrackets(words).replace(NAMES_WITH_AND, (name) => '一'.repeat(name.length));
  const spans: Span[] = [];
  const hasList = masked.includes('、');
  const sharedHead = /(?:部门|单位|乡镇|机构|企业|局|办|公司)$/.test(masked) && (hasList || masked.includes('等'));
  let from = 0;
  CONNECTIVE.lastIndex = 0;
  for (let match = CONNECTIVE.exec(masked); match; match = CONNECTIVE.exec(masked)) {
    const left = masked.slice(from, match.index);
    const right = masked.slice(CONNECTIVE.lastIndex);
    if (left === '' || right === '') continue;
    const plain = words.slice(from, match.index);
    const ends = UNIT_ENDING.test(plain.slice(-8)) || isPerson(plain);
    const list = match[0] === '、' && !right.includes('的');
    const tail = match[0] !== '、' && sharedHead && !right.includes('的');
    if (!ends && !list && !tail) continue;
    if (POST.test(left.slice(-4)) && isPerson(right) && !isPerson(left) && !/[、和及与]/.test(right)) continue;
    spans.push({ start: start + from, end: start + match.index });
    from = CONNECTIVE.lastIndex;
  }
  spans.push({ start: start + from, end });
  return spans.filter((span) => span.end > span.start && !NOT_OWNERS.test(text.slice(span.start, span.end)));
}

/** The words with every character inside brackets and quotation marks replaced, so that nothing is found there. */
function maskBrackets(words: string): string {
  let depth = 0;
  let masked = '';
  for (const char of words) {
    if (/[（《]/.test(char)) depth++;
    masked += depth > 0 ? '一' : char;
    if (/[）》]/.test(char)) depth = Math.max(0, depth - 1);
  }
  return masked;
}
