import { EMPTY_VERBS, GROWN, GROWTH, MEASURED, MODAL_BEFORE, TIME_BEFORE, TO_REACH } from '../lexicon/metrics.ts';

const LONGEST = 24;
const CLAUSE_MARK = /[，。；：、]/;
const BEHIND =
  /^(?:以上|及以上|以内|之内|左右|以下)?的?(?!以[上内下]|左右)(?:用于|支持)?((?:[\u4e00-\u9fa5A-Za-z]|（[^（）]{0,20}）){2,16})/;
/** Where the noun behind a number ends: 草坪等项目, 监察机构要配备, 大树大苗的植树任务. */
const BEHIND_END = /等|的|[要应须]|并|按[时期]|如期|全部|全覆盖|以上|以内|[和及与]$/;
/** Nothing but an act: what is counted stands behind the number. */
const ACT = /^(?:新建|新增|改造|改建|扩建|培训|选派|招聘|整治|排查|储备|采购|配备|种植|推荐|评选)$/;

/**
 * What is counted in words.slice(start, end), as a short noun phrase: 道路养护, 地区生产总值同比增长; 数量 where nothing says
 * so. The words before the number in its clause, without subject, date and empty verbs, or the noun behind it. Nothing
 * before `skipTo` (the subject) belongs to it; `before` is the metric of the number before, to which a mere 同比增长 refers.
 */
export function metricOf(words: string, start: number, end: number, skipTo = 0, before?: string): string {
  let from = start;
  const first = Math.max(start - LONGEST, Math.min(skipTo, start));
  while (from > first && !CLAUSE_MARK.test(words.charAt(from - 1))) from--;
  const ahead = bare(words.slice(from, start));
  // Bounded, lest a row of such figures carry all the names before it along.
  if (GROWTH.test(ahead)) return `${(before ?? '').replace(GROWN, '').slice(-LONGEST)}${ahead}`;
  const behind = nounBehind(words.slice(end, end + 24));
  if (ahead.length >= 2 && (behind === undefined || (!ACT.test(ahead) && MEASURED.test(ahead)))) return ahead;
  return behind ?? (ahead === '' ? '数量' : ahead);
}

function nounBehind(words: string): string | undefined {
  const noun = BEHIND.exec(words)?.[1];
  if (noun === undefined) return undefined;
  const stop = noun.search(BEHIND_END);
  const cut = stop < 0 ? noun : noun.slice(0, stop);
  return cut.length >= 2 ? cut : undefined;
}

/** The words before a number without what only leads to it. */
function bare(clause: string): string {
  let words = clause;
  const modal = words.search(MODAL_BEFORE);
  if (modal >= 0) words = words.slice(modal).replace(MODAL_BEFORE, '');
  for (let i = 0; i < 3; i++) words = words.replace(TO_REACH, '');
  for (let i = 0; i < 6; i++) {
    const shorter = words.replace(TIME_BEFORE, '').replace(EMPTY_VERBS, '');
    if (shorter === words || shorter.length < 2) break;
    words = shorter;
  }
  return words;
}
