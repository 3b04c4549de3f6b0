import {
  BACKGROUND,
  MODAL,
  NARRATIVE,
  NOT_DEMAND,
  ORDER_ADVERB,
  OUTSIDE,
  PERMISSION,
  RESULT_ONLY,
  TOPIC_CLAUSE,
} from './lexicon/demand.ts';
import { ORDER_WORDS } from './lexicon/verbs.ts';
import { endOfClause, findSubjects } from './finders/subjects.ts';
import type { RuleId } from './rules.ts';

/** What surrounds a part: how much it takes to call it a demand. */
export interface DemandContext {
  /** Only a word of command, a subject or an order at its beginning counts. */
  weak: boolean;
  /** Only a word of command counts. */
  talk: boolean;
  /** It ends in a colon: most likely the name of a point. */
  name: boolean;
  labelled: boolean;
  document: boolean;
  /** It goes on behind the semicolon of a demand. */
  continued?: boolean;
}

/** Begins the words with an order (加强……, 进一步落实……)? */
export function startsWithOrder(sentence: string): boolean {
  const words = sentence.replace(/^(?:每(?:半?年|月|季度?|周|天|日|旬)|定期|不定期|会同[^，]{0,30})/, '');
  const head = words.replace(
    /^(?:要|并|还|再|应|需|都|也|均|尤其|特别是|既要|更要|进一步|大力|不断|必须|一定要|全)/,
    '',
  );
  return ORDER_WORDS.has(words.slice(0, 2)) || ORDER_WORDS.has(head.slice(0, 2));
}

/** Why the words demand something, or undefined when they do not. */
export function demandRule(text: string, start: number, end: number, context: DemandContext): RuleId | undefined {
  const words = text.slice(start, end);
  if (words.length < 5 || /^[^，]*时$/.test(words)) return undefined;
  const narrative = NARRATIVE.test(words);
  const modal = MODAL.test(words);
  if (narrative && !(modal && words.startsWith('会后'))) return undefined;
  if (NOT_DEMAND.test(words)) return undefined;
  if (modal && !/^(?:希望|据|“)/.test(words) && commands(words)) return 'modal';
  if (context.talk || PERMISSION.test(words)) return undefined;
  if (/^[^，]{0,30}是[^，]{4,}$/.test(words) || BACKGROUND.test(words)) return undefined;
  if (
    /\d/.test(words) &&
    /(?:达到|完成|增长|突破|不低于|不少于|控制在|以上|以内|下降|降低|提高|压减|新增|稳定在|保持在)/.test(words) &&
    (context.document || context.continued) &&
    !words.includes('了')
  )
    return 'target-list';
  if (context.document && context.labelled && LEVEL.test(words)) return 'target-list';
  if (context.name) return undefined;
  const { subjects } = findSubjects(text, start, end);
  if (subjects.length > 0) return 'assignment';
  if (startsWithOrder(words.replace(OUTSIDE, ''))) return 'imperative';
  if (context.weak) return undefined;
  for (let at = start; at < end; at = endOfClause(text, at, end) + 1)
    if (startsWithOrder(text.slice(at, Math.min(end, at + 8)))) return 'imperative';
  if (
    /(?:进行|予以|给予|不再|报我[办局委室]|报[县市区省镇][\u4e00-\u9fa5])/.test(words) ||
    (/^(?:对|将|把)/.test(words) && ORDER_ADVERB.test(words))
  )
    return 'imperative';
  if (context.labelled && !context.document) return 'labelled-point';
  if (context.labelled && !/的[^，的]{2,8}$/.test(words) && (hasOrder(words) || /^以.+为/.test(words)))
    return 'labelled-point';
  return undefined;
}

/** A level to be kept without a number of its own: 增速不低于全市平均水平, 位居全市前列. */
const LEVEL =
  /^(?!去年|上年|目前)[^，了]{2,24}(?:不低于|高于|快于|好于|优于|位居|居|与)[^，了]{1,16}(?:平均(?:水平)?|水平|前列|同步|[前第][一二三四五六七八九十]位?)$/;

/** Is there an order anywhere in the words? */
function hasOrder(words: string): boolean {
  for (let i = 0; i + 1 < words.length; i++) if (ORDER_WORDS.has(words.slice(i, i + 2))) return true;
  return false;
}

/** 确保 alone, far from the beginning, tells a purpose. */
function commands(words: string): boolean {
  const comma = words.indexOf('，');
  if (comma >= 0 && words.includes('，', comma + 1)) return true;
  const purpose = Math.max(words.lastIndexOf('确保'), words.lastIndexOf('杜绝'));
  const told = words.search(/是|为了/);
  return purpose < 0 || told < 0 || told > purpose;
}

/** Does it hold a word of command, though it was not taken for a demand? A person should look at it. */
export function soundsLikeDemand(words: string): boolean {
  return MODAL.test(words) && !NARRATIVE.test(words);
}

/** Does the sentence only continue the one before it: a purpose or a result without a demand? */
export function isResultOnly(words: string): boolean {
  return RESULT_ONLY.test(words) && !MODAL.test(words);
}

/** Background clauses that are cut off in front of one demand. */
const MOST_BACKGROUND = 8;

/** Where the demand begins in the words: behind lead-ins and background clauses. */
export function demandStart(text: string, start: number, end: number): number {
  const colon = /^[^，。；]{0,60}(?:目标|任务|要求|意见|措施|工作)(?:是|为|如下)?：/.exec(
    text.slice(start, Math.min(end, start + 64)),
  );
  let at = start + (colon?.[0].length ?? 0);
  for (let clauses = 0; clauses < MOST_BACKGROUND; clauses++) {
    const skipped = OUTSIDE.exec(text.slice(at, Math.min(end, at + 12)))?.[0].length ?? 0;
    const clause = at + skipped;
    const clauseEnd = endOfClause(text, clause, end);
    if (clauseEnd >= end) return at + (skipped < end - at ? skipped : 0);
    const words = text.slice(clause, clauseEnd);
    const background = (BACKGROUND.test(words) || /^[^，]{1,40}是/.test(words)) && !MODAL.test(words);
    const topic = TOPIC_CLAUSE.test(words) && (!/\d/.test(words) || /^(?:对于|针对|关于)/.test(words));
    if (!background && !topic) return clause;
    const next = clauseEnd + 1;
    const rest = text.slice(next, Math.min(end, next + 6));
    const acting = next + (OUTSIDE.exec(rest)?.[0].length ?? 0);
    const subjectNext = findSubjects(text, acting, endOfClause(text, acting, end)).first >= 0;
    if (background ? !MODAL.test(text.slice(next, end)) && !subjectNext && !startsWithOrder(rest) : !subjectNext)
      return clause;
    at = next;
  }
  return at;
}
