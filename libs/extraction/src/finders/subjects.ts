import { FOLLOW_CHARS, FOLLOW_WORDS, ORDER_WORDS } from '../lexicon/verbs.ts';
import {
  ACTING_COMPOUND,
  BAD_START,
  COMMON_NOUN,
  GROUP_HEAD,
  INNER_VERB,
  LEAD_IN,
  LISTED_DEPARTMENTS,
  LONGER_DEPARTMENT,
  MIDDLE,
  NAMED_WORK,
  RESULT,
  SHORT_DEPARTMENT,
  STRONG_ENDING,
} from '../lexicon/subjects.ts';
import { GROUP_ENDING, NOT_OWNERS, POST_LAST, UNIT_ENDING, UNIT_LAST } from '../lexicon/units.ts';
import { isPerson, splitNames } from './names.ts';
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
/** More names than any demand has; keeps the search for repetitions short. */
const MOST_SUBJECTS = 60;
const CLAUSE_MARKS: ReadonlySet<number> = new Set(Array.from('，。；：！？', (mark) => mark.charCodeAt(0)));
/** No mark stands below the first of these, nor between the other two. */
const FIRST_MARK = 0x3002;
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** The units and persons who are told to act in text.slice(start, end). Work is linear in the length of the stretch. */
export function findSubjects(text: string, start: number, end: number, known?: ReadonlySet<string>): Subjects {
  const subjects: Subject[] = [];
  let first = -1;
  const add = (phrase: Span, how: Subject['how']) => {
    if (first < 0 && how !== 'support') first = phrase.start;
    for (const piece of splitNames(text, phrase)) {
      if (subjects.length >= MOST_SUBJECTS) return;
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
      by ||= /(?:由|责成|责令)$/.test(match[0]);
      from = LEAD_IN.lastIndex;
    }
    const phrase = nounPhrase(text, { from, clauseEnd, end, by, opens: at === start, known });
    let rest = from;
    if (phrase) {
      add(phrase, phrase.how);
      rest = phrase.end;
      if (DEED_IN_LIST.test(text.slice(rest, rest + 3))) {
        at = rest + 3;
        continue;
      }
    }
    for (const marker of ['由', '会同'] as const) {
      const found = indexBefore(text, marker, rest, clauseEnd);
      if (found < 0) continue;
      if (marker === '由' && (/[理自缘事因经]/.test(text.charAt(found - 1)) || /[于此]/.test(text.charAt(found + 1))))
        continue;
      const place = { from: found + marker.length, clauseEnd, end, by: true, opens: false, known };
      const other = nounPhrase(text, place);
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
    const char = text.charCodeAt(i);
    if (char < FIRST_MARK || (char >= FIRST_IDEOGRAPH && char <= LAST_IDEOGRAPH)) continue;
    if (char === 0xff08 || char === 0x300a) depth++;
    else if (char === 0xff09 || char === 0x300b) depth = Math.max(0, depth - 1);
    else if (depth === 0 && CLAUSE_MARKS.has(char)) return i;
  }
  return end;
}

/** 县住建局牵头、县财政局配合: the next name begins behind the 、. */
const DEED_IN_LIST = /^(?:牵头|负责|配合|协助|协办|主办|落实|参与)、/;
/** Behind 等 these belong to the units named before it: 县工信局、县商务局等按职责分工负责. */
const SHARED_DEED = /^(?:牵头|负责|配合|协助|参与|按[照职各]|分[工别]|具体|共同)/;

interface Phrase extends Span {
  how: Subject['how'];
}

/** Where a noun phrase is looked for. */
interface Place {
  from: number;
  clauseEnd: number;
  end: number;
  /** Behind 由 or 会同: nothing else but a unit can stand here. */
  by: boolean;
  /** At the beginning of the sentence. */
  opens: boolean;
  known: ReadonlySet<string> | undefined;
}

/** The shortest noun phrase that names a unit and is followed by what a subject is followed by. */
function nounPhrase(text: string, { from, clauseEnd, end, by, opens, known }: Place): Phrase | undefined {
  const limit = Math.min(clauseEnd, from + LONGEST_PHRASE);
  const head = text.slice(from, Math.min(clauseEnd, from + 8));
  if (head.length < 2) return undefined;
  const odd =
    BAD_START.test(head) ||
    (ORDER_WORDS.has(head.slice(0, 2)) &&
      !ACTING_COMPOUND.test(head) &&
      !(head.charAt(2) === '、' && LISTED_DEPARTMENTS.test(text.slice(from, limit))));
  let depth = 0;
  let fallback: Phrase | undefined;
  const listed = known !== undefined && known.size > 0;
  let dotted = false;
  for (let k = from + 1; k <= limit; k++) {
    const last = text.charAt(k - 1);
    if (last === '（' || last === '《' || last === '“') depth++;
    else if (last === '）' || last === '》' || last === '”') depth = Math.max(0, depth - 1);
    dotted ||= last === '·';
    if (depth > 0 || k - from < 2) continue;
    const atEnd = k === clauseEnd;
    const modal = atEnd ? commandsNext(text, k, end) : isModalAt(text, k);
    const words = by || listed || dotted || mayEndName(text, k) ? text.slice(from, k) : '';
    if (words === '' || !isUnit(words, by, known)) {
      if (modal) break;
      continue;
    }
    const others = text.charAt(k) === '等' && SHARED_DEED.test(text.slice(k + 1, k + 3));
    const two = others ? text.slice(k + 1, k + 3) : text.slice(k, k + 2);
    const joins = text.charAt(k) === '与' || text.charAt(k) === '同';
    const lead = two === '牵头' || two === '负责';
    const support =
      two === '配合' ||
      two === '协助' ||
      (/^(?:参与|协办)$/.test(two) && /[，；。）]/.test(text.charAt(k + 2) || '。'));
    const free = by && STRONG_ENDING.test(words.slice(-4)) && !/^[、和及与等（的]/.test(two);
    const follows =
      modal ||
      lead ||
      support ||
      others ||
      free ||
      FOLLOW_CHARS.has(text.charAt(k)) ||
      FOLLOW_WORDS.has(two) ||
      ((opens || by) && isTimeAt(text, k));
    if (!follows || (atEnd && !modal && !free) || goesOn(text, k, end)) continue;
    if (by && SHORT_DEPARTMENT.test(words) && LONGER_DEPARTMENT.test(text.slice(k, k + 6))) continue;
    if (!modal && ORDER_WORDS.has(two) && NAMED_WORK.test(text.slice(k, Math.min(end, k + 8)))) continue;
    if (NOT_OWNERS.test(words)) return undefined;
    const relative = words.includes('的');
    if (relative && !(GROUP_ENDING.test(words.slice(-8)) && (modal || by))) continue;
    if (odd && !(relative && modal) && !by) return undefined;
    if (!relative && INNER_VERB.test(words)) return undefined;
    if (!modal && !opens && !by && RESULT.test(two)) return undefined;
    if (!modal && isPerson(words) && /^(?:审|同意|把关|批|签)/.test(two)) return undefined;
    if (!modal && !opens && !by && /^[^，。；、]{2,7}的/.test(text.slice(k, k + 9))) return undefined;
    const how = lead ? 'lead' : support && !by ? 'support' : by ? 'by' : 'subject';
    const phrase: Phrase = { start: from + timeLead(words), end: k, how };
    if (!joins) return phrase;
    fallback ??= phrase;
  }
  if (fallback) return fallback;
  if (by || !opens) return undefined;
  const group = GROUP_HEAD.exec(text.slice(from, limit))?.[0];
  return group === undefined ? undefined : { start: from, end: from + group.length, how: 'subject' };
}

/** Length of a time or a share before the name: 会后各部门, 80%以上的机构. */
function timeLead(words: string): number {
  const share = /^[\d.]+%(?:以上)?的/.exec(words)?.[0].length ?? 0;
  if (share > 0) return share;
  return /^(?:.{0,12}?(?:年|月|日|期间|时|前|后|中|底|项目))(?=[各有])/.exec(words)?.[0].length ?? 0;
}

function isUnit(words: string, by: boolean, known: ReadonlySet<string> | undefined): boolean {
  const last = words.charAt(words.length - 1);
  return (
    (UNIT_LAST.has(last) && UNIT_ENDING.test(words.slice(-8)) && !COMMON_NOUN.test(words.slice(-2))) ||
    isPerson(words) ||
    (by && SHORT_DEPARTMENT.test(words)) ||
    (known?.has(words) ?? false)
  );
}

const UNIT_END = 1;
const POST_END = 2;
const MODAL_BEGIN = 4;
/**
 * For every code unit: does a name of a unit end with it, does a post, does a word of command begin with it? A table,
 * for it is asked at every character.
 */
const SIGNS = new Uint8Array(0x10000);
for (const last of UNIT_LAST) SIGNS[last.charCodeAt(0)] = UNIT_END;
for (const last of POST_LAST) SIGNS[last.charCodeAt(0)] = (SIGNS[last.charCodeAt(0)] ?? 0) | POST_END;
for (const first of '要应须需必务一既不严')
  SIGNS[first.charCodeAt(0)] = (SIGNS[first.charCodeAt(0)] ?? 0) | MODAL_BEGIN;

/** Can a unit or a person end before k? Cheap: it looks at single characters. */
function mayEndName(text: string, k: number): boolean {
  return (
    ((SIGNS[text.charCodeAt(k - 1)] ?? 0) & UNIT_END) > 0 ||
    ((SIGNS[text.charCodeAt(k - 3)] ?? 0) & POST_END) > 0 ||
    ((SIGNS[text.charCodeAt(k - 4)] ?? 0) & POST_END) > 0
  );
}

/** 城市 in 城市管理局: a short ending that is only the middle of a longer name. */
function goesOn(text: string, k: number, end: number): boolean {
  if (MIDDLE.test(text.slice(k, Math.min(end, k + 3)))) return true;
  return (
    /[市县区省乡镇村会部处所办院站州委府]/.test(text.charAt(k - 1)) &&
    /^(?!要|应|须|需|会同|牵头|负责|配合|切实|认真|和|及|督办|承办|主办|协办|交办|办理)[\u4e00-\u9fa5]{1,8}?(?:局|委员会|办公室|部门|单位|公司|中心|支队|大队|集团|协会|小组|专班|委|(?<![督主承协交查催经])办|口|厅|室|部(?![门署分位])|院|联|社)(?=[、和及与，。；要应须需负牵配会等（每不召对按开制于]|$)/.test(
      text.slice(k, Math.min(end, k + 14)),
    )
  );
}

const TIME = /(?:\d{1,4}[年月日]|[今明](?:天|晚|早)|本[周月]|下周|年内|年底|即日)/y;

/** A time stands between the one who acts and the deed: 县财政局3月底前完成……. */
function isTimeAt(text: string, k: number): boolean {
  TIME.lastIndex = k;
  return TIME.test(text);
}

/** A word of command stands at k (not 主要, 需求, 响应…). */
function isModalAt(text: string, k: number): boolean {
  if (((SIGNS[text.charCodeAt(k)] ?? 0) & MODAL_BEGIN) === 0) return false;
  const char = text.charAt(k);
  const before = text.charAt(k - 1);
  const next = text.charAt(k + 1);
  if (char === '要') return !/[主重需首只摘纪概简]/.test(before) && !/[求素点害件闻]/.test(next);
  if (char === '应') return !/[响反适供对相效]/.test(before) && !/[用急对付变]/.test(next);
  if (char === '需') return !/[急所军必内]/.test(before) && !/[求]/.test(next);
  if (char === '须') return true;
  return isModalWord(text.slice(k, k + 2));
}

const isModalWord = (two: string) =>
  two === '必须' || two === '务必' || two === '一定' || two === '既要' || two === '不得' || two === '严禁';

/** After “…部门，” the order follows: 要认真…, 每年要…. */
function commandsNext(text: string, comma: number, end: number): boolean {
  if (text.charAt(comma) !== '，' || comma >= end) return false;
  return /^(?:要|应|须|必须|务必|应当|每[年月季周日]要|一定要)/.test(text.slice(comma + 1, comma + 5));
}
