import { chineseNumber } from '#calendar';
import {
  AMOUNT_VERB,
  comparison,
  CONDITION,
  GRANT,
  IDENTIFIES,
  RANGE_AFTER,
  RANGE_BEFORE,
  REPORTED_AMOUNT,
  TIME_UNIT,
  UNIT,
} from '../lexicon/quantities.ts';
import { maskQuotes } from '../masks.ts';
import type { Target } from '../types.ts';
import { metricOf } from './metric.ts';

/** Begins only where a number does: tried again at each of its digits, a long one would take quadratic time. */
const ARABIC = new RegExp(
  `(?<!\\d)(?<!(?<!\\d)\\d{3},)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:余|多)?(${UNIT})`,
  'g',
);
const CHINESE = /([一二两三四五六七八九十百]{1,4})(名|个(?!月|工作日|小时)|家|份|项|场|篇|人|次|座|条|处|户)/g;
const HALF = /一半以上/g;
/** 百分之九十五, in characters. */
const PERCENT = /百分之([一二三四五六七八九十百]{1,5})/g;

/** The numbers that the words demand. `skipTo`: nothing before it counts (the subject). Spans are into the words. */
export function findTargets(words: string, skipTo: number): Target[] {
  const hasDigit = /\d/.test(words);
  const targets: Target[] = [];
  if (
    !hasDigit &&
    !/[一二两三四五六七八九十百](?:名|个|家|份|项|场|篇|人|次|座|条|处|户)|一半|不超过|百分之/.test(words)
  )
    return targets;
  const masked = maskQuotes(words);
  const add = (start: number, end: number, value: string, unit: string, op: Target['op']) => {
    targets.push({
      metric: metricOf(words, start, end, skipTo, targets.at(-1)?.metric),
      op,
      value,
      unit,
      span: { start, end },
    });
  };
  if (hasDigit) {
    ARABIC.lastIndex = 0;
    for (let match = ARABIC.exec(masked); match; match = ARABIC.exec(masked)) {
      const [all, number = '', unit = ''] = match;
      const end = match.index + all.length;
      const before = masked.slice(Math.max(0, match.index - 8), match.index);
      const after = masked.slice(end, end + 12);
      const range = RANGE_BEFORE.exec(before);
      const rangeOpens = RANGE_AFTER.test(after);
      const op = range ? '<=' : rangeOpens ? '>=' : comparison(before, after);
      if (range && !sameRange(range, unit)) continue;
      if (REPORTED_AMOUNT.test(clauseBefore(masked, match.index)) && op === '=') continue;
      if (unit === '次' && op === '=' && number === '1') continue;
      if (unit === '年' && !/(?:不超过|不少于|不低于|至少|最迟)$/.test(before)) continue;
      if (TIME_UNIT.test(unit) && (op === '=' || range || rangeOpens)) continue;
      if (/(?:以内|之内|内)/.test(after.slice(0, 2)) && TIME_UNIT.test(unit)) continue;
      const lead = range ? before.slice(0, range.index) : before;
      if (/[\d年月-]$/.test(lead) || (IDENTIFIES.test(lead) && (range || op === '=') && unit !== '%')) continue;
      if (CONDITION.test(after + masked.slice(end + 12, end + 20)) && unit !== '%') continue;
      if (GRANT.test(before) && unit.endsWith('元')) continue;
      if (match.index < skipTo && op === '=') continue;
      const low = range?.[2] === '' ? range[1] : undefined;
      const start = range ? match.index - range[0].length : match.index;
      if (low !== undefined) add(start, end, low, unit, '>=');
      add(start, end, number.replaceAll(',', ''), unit, op);
    }
  }
  CHINESE.lastIndex = 0;
  for (let match = CHINESE.exec(masked); match; match = CHINESE.exec(masked)) {
    const [all, numeral = '', unit = ''] = match;
    const before = masked.slice(Math.max(0, match.index - 6), match.index);
    const value = chineseNumber(numeral);
    if (value === undefined || !AMOUNT_VERB.test(before) || (value === 1 && /[份次]/.test(unit))) continue;
    const end = match.index + all.length;
    add(match.index, end, String(value), unit, comparison(before, masked.slice(end, end + 4)));
  }
  for (const match of masked.matchAll(HALF)) add(match.index, match.index + match[0].length, '50', '%', '>=');
  for (const match of masked.matchAll(/(?:最迟)?不超过([一二两三四五六七八九十]{1,3})(年|个月|天|小时)/g)) {
    const value = chineseNumber(match[1] ?? '');
    if (value !== undefined) add(match.index, match.index + match[0].length, String(value), match[2] ?? '', '<=');
  }
  for (const match of masked.matchAll(PERCENT)) {
    const value = chineseNumber(match[1] ?? '');
    const end = match.index + match[0].length;
    const op = comparison(masked.slice(Math.max(0, match.index - 8), match.index), masked.slice(end, end + 4));
    if (value !== undefined) add(match.index, end, String(value), '%', op);
  }
  return targets.sort((a, b) => a.span.start - b.span.start);
}

/** A range has one unit (5%—6%, 3至5个), not two (2公里至5座). */
const sameRange = (range: RegExpExecArray, unit: string) => range[2] === '' || range[2] === unit;

/** The words between the last comma and the number. */
function clauseBefore(words: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 30 && !/[，；。：]/.test(words.charAt(from - 1))) from--;
  return words.slice(from, at);
}
