import type { Day } from '#calendar';
import type { Directory, UnitRecord } from './directory.ts';
import {
  establishments,
  groupNouns,
  HEAD_TAIL,
  levelNouns,
  NOT_ASSIGNEE_TAIL,
  notAssignees,
  POST_TAIL,
  POST_WITH_NAME,
  VAGUE,
  type GroupNoun,
} from './mention-words.ts';
import { cleanName, withoutEtcetera } from './names.ts';
import type { Expansion } from './results.ts';
import { indexUnits, membersOf, officeOf, unitsNamed, type UnitIndex } from './unit-index.ts';

const nouns = new Map(groupNouns.flatMap((noun) => noun.words.map((word) => [word, noun] as const)));
const townNoun = nouns.get('乡镇');

const ids = (units: readonly UnitRecord[]): string[] => units.map(({ id }) => id);
const ofKinds = (index: UnitIndex, kinds: GroupNoun['kinds']): string[] =>
  ids(index.units.filter(({ kind }) => kinds.includes(kind)));
const units = (unitIds: string[], rule: string, confirm = false): Expansion => ({
  kind: 'units',
  unitIds,
  confirm,
  rule,
});
const pick = (candidates: string[], rule: string): Expansion => ({ kind: 'pick', candidates, certain: [], rule });

/** 各乡镇, 县直各部门, 各级各单位, 有关乡镇: the noun decides the kinds, 有关 and its like that a person picks. */
const expandGroup = (token: string, inherited: boolean, index: UnitIndex): Expansion | null => {
  const everyLevel = token.includes('各级');
  const plain = token.replace(/各级?/g, '');
  const narrowed = plain.replace(VAGUE, '');
  const vague = inherited || narrowed !== plain;
  const bare = narrowed.replace(/^(?:全县|[我本]县)/, '');
  if (everyLevel && (levelNouns.has(bare) || bare === '') && townNoun)
    return units(ofKinds(index, townNoun.kinds), '“各级”：由乡镇、街道承办');
  const described = bare.lastIndexOf('的');
  if (described > 0) {
    const noun = nouns.get(bare.slice(described + 1));
    return noun ? pick(ofKinds(index, noun.kinds), `“${token}”只写明条件，须人工选定`) : null;
  }
  const noun = nouns.get(bare) ?? nouns.get(bare.replace(/^县/, ''));
  if (!noun) return null;
  const kinds = everyLevel && townNoun ? [...townNoun.kinds, ...noun.kinds] : noun.kinds;
  if (vague) return pick(ofKinds(index, kinds), `“${token}”未指明单位，须人工选定`);
  if (token === '单位' || token === '部门') return pick(ofKinds(index, kinds), `“${token}”未写明范围，须人工选定`);
  return units(ofKinds(index, kinds), everyLevel ? `${noun.rule}，“各级”含乡镇、街道` : noun.rule, noun.confirm);
};

const BODY_WORD = /(?:检查组|督导组|督查组|工作组|工作专班|专班|指挥部|领导小组|委员会)$/;

/** 某指挥部成员单位, 成员单位, 各检查组, 指挥部, or a body by its name. */
const expandBody = (token: string, index: UnitIndex): Expansion | null => {
  const bodies = index.units.filter(({ kind }) => kind === 'body');
  const member = /^(.{0,40}?)的?各?(?:组成|成员)单位$/.exec(token);
  if (member) {
    const name = (member[1] ?? '').replace(/^各/, '');
    if (name === '') {
      const all = bodies.flatMap((body) => ids(membersOf(index, body)));
      return pick([...new Set(all)], '未写明是哪个专班、指挥部的成员单位，须人工选定');
    }
    const named = unitsNamed(index, name).filter(({ unit }) => unit.kind === 'body');
    const [only] = named;
    return named.length === 1 && only
      ? units(ids(membersOf(index, only.unit)), `“${only.unit.name}”当日的成员单位`)
      : null;
  }
  const [hit, ...rivals] = unitsNamed(index, token);
  if (hit?.unit.kind === 'body' && rivals.length === 0)
    return units([officeOf(index, hit.unit).id], `“${hit.unit.name}”由其办公室承办`);
  const word = BODY_WORD.exec(token)?.[0];
  const every = token.startsWith('各');
  if (word === undefined || word === '委员会' || token.replace(/^(?:各|县)/, '') !== word) return null;
  const kin = bodies.filter(({ name, shortName }) => name.endsWith(word) || shortName.endsWith(word));
  if (every && kin.length > 0) {
    const members = new Set(kin.flatMap((body) => ids(membersOf(index, body))));
    return units([...members], `名称为“${word}”的各专班当日成员单位，须确认`, true);
  }
  const offices = [...new Set(kin.map((body) => officeOf(index, body).id))];
  return kin.length === 1 && !every
    ? units(offices, `“${word}”由其办公室承办，须确认`, true)
    : pick(offices, `未写明是哪个“${word}”，须人工选定`);
};

/** 宣传部门, 水利等部门, 各中小学校: the bureau by duty; with 各级 the townships too. */
const expandDuty = (token: string, index: UnitIndex): Expansion | null => {
  const everyLevel = token.startsWith('各级');
  const plain = token.replace(/^(?:各级|各|县直|县)/, '');
  const named = /^(.{2,10}?)(?:等)?(?:行政主管|主管|行政|监管|职能)?(?:部门|系统|机关)$/.exec(plain)?.[1];
  const stem = named ?? establishments.find(({ tail }) => tail.test(plain))?.stem;
  const found = stem === undefined ? undefined : index.stems.get(stem.replace(/等$/, ''));
  if (!found) return null;
  const towns = everyLevel && townNoun ? ofKinds(index, townNoun.kinds) : [];
  return units(
    [...towns, ...ids(found)],
    `按职责对应${found.map(({ shortName }) => shortName).join('、')}，须确认`,
    true,
  );
};

/** 青石镇党委书记, 各乡镇主要负责人: the unit answers for its head. */
const expandHead = (token: string, index: UnitIndex): Expansion | null => {
  const owner = token.replace(HEAD_TAIL, '');
  if (owner === token || owner === '') return null;
  const named = unitsNamed(index, owner);
  if (named.length === 1) return units(ids(named.map(({ unit }) => unit)), '按职务对应其所在单位，须确认', true);
  const group = expandGroup(owner, false, index);
  return group?.kind === 'units' && owner !== '各级'
    ? { ...group, confirm: true, rule: `${group.rule}；按职务对应其所在单位，须确认` }
    : null;
};

const expandOthers = (token: string, index: UnitIndex): Expansion | null => {
  const post = index.posts.get(index.key(token));
  if (post) return { kind: 'post', postIds: [post.id], rule: '领导职务，只通报不分派' };
  const bare = token.replace(/^(?:各级|各|全县|全体|广大|有关|相关|重点|规上)+/, '');
  if (notAssignees.has(token) || notAssignees.has(bare))
    return { kind: 'notAssignee', rule: '泛指全县、会议或交办方，不作为责任单位' };
  if (POST_TAIL.test(token) || POST_WITH_NAME.test(token))
    return { kind: 'post', postIds: [], rule: '领导职务，只通报不分派' };
  if (NOT_ASSIGNEE_TAIL.test(token)) return { kind: 'notAssignee', rule: '企业、群众不作为责任单位，由主管部门承办' };
  return null;
};

const expandToken = (token: string, inherited: boolean, index: UnitIndex): Expansion | null =>
  expandGroup(token, inherited, index) ??
  expandBody(token, index) ??
  expandDuty(token, index) ??
  expandHead(token, index) ??
  expandOthers(token, index);

const union = (parts: readonly Expansion[], index: UnitIndex): Expansion | null => {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const certain = new Set(parts.flatMap((part) => (part.kind === 'units' ? part.unitIds : [])));
  const open = new Set(parts.flatMap((part) => (part.kind === 'pick' ? part.candidates : [])));
  const rule = [...new Set(parts.map((part) => part.rule))].join('；');
  const ordered = (set: Set<string>): string[] => ids(index.units.filter(({ id }) => set.has(id)));
  if (open.size > 0 || parts.some(({ kind }) => kind === 'pick'))
    return { kind: 'pick', candidates: ordered(open), certain: ordered(certain), rule };
  if (certain.size > 0)
    return units(
      ordered(certain),
      rule,
      parts.some((part) => part.kind === 'units' && part.confirm),
    );
  return first ?? null;
};

const SEPARATORS =
  /[、,;]|以及|(?:和|及|与)(?=各|有关|相关|县直|街道|开发区|示范区|部门|单位)|(?<=[镇乡道区门位构团地])(?=各)/;
const LONGEST = 200;

/** As `expandMention`, on a directory indexed before. */
export const expand = (mention: string, index: UnitIndex): Expansion | null => {
  const county = index.countyName;
  const cleaned = cleanName(mention).replace(/^中共/, '');
  const text = county !== '' && cleaned.startsWith(county) ? `县${cleaned.slice(county.length)}` : cleaned;
  if (text === '' || text.length > LONGEST) return null;
  const whole = expandToken(text, false, index) ?? expandToken(withoutEtcetera(text), false, index);
  if (whole) return whole;
  const parts: Expansion[] = [];
  let vague = false;
  for (const token of text.split(SEPARATORS)) {
    if (token === '') continue;
    if (token.includes('各')) vague = false;
    const part: Expansion | null =
      expandToken(token, vague, index) ?? expandToken(withoutEtcetera(token), vague, index);
    if (!part) return null;
    vague = part.kind === 'pick';
    parts.push(part);
  }
  return union(parts, index);
};

/**
 * What a group mention stands for on a day: the units that exist then, a choice for a person, posts, or nobody.
 * @param mention as written, e.g. 各乡镇、各部门
 * @returns null when it is no group mention that the rules know; it may still be a unit's name, see `createResolver`
 */
export const expandMention = (mention: string, directory: Directory, day: Day): Expansion | null =>
  expand(mention, indexUnits(directory, day));
