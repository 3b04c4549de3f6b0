import { SHORT_DEPARTMENT } from '../lexicon/subjects.ts';
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

/** What may stand behind the names of a list of units: ……等按职责分工负责. */
const LIST_TAIL =
  /等?(?:，?(?:按照?|根据|依据)(?:各自)?(?:工作)?职责[^，]*|(?:分工|分别|共同|具体|统筹|各自)?(?:负责|抓好落实|落实|牵头|配合|承办)(?:落实|实施)?)$|等$/;

/** The span without what follows the last name of a list. */
export function withoutTail(text: string, { start, end }: Span): Span {
  const tail = LIST_TAIL.exec(text.slice(start, end));
  return { start, end: tail && tail.index > 1 ? start + tail.index : end };
}

const LONGEST_UNIT = 18;

/** Is a bracket nothing but names of units: （县教体局、县财政局，各乡镇）? */
export function isUnitList(words: string): boolean {
  if (!/^（.{3,120}）$/.test(words)) return false;
  const names = maskBrackets(words.slice(1, -1)).split(/[、，；]/);
  return names.every(
    (name) =>
      name.length <= LONGEST_UNIT &&
      (SHORT_DEPARTMENT.test(name) || name.startsWith('各') || (UNIT_ENDING.test(name) && !isPerson(name))),
  );
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
