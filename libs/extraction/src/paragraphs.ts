import { isChrome } from './lexicon/chrome.ts';
import { FIELD_LINE } from './lexicon/fields.ts';
import { readLines, type Line } from './normalise.ts';
import type { Cell } from './grid.ts';
import { readCells } from './tables.ts';
import type { Span } from './types.ts';

/** Normalised text of which the paragraphs are stretches; every offset here is into `text`, not into the original. */
export interface Page {
  /** The original text. */
  source: string;
  text: string;
  origin: Uint32Array;
  paragraphs: Span[];
  /** Paragraphs that are cells of a task list, by index. */
  cells: ReadonlyMap<number, Cell>;
}

const SENTENCE_END = /[。！？；：…][”’"'）)]*$/;
const BYLINE_END = /[）)]$/;
const PAGE_NUMBER = /^[—–\-－_=·.\d]*$|^第\d{1,4}页(共\d{1,4}页)?$/;
const FRESH_START =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}(?:[.．](?!\d)|、(?!\d+[、，%日月年]))|第[一二三四五六七八九十百\d]{1,4}[章节条]|[①-⑳]|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚|，|，?(?:我|县|市|区))|（\d{4}年\d{1,2}月\d{1,2}日）$|附件|发布日期|发布机构|原文链接|检索|来源：|标题：|文种：|第[一二三四五]阶段|（(?:责任|牵头|主管|配合)|会议(?:指出|强调|议定|决定|明确|原则|同意|要求|听取|还|认为|审议|传达|研究)|编辑|责任编辑|责编|审核：|校对|(?:时间|地点|主持人?|参加人?员?|出席人?员?|列席人?员?|记录人?|参会人员)：)/;
/** A line shorter than this share of its neighbours was ended on purpose. */
const SHORT_LINE = 0.75;
const SHORT_TITLE = 0.6;
/** Shorter lines are titles, labels and signatures, which say nothing about wrapping. */
const LONG_LINE = 14;
/** Share of long lines without a closing mark from which a text counts as hard-wrapped. */
const WRAPPED = 0.2;
/** How a line ends that no paragraph ends with. */
const GOES_ON = /[，、]$/;
/** How a line ends that was cut off inside a sentence. */
const CUT_OFF = /[\u4e00-\u9fa5，、]$/;

/** A bracket that stays open longer was never closed. */
const LONGEST_BRACKET = 160;

/** Width of a line in columns of Chinese characters. */
const width = (line: Line) => line.end - line.start;

/**
 * The paragraphs of a text: lines that were wrapped inside a sentence are joined, page numbers left out of their
 * midst. Linear in the length of the text.
 */
export function readPage(source: string): Page {
  const raw = readLines(source);
  const { text, origin, lines } = raw;
  const tails = lines.map((line) => text.slice(Math.max(line.start, line.end - 6), line.end));
  const heads = lines.map((line) => text.slice(line.start, Math.min(line.end, line.start + 24)));
  const inTable = readCells(raw);
  const isNumber = lines.map((line, i) => !inTable.has(i) && width(line) <= 12 && PAGE_NUMBER.test(heads[i] ?? ''));
  const chrome = lines.map(
    (line, i) => !inTable.has(i) && isChrome(text.slice(line.start, Math.min(line.end, line.start + 101))),
  );
  const kept = lines.map((_, i) => i).filter((i) => !isNumber[i] && !chrome[i]);

  const sorted = lines.map(width).sort((a, b) => a - b);
  const usualWidth = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const long = lines.filter((line, i) => !isNumber[i] && width(line) >= Math.max(LONG_LINE, usualWidth / 2));
  const open = long.filter((line) => CUT_OFF.test(text.charAt(line.end - 1)));
  const wrapped = long.length >= 3 && open.length >= WRAPPED * long.length;
  const gaps = kept.filter((i) => lines[i]?.apart);
  const gapsSpeak = gaps.length < 0.5 * kept.length;

  const pieces: string[] = [];
  const from = new Uint32Array(origin.length);
  const paragraphs: Span[] = [];
  const cells = new Map<number, Cell>();
  let length = 0;
  let start = 0;
  /** Widths of the lines so far, and how many of them belong to this paragraph. */
  const widths: number[] = [];
  let count = 0;
  let previous = -1;
  /** A page number, or something that the page prints around its texts, was left out before the line. */
  let skipped = false;
  let apart = false;
  /** Characters since a bracket that is still open, 0 when none is. */
  let bracket = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    if (isNumber[i]) {
      skipped = true;
      continue;
    }
    if (chrome[i]) {
      apart = true;
      continue;
    }
    const before = lines[previous];
    if (before) bracket = bracketAfter(text, before, bracket);
    if (before && (apart || breaks(before, line, previous, i))) {
      paragraphs.push({ start, end: length });
      start = length;
      count = 0;
      bracket = 0;
    }
    const cell = inTable.get(i);
    if (cell) cells.set(paragraphs.length, cell);
    pieces.push(text.slice(line.start, line.end));
    from.set(origin.subarray(line.start, line.end), length);
    length += width(line);
    widths.push(width(line));
    count++;
    previous = i;
    skipped = apart = false;
  }
  if (length > start) paragraphs.push({ start, end: length });
  from[length] = origin[origin.length - 1] ?? 0;
  return { source, text: pieces.join(''), origin: from.subarray(0, length + 1), paragraphs, cells };

  function breaks(before: Line, line: Line, beforeAt: number, at: number): boolean {
    const cell = inTable.get(at);
    const cellBefore = inTable.get(beforeAt);
    if (cell ?? cellBefore) return cell?.row !== cellBefore?.row || cell?.at !== cellBefore?.at;
    const head = heads[at] ?? '';
    const tail = tails[beforeAt] ?? '';
    if (line.hard || ((FRESH_START.test(head) || opensField(head)) && !/[自于在至从到、，]$/.test(tail))) return true;
    if (bracket > 0 && bracket <= LONGEST_BRACKET && !line.apart) return false;
    const ended = SENTENCE_END.test(tail);
    if (skipped) return ended && line.indented;
    if (gapsSpeak && line.apart) return true;
    if (GOES_ON.test(tail) && !line.indented && !line.apart) return false;
    if (!wrapped) return ended || !GOES_ON.test(tail);
    if (BYLINE_END.test(tail) && looksLikeByline(text, before)) return true;
    const usual = Math.max(...widths.slice(-4, -1), 0);
    if (ended) return line.indented || usual === 0 || width(before) < 0.85 * usual;
    if (count < 2) return width(before) < SHORT_TITLE * width(line) || width(before) <= 3;
    return width(before) < SHORT_LINE * Math.max(...widths.slice(-Math.min(3, count), -1), 0);
  }
}

/** Characters since the bracket that is open at the end of the line, given those at its beginning. */
function bracketAfter(text: string, line: Line, open: number): number {
  const words = text.slice(line.start, line.end);
  const opening = words.lastIndexOf('（');
  const closing = words.lastIndexOf('）');
  if (opening > closing) return words.length - opening;
  return closing >= 0 || open === 0 ? 0 : open + words.length;
}

/** Does the line begin with the name of a field: 责任单位：, 整改措施：? */
const opensField = (head: string) => head.includes('：') && FIELD_LINE.test(head);

/** （孙亦 刘飞）: names in brackets at the end of a report. */
function looksLikeByline(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 30), line.end);
  const open = tail.lastIndexOf('（');
  return open >= 0 && !/[，。；：、]/.test(tail.slice(open));
}
