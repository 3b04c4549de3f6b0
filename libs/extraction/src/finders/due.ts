import { resolveDeadline, type Deadline, type ResolvedDeadline } from '#calendar';
import { DATE_HINT, DATE_PATTERNS, PLAN_START } from '../lexicon/dates.ts';
import { maskTitles } from '../masks.ts';
import type { Due, ExtractOptions, Span } from '../types.ts';

/** A deadline with its place in the words. */
export interface DateMention extends Span {
  deadline: Deadline;
}

/** More dates than any demand has; keeps the search for overlaps short. */
const MOST_DATES = 40;

const ABSENT: Due = { value: null, certainty: 'absent', spans: [], rule: 'no-due' };

/** Every deadline written in the words, in order; where two patterns overlap the first of the table wins. */
function findDates(words: string): DateMention[] {
  if (!DATE_HINT.test(words)) return [];
  const masked = maskTitles(words);
  const found: DateMention[] = [];
  for (const { needs, pattern, read } of DATE_PATTERNS) {
    if (needs !== undefined && !masked.includes(needs)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(masked); match && found.length < MOST_DATES; match = pattern.exec(masked)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const deadline = read(match, masked.slice(end, end + 40));
      if (deadline) found.push({ start, end, deadline });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The last day by which the outcome must stand: from the demand's own words, else from its lead-in, else from its
 * heading. Of several dates the last counts. Spans are offsets into the words that were given.
 */
export function findDue(
  words: string,
  { leadIn, line = [], heading, stages, horizon }: DueContext,
  options: ExtractOptions,
): Due {
  const own = latest(words, options, horizon);
  if (own) return dueOf(own, 'due-words', 'stated', words);
  let open: Due | undefined;
  for (const limit of line.filter((words) => TIME_LIMIT.test(words)).map(asLimit)) {
    const found = latest(limit, options);
    const due = found && { ...dueOf(found, 'due-heading', 'inferred', limit), spans: [] };
    if (due && due.value !== null) return due;
    open ??= due ?? (NO_LIMIT.test(limit) ? ABSENT : undefined);
  }
  if (open) return open;
  for (const context of [leadIn, heading, ...stages]) {
    const found = context === undefined ? undefined : latest(context, options);
    if (found?.resolved.due && context !== undefined)
      return { ...dueOf(found, 'due-heading', 'inferred', context), spans: [] };
  }
  return ABSENT;
}

/** 长期坚持, 持续推进: a time limit that sets none; no other date holds then. */
const NO_LIMIT = /：(?:长期|持续|常态|常年|动态|日常|经常)/;

/** What surrounds the demand and may date it: 完成时限 lines, the words before its colon, its heading, its stages. */
interface DueContext {
  line?: readonly string[];
  leadIn?: string;
  heading?: string;
  stages: readonly string[];
  /** Last year of the plan that the demand is part of: 5年内 ends with it. */
  horizon?: number | undefined;
}

const TIME_LIMIT = /(?:时限|时间|期限|节点)(?:要求)?：|(?:前|底|末|内)完成/;

/**
 * A bare time behind 完成时限： is the limit: 10月 means 10月底前, 2026-5-31, 2026.5.31 and 5.31 mean that day. Whatever
 * names no time stays as it is.
 */
function asLimit(line: string): string {
  return line
    .replace(/((?:时限|时间|期限|节点)(?:要求)?：[^（）]*?)[。；，）]*$/, '$1')
    .replace(
      /(?<!\d)(20\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d/.-])/g,
      (_, year: string, month: string, day?: string) => `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
    )
    .replace(/(?<![\d.])(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?=前|之前|$)/g, '$1月$2日')
    .replace(/全年$/, '年底前')
    .replace(/(\d{4})年$/, '$1年底前')
    .replace(/(季度|半年)$/, '$1末')
    .replace(/([日号月])$/, '$1前');
}

interface Found {
  mention: DateMention;
  resolved: ResolvedDeadline;
}

function latest(words: string, { asOf, calendar, settings }: ExtractOptions, horizon?: number): Found | undefined {
  const starts = /(\d{4})年(?:(\d{1,2})月)?起/.exec(words);
  const from = starts ? `${starts[1] ?? ''}-${(starts[2] ?? '1').padStart(2, '0')}-01` : asOf;
  const context = { asOf: from > asOf ? from : asOf, ...(calendar && { calendar }), ...(settings && { settings }) };
  let best: Found | undefined;
  for (const mention of findDates(words)) {
    const { deadline } = mention;
    const ofPlan = horizon !== undefined && deadline.kind === 'length' && deadline.event === PLAN_START;
    const resolved = resolveDeadline(ofPlan ? { kind: 'period', of: 'year', year: horizon } : deadline, context);
    if (!best || (resolved.due ?? '') > (best.resolved.due ?? '')) best = { mention, resolved };
  }
  return best;
}

function dueOf({ mention, resolved }: Found, rule: Due['rule'], certainty: Due['certainty'], words: string): Due {
  const { due, start, time, waitsFor, warning } = resolved;
  return {
    value: due,
    certainty: due === null ? 'absent' : certainty,
    spans: [{ start: mention.start, end: mention.end }],
    rule,
    words: words.slice(mention.start, mention.end),
    ...(start !== undefined && { from: start }),
    ...(time !== undefined && { time }),
    ...(waitsFor !== undefined && { waitsFor }),
    ...(warning !== undefined && { warning }),
  };
}
