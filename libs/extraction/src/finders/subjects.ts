import { FOLLOW_CHARS, FOLLOW_WORDS, ORDER_WORDS } from '../lexicon/verbs.ts';
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
  /(?:会后|会上|同时|其中|下一步|下步|下阶段|此外|另外|目前|今年|明年|务请|请|再由|并由|由|再请|并请|但|而(?!后)|且|还|并(?![网购轨])|特别是|尤其是|仍由|先由|必须由|要由|应由|统一由|分别由|(?:每年|\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|末|中旬|上旬)?(?:之前|前|内)|每(?:年|月|季度?|周|半年))/y;
const BAD_START =
  /^(?:对|在|把|将|以|为(?!民)|按|从|就|与|向|因|凡|如|若|通过|针对|关于|根据|经(?!发|信|济)|报(?!社)|送|交(?!通)|被|让|使|使得|不|未|已|各项(?!目)|一切|这|那|该项|本次|此次|上述|既|要|应|须|并|能|可|是|有(?!关)|无|没|于|自(?!然)|至|当|给|到|和(?!平)|及|或|等|而|且|但|也|都|均|更|最|很|非常|每|会同|必须|必要|需要|严禁|不得|亲临|助力|听说|结果|重大情况|\d{4}年)/;
/** Verbs with which the names of departments begin: 宣传部门, 建设单位, 审计机关. */
const ACTING_COMPOUND =
  /^(?:(?!明确|支持|督促|组织|帮助|要求|鼓励|引导)[\u4e00-\u9fa5]{2}(?:单位|部门|机关|机构)|(?:施工|经营|生产|建设|供电|运营|保障|服务)企业|(?:执法|监管|检查|管理|服务|监督|考核|宣传)人员|(?:检查|督查|督导|指导|考核|帮扶|调研|工作|宣传|领导)组|发展(?:和)?改革|宣传部|组织部|教育局|改革办|建设局|规划局|规划和|执法局|督查室|管理局|监督管理|统筹办|服务中心|培训中心|指导员|巡查员|监督员)/;
const INNER_VERB =
  /[把将给至被让由不](?!持)|向(?!上争|导)|报送|上报|报告|提交|抄送|通报|纳入|确保|推动|加强|提升|落实|做好|完成|实施|切实|认真|聚焦|围绕|强化|推进|提高|亲临|助力|争取|督促|会同|进行|作为|成为|属于|听说|根据|按照|作出|经过|涉及|存在|利用|帮助|引导|动员|激励|促使|保障(?!局|部|中|和|委)|符合|经济社会/;
/** Endings of which no verb is the beginning: behind 由 they need no further sign. */
const STRONG_ENDING = /(?:局|委|厅|办|公司|部门|单位|办公室|中心|政府|集团|街道|同志|书记|[县市区镇乡局部处]长)$/;
/** Departments called by their duty alone: 由市财政拨付. */
const SHORT_DEPARTMENT =
  /^[省市县区镇]?(?:财政|住建|发改|发展改革|人社|民政|教育|交通|水利|农业农村|自然资源|公安|司法|审计|应急|商务|文旅|卫健|医保|市场监管|生态环境|税务|统计|城管|信访|林草|科技|工信|林业|气象|消防|宣传|组织|统战|政法|纪检)$/;
/** A group at the beginning, whatever follows: 各责任单位施工过程中要……. */
const GROUP_HEAD =
  /^(?:各|有关|相关|全体)[\u4e00-\u9fa5（）、]{0,16}?(?:单位|部门|乡镇|街道|企业|机构|机关|干部|领导|人员|科室|地区|运营商)/;
/** More names than any demand has; keeps the search for repetitions short. */
const MOST_SUBJECTS = 60;
const CLAUSE_MARK = /[，。；：！？]/;
const CONNECTIVE = /以及|[、和及与]/g;

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
      by ||= match[0].endsWith('由');
      from = LEAD_IN.lastIndex;
    }
    const phrase = nounPhrase(text, { from, clauseEnd, end, by, opens: at === start, known });
    let rest = from;
    if (phrase) {
      add(phrase, phrase.how);
      rest = phrase.end;
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
  const odd = BAD_START.test(head) || (ORDER_WORDS.has(head.slice(0, 2)) && !ACTING_COMPOUND.test(head));
  let depth = 0;
  let fallback: Phrase | undefined;
  for (let k = from + 1; k <= limit; k++) {
    const last = text.charAt(k - 1);
    if (last === '（' || last === '《' || last === '“') depth++;
    else if (last === '）' || last === '》' || last === '”') depth = Math.max(0, depth - 1);
    if (depth > 0 || k - from < 2) continue;
    const two = text.slice(k, k + 2);
    const atEnd = k === clauseEnd;
    const modal = atEnd ? commandsNext(text, k, end) : isModalAt(text, k);
    const words = text.slice(from, k);
    const unit = isUnit(words, by, known);
    if (!unit) {
      if (modal) break;
      continue;
    }
    const joins = text.charAt(k) === '与' || text.charAt(k) === '同';
    const lead = two === '牵头' || two === '负责';
    const support = two === '配合' || two === '协助';
    const free = by && STRONG_ENDING.test(words.slice(-4)) && !/^[、和及与等（的]/.test(two);
    const follows = modal || lead || support || free || FOLLOW_CHARS.has(text.charAt(k)) || FOLLOW_WORDS.has(two);
    if (!follows || (atEnd && !modal && !free) || goesOn(text, k)) continue;
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

/** Common nouns that end like a unit. */
const COMMON_NOUN =
  /(?:社会|机会|领会|体会|城镇|城市|乡村|农村|市场|不会|将会|才会|也会|全部|内部|外部|到处|好处|深处|实处|细处)$/;
/** Behind a unit in the midst of a sentence these tell a result, not an order. */
const RESULT = /^(?:达到|实现|突破|增长|形成|超过|取得|获得|得到)/;

/** Length of a time or a share before the name: 会后各部门, 80%以上的机构. */
function timeLead(words: string): number {
  const share = /^[\d.]+%(?:以上)?的/.exec(words)?.[0].length ?? 0;
  if (share > 0) return share;
  return /^(?:.{0,12}?(?:年|月|日|期间|时|前|后|中|底|项目))(?=[各有])/.exec(words)?.[0].length ?? 0;
}

function isUnit(words: string, by: boolean, known: ReadonlySet<string> | undefined): boolean {
  return (
    (UNIT_ENDING.test(words.slice(-8)) && !COMMON_NOUN.test(words)) ||
    isPerson(words) ||
    (by && SHORT_DEPARTMENT.test(words)) ||
    (known?.has(words) ?? false)
  );
}

/** 城市 in 城市管理局: a short ending that is only the middle of a longer name. */
function goesOn(text: string, k: number): boolean {
  if (MIDDLE.test(text.slice(k, k + 3))) return true;
  return (
    /[市县区省乡镇村会部处所办院站州委府]/.test(text.charAt(k - 1)) &&
    /^(?!要|应|须|需|会同|牵头|负责|配合|切实|认真|和|及|督办|承办|主办|协办|交办|办理)[\u4e00-\u9fa5]{1,8}?(?:局|委员会|办公室|部门|单位|公司|中心|支队|大队|集团|协会|委|办|口|厅|室)(?=[、和及与，。；要应须需负牵配会等（每不召对按开制]|$)/.test(
      text.slice(k, k + 14),
    )
  );
}

/** What makes a longer name of the name before it. */
const MIDDLE = /^(?:办公[室厅]|公司|分公司|委员会|党组|支部|分局|中心|督查室)/;

/** A word of command stands at k (not 主要, 需求, 响应…). */
function isModalAt(text: string, k: number): boolean {
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

/** A post with a name behind it (副县长某某), or a bare name of two or three characters, or 某某同志. */
export function isPerson(words: string): boolean {
  if (words.endsWith('同志')) return words.length <= 8;
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
