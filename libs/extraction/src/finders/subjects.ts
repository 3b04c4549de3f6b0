import { FOLLOW_CHARS, FOLLOW_WORDS, MODAL_CHARS, ORDER_WORDS } from '../lexicon/verbs.ts';
import { GROUP_ENDING, NAMES_WITH_AND, NOT_OWNERS, POST, SURNAMES, UNIT_ENDING } from '../lexicon/units.ts';
import type { OwnerRole, Span } from '../types.ts';

/** A unit or person found as the one who acts; offsets into the text that was searched. */
export interface Subject extends Span {
  role: OwnerRole;
  /** 'by' after 由, 'support' after 会同 or before 配合, 'subject' else. */
  how: 'subject' | 'by' | 'support' | 'lead';
}

/** The subjects of one stretch, and where the first of them begins when it opens its clause. */
export interface Subjects {
  subjects: Subject[];
  /** Start of the first subject's noun phrase, -1 when none. */
  first: number;
}

const LONGEST_PHRASE = 70;
const LEAD_IN =
  /(?:会后|会上|同时|其中|下一步|下步|下阶段|此外|另外|目前|今年|明年|请|再由|并由|由|再请|并请|但|而|且|还|并|特别是|尤其是|仍由|先由|必须由|要由|应由|统一由|分别由|的话)/y;
const BAD_START =
  /^(?:对|在|把|将|以|为|按|从|就|与|向|因|凡|如|若|通过|针对|关于|根据|经|被|让|使|使得|不|未|已|各项|所有|一切|这|那|该项|本次|此次|上述|既|要|应|须|并|能|可|是|有|无|没|于|自|至|当|给|到|和|及|或|等|而|且|但|也|都|均|更|最|很|非常)/;
const CLAUSE_MARK = /[，。；：！？]/;
const CONNECTIVE = /以及|[、和及与]/g;

/** The units and persons who are told to act in text.slice(start, end). Work is linear in the length of the stretch. */
export function findSubjects(text: string, start: number, end: number, known?: ReadonlySet<string>): Subjects {
  const subjects: Subject[] = [];
  let first = -1;
  const add = (phrase: Span, how: Subject['how']) => {
    if (first < 0 && how !== 'support') first = phrase.start;
    for (const piece of splitNames(text, phrase)) {
      if (
        subjects.some(
          (s) => s.start === piece.start || text.slice(s.start, s.end) === text.slice(piece.start, piece.end),
        )
      )
        continue;
      const role = how === 'support' ? 'support' : how === 'lead' ? 'lead' : 'each';
      subjects.push({ ...piece, how, role });
    }
  };

  for (let at = start; at < end;) {
    const clauseEnd = endOfClause(text, at, end);
    let from = at;
    let by = false;
    LEAD_IN.lastIndex = from;
    for (let match = LEAD_IN.exec(text); match && LEAD_IN.lastIndex < clauseEnd; match = LEAD_IN.exec(text)) {
      by ||= match[0].endsWith('由');
      from = LEAD_IN.lastIndex;
    }
    const phrase = nounPhrase(text, from, clauseEnd, end, by, at === start, known);
    let rest = from;
    if (phrase) {
      add(phrase, phrase.how);
      rest = phrase.end;
    }
    for (const marker of ['由', '会同', '联合', '商'] as const) {
      const found = indexBefore(text, marker, rest, clauseEnd);
      if (found < 0 || (marker === '由' && /[理自缘事因经]/.test(text.charAt(found - 1)))) continue;
      if (marker === '由' && /[于此]/.test(text.charAt(found + 1))) continue;
      if ((marker === '联合' || marker === '商') && !phrase) continue;
      if (marker === '联合' || marker === '商') continue;
      const other = nounPhrase(text, found + marker.length, clauseEnd, end, true, false, known);
      if (other) add(other, marker === '由' ? (other.how === 'lead' ? 'lead' : 'by') : 'support');
    }
    at = clauseEnd + 1;
  }
  return { subjects, first };
}

function indexBefore(text: string, word: string, from: number, end: number): number {
  const at = text.slice(from, end).indexOf(word);
  return at < 0 ? -1 : from + at;
}

/** End of the clause that begins at `at`: brackets and titles are stepped over. */
export function endOfClause(text: string, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    const char = text.charAt(i);
    if (char === '（' || char === '《') depth++;
    else if (char === '）' || char === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && CLAUSE_MARK.test(char)) return i;
  }
  return end;
}

interface Phrase extends Span {
  how: Subject['how'];
}

/** The shortest noun phrase from `from` that names a unit and is followed by what a subject is followed by. */
function nounPhrase(
  text: string,
  from: number,
  clauseEnd: number,
  end: number,
  by: boolean,
  opens: boolean,
  known?: ReadonlySet<string>,
): Phrase | undefined {
  const limit = Math.min(clauseEnd, from + LONGEST_PHRASE);
  const head = text.slice(from, Math.min(clauseEnd, from + 4));
  if (head.length < 2 || (!by && BAD_START.test(head))) return undefined;
  const verbLed = ORDER_WORDS.has(head.slice(0, 2));
  let depth = 0;
  for (let k = from + 1; k <= limit; k++) {
    const last = text.charAt(k - 1);
    if (last === '（' || last === '《' || last === '“') depth++;
    else if (last === '）' || last === '》' || last === '”') depth = Math.max(0, depth - 1);
    if (depth > 0 || k - from < 2) continue;
    const next = text.charAt(k);
    const two = text.slice(k, k + 2);
    const atEnd = k === clauseEnd;
    const modal =
      (MODAL_CHARS.has(next) && two !== '要求' && two !== '要点' && two !== '需求') ||
      isModalWord(two) ||
      (atEnd && commandsNext(text, k, end));
    const lead = two === '牵头' || two === '负责';
    const support = two === '配合' || two === '协助';
    const follows = modal || lead || support || FOLLOW_CHARS.has(next) || FOLLOW_WORDS.has(two);
    if (!follows) continue;
    const tail = text.slice(Math.max(from, k - 8), k);
    const words = text.slice(from, k);
    const unit = UNIT_ENDING.test(tail) || isPerson(words) || (known?.has(words) ?? false);
    if (!unit) continue;
    if (NOT_OWNERS.test(words)) return undefined;
    if (verbLed && !(modal ? words.length <= 12 && !/[各有]关?/.test(words.slice(2)) : words.length <= 4 && by))
      return undefined;
    const clauseLike = words.includes('的') && !(GROUP_ENDING.test(tail) && (modal || by));
    if (clauseLike) continue;
    if (!modal && !lead && !by && !opens && !support && !FOLLOW_WORDS.has(two)) continue;
    if (atEnd && !modal) continue;
    const timeWord = /^(?:.{0,12}?(?:年|月|日|期间|时|前|后|中|底))(?=[各有])/.exec(words);
    const shift = timeWord ? timeWord[0].length : 0;
    return { start: from + shift, end: k, how: lead ? 'lead' : support && !by ? 'support' : by ? 'by' : 'subject' };
  }
  return undefined;
}

const isModalWord = (two: string) =>
  two === '必须' || two === '务必' || two === '应当' || two === '一定' || two === '既要';

/** After “…部门，” the order follows: 要认真…, 每年要…. */
function commandsNext(text: string, comma: number, end: number): boolean {
  if (text.charAt(comma) !== '，' || comma >= end) return false;
  return /^(?:要|应|须|必须|务必|应当|每[年月季周日]要|一定要)/.test(text.slice(comma + 1, comma + 5));
}

/** A post with a name behind it (副县长某某), or a bare name of two or three characters, or 某某同志. */
export function isPerson(words: string): boolean {
  if (/同志$/.test(words)) return words.length <= 8;
  for (let n = 2; n <= 3; n++) {
    if (words.length <= n) continue;
    const before = words.slice(0, -n);
    if (POST.test(before.slice(-4)) && SURNAMES.has(words.charAt(words.length - n))) return true;
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
    const ends = UNIT_ENDING.test(left.slice(-8)) || isPerson(left) || left === '';
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
