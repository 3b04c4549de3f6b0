import { chineseNumber } from '#calendar';
import { AMOUNT_VERB, comparison, CONDITION, GRANT, IDENTIFIES, TIME_UNIT, UNIT } from '../lexicon/quantities.ts';
import { maskQuotes } from '../masks.ts';
import type { Target } from '../types.ts';

/** Begins only where a number does: tried again at each of its digits, a long one would take quadratic time. */
const ARABIC = new RegExp(
  `(?<!\\d)(?<!(?<!\\d)\\d{3},)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:余|多)?(${UNIT})`,
  'g',
);
const CHINESE = /([一二两三四五六七八九十百]{1,4})(名|个|家|份|项|场|篇|人)/g;
const HALF = /一半以上/g;
const CLAUSE_START = /[，。；：、]/;

/** The numbers that the words demand. `skipTo`: nothing before it counts (the subject). Spans are into the words. */
export function findTargets(words: string, skipTo: number): Target[] {
  const hasDigit = /\d/.test(words);
  const targets: Target[] = [];
  if (!hasDigit && !/[一二两三四五六七八九十百](?:名|个|家|份|项|场|篇|人)|一半|不超过/.test(words)) return targets;
  const masked = maskQuotes(words);
  const add = (start: number, end: number, value: string, unit: string, op: Target['op']) => {
    targets.push({ metric: metricOf(words, start, end), op, value, unit, span: { start, end } });
  };
  if (hasDigit) {
    ARABIC.lastIndex = 0;
    for (let match = ARABIC.exec(masked); match; match = ARABIC.exec(masked)) {
      const [all, number = '', unit = ''] = match;
      const end = match.index + all.length;
      const before = masked.slice(Math.max(0, match.index - 8), match.index);
      const after = masked.slice(end, end + 12);
      const op = comparison(before, after);
      if (unit === '年' && !/(?:不超过|不少于|不低于|至少|最迟)$/.test(before)) continue;
      if (TIME_UNIT.test(unit) && op === '=') continue;
      if (/(?:以内|之内|内)/.test(after.slice(0, 2)) && TIME_UNIT.test(unit)) continue;
      if (/[\d年月-]$/.test(before) || (IDENTIFIES.test(before) && op === '=' && unit !== '%')) continue;
      if (CONDITION.test(after + masked.slice(end + 12, end + 20)) && unit !== '%') continue;
      if (GRANT.test(before) && unit.endsWith('元')) continue;
      if (match.index < skipTo && op === '=') continue;
      add(match.index, end, number.replaceAll(',', ''), unit, op);
    }
  }
  CHINESE.lastIndex = 0;
  for (let match = CHINESE.exec(masked); match; match = CHINESE.exec(masked)) {
    const [all, numeral = '', unit = ''] = match;
    const before = masked.slice(Math.max(0, match.index - 6), match.index);
    const value = chineseNumber(numeral);
    if (value === undefined || !AMOUNT_VERB.test(before) || (value === 1 && unit === '份')) continue;
    const end = match.index + all.length;
    add(match.index, end, String(value), unit, comparison(before, masked.slice(end, end + 4)));
  }
  for (const match of masked.matchAll(HALF)) add(match.index, match.index + match[0].length, '50', '%', '>=');
  for (const match of masked.matchAll(/(?:最迟)?不超过([一二两三四五六七八九十]{1,3})(年|个月|天|小时)/g)) {
    const value = chineseNumber(match[1] ?? '');
    if (value !== undefined) add(match.index, match.index + match[0].length, String(value), match[2] ?? '', '<=');
  }
  return targets.sort((a, b) => a.span.start - b.span.start);
}

/** What is counted: the noun behind the number, else the words before it in the clause. */
function metricOf(words: string, start: number, end: number): string {
  const behind = /^(?:以上|以内|左右|以下)?的?(?!以[上内下]|左右)([\u4e00-\u9fa5A-Za-z（）]{2,16})/.exec(
    words.slice(end, end + 20),
  )?.[1];
  let from = start;
  while (from > 0 && start - from < 24 && !CLAUSE_START.test(words.charAt(from - 1))) from--;
  const before = words
    .slice(from, start)
    .replace(/(?:要|应)?(?:达到|突破|完成|控制在|不低于|不少于|不超过|超过|为|达)$/, '');
  const verbs = /^(?:新建|新增|实施|完成|建成|启动|重点实施|力争|确保|投资)$/;
  if (
    before.length >= 2 &&
    !verbs.test(before) &&
    (behind === undefined || /增长|率|比|值|收入|投资|总额/.test(before))
  )
    return before;
  return behind ?? (before === '' ? '数量' : before);
}
