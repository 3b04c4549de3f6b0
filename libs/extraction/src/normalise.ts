import { readGrid, type Grid } from './grid.ts';
import { cellStretches } from './tables.ts';
import { ENTITIES, FULL_WIDTH, INLINE_TAGS, SIMPLIFIED } from './lexicon/characters.ts';

/** How a line of the normalised text was separated from the line before it. */
export interface Line {
  /** Offsets into RawLines.text, white space trimmed. */
  start: number;
  end: number;
  /** A blank line, a tag or a wide gap stands before it. */
  apart: boolean;
  /** The only thing between it and the line before is a tag or a wide gap: surely a paragraph of its own. */
  hard: boolean;
  /** It begins with two spaces or an ideographic one. */
  indented: boolean;
}

/** Text without mark-up and white space, its lines, and for each unit the offset of its origin. */
export interface RawLines {
  text: string;
  /** origin[i] is the offset in the original text of the unit text[i]. */
  origin: Uint32Array;
  lines: Line[];
  /** The task lists in which the place of a cell tells its column. */
  grid: Grid;
}

const TAB = 9;
const LF = 10;
const SPACE = 32;
const SLASH = 47;
const DASH = 0x2014;
const IDEOGRAPHIC_SPACE = 0x3000;
const DOT = 46;
const UPRIGHT = 124;
const WIDE_UPRIGHT = 0xff5c;
const SQUARE = 91;
const SQUARE_END = 93;
const TORTOISE = 0x3014;
const TORTOISE_END = 0x3015;
const LONGEST_SQUARE = 120;
const FIELD_WORD = /单位|部门|科室|牵头|负责|配合|落实/;
const LONGEST_TAG = 4000;
const CN_NUMERALS: ReadonlySet<number> = new Set(Array.from('一二三四五六七八九十', (char) => char.charCodeAt(0)));
const HALF_TO_FULL: ReadonlyMap<number, number> = new Map(
  Object.entries(FULL_WIDTH).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

const isSpace = (code: number) =>
  code <= SPACE ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x200b ||
  code === IDEOGRAPHIC_SPACE ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029;
const isStroke = (code: number) => code === UPRIGHT || code === WIDE_UPRIGHT;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isLatin = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isCjk = (code: number) => code >= 0x2e80 && code < 0xff00;

/**
 * Removes tags, entities and white space, makes digits, letters and punctuation uniform and traditional characters
 * simplified, and remembers where each remaining unit came from. One pass; linear in the length of the text.
 */
export function readLines(source: string): RawLines {
  const units = new Uint16Array(source.length);
  const origin = new Uint32Array(source.length + 1);
  const lines: Line[] = [];
  let length = 0;
  let lineStart = 0;
  let newlines = 0;
  let spaces = 0;
  let wide = 0;
  let tagged = false;
  let apart = true;
  let hard = true;
  let indented = false;
  let square = false;
  /** Where the text of the cell of a web page's table begins. */
  let cellFrom = -1;
  let nextClose = -2;
  let nextComment = -2;

  const endLine = () => {
    if (length > lineStart) {
      lines.push({ start: lineStart, end: length, apart, hard, indented });
      lineStart = length;
    }
  };
  const put = (code: number, at: number) => {
    const gap = newlines > 0 || tagged || wide >= 2;
    if (gap && length > lineStart) {
      endLine();
      apart = hard = indented = false;
    }
    if (length === lineStart) {
      apart ||= newlines > 1 || tagged;
      hard ||= tagged || (newlines === 0 && wide >= 2);
      indented ||= wide > 0 || spaces >= 2;
    } else if (spaces > 0 && isLatin(code) && isLatin(units[length - 1] ?? 0)) {
      units[length] = SPACE;
      origin[length++] = at - 1;
    }
    newlines = spaces = wide = 0;
    tagged = false;
    units[length] = code;
    origin[length++] = at;
  };

  /** 一. at the beginning of a line is a label: 一、. */
  const numbersLine = (from: number, to: number) => {
    if (to === from || to - from > 3) return false;
    for (let i = from; i < to; i++) if (!CN_NUMERALS.has(units[i] ?? 0)) return false;
    return true;
  };

  const grid = readGrid(source);
  const stretches = cellStretches(source, grid);
  let stretch = 0;
  let gridStretch = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    while (i > (stretches[stretch]?.end ?? Infinity)) stretch++;
    while (i > (grid.stretches[gridStretch]?.end ?? Infinity)) gridStretch++;
    const mark = i >= (grid.stretches[gridStretch]?.start ?? Infinity) ? grid.stretches[gridStretch]?.mark : undefined;
    const inTable = i >= (stretches[stretch]?.start ?? Infinity);
    if (
      mark === undefined ? inTable && (isSpace(code) || isStroke(code)) : mark === 'tab' ? code === TAB : isStroke(code)
    )
      tagged = true;
    else if (code === LF || code === 0x2028 || code === 0x2029) {
      newlines++;
      spaces = wide = 0;
    } else if (isSpace(code)) {
      spaces++;
      if (code === IDEOGRAPHIC_SPACE) wide++;
    } else if (code === 60) {
      const comment = source.startsWith('<!--', i);
      let close: number;
      if (comment) {
        if (nextComment !== -1 && nextComment < i) nextComment = source.indexOf('-->', i);
        close = nextComment < 0 ? -1 : nextComment + 2;
      } else {
        if (nextClose !== -1 && nextClose < i) nextClose = source.indexOf('>', i);
        close = nextClose;
      }
      const tag = comment ? '!--' : close > 0 && close - i <= LONGEST_TAG ? tagName(source, i) : '';
      if (tag === '' || close < 0) put(0xff1c, i);
      else {
        if (!comment && !INLINE_TAGS.has(tag)) tagged = true;
        if (tag === 'td' || tag === 'th') {
          // An empty cell keeps its place by the dash that says there is nothing.
          if (source.charCodeAt(i + 1) !== SLASH) cellFrom = length;
          else if (length === cellFrom) {
            put(DASH, i);
            tagged = true;
          }
        }
        i = close;
      }
    } else if (
      (code === 42 && (source.charCodeAt(i + 1) === 42 || source.charCodeAt(i - 1) === 42)) ||
      (code === 35 && length === lineStart)
    ) {
      // Emphasis and headings of Markdown.
    } else if ((code === SQUARE || code === TORTOISE) && namesField(source, i)) {
      square = true;
      put(0xff08, i);
    } else if (square && (code === SQUARE_END || code === TORTOISE_END)) {
      square = false;
      put(0xff09, i);
    } else if (code === DOT && endsSentence(source, i)) {
      put(numbersLine(lineStart, length) ? 0x3001 : 0x3002, i);
    } else if (code === 38) {
      const semicolon = source.slice(i, i + 10).indexOf(';');
      const entity = semicolon > 0 ? ENTITIES[source.slice(i + 1, i + semicolon)] : undefined;
      if (entity === ' ') spaces++;
      else put(entity === undefined ? code : entity.charCodeAt(0), i);
      if (entity !== undefined) i += semicolon;
    } else if (code >= 0x4e00 && code <= 0x9fff) put(SIMPLIFIED.get(code) ?? code, i);
    else if (
      code >= 0xff10 &&
      code <= 0xff5a &&
      code !== 0xff1a &&
      code !== 0xff1b &&
      code !== 0xff1c &&
      code !== 0xff1f
    )
      put(isDigit(code - 0xfee0) || isLatin(code - 0xfee0) ? code - 0xfee0 : code, i);
    else if (code === 0xff05) put(37, i);
    else {
      const full = HALF_TO_FULL.get(code);
      put(full === undefined || betweenLatin(code, source, i) ? code : full, i);
    }
  }
  endLine();
  origin[length] = source.length;
  const text = new TextDecoder('utf-16le').decode(units.subarray(0, length));
  return { text, origin: origin.subarray(0, length + 1), lines, grid };
}

/** 1,000 and 10:30 keep their half-width sign, and so does punctuation among Latin letters. */
function betweenLatin(code: number, source: string, at: number): boolean {
  if (code === 40 || code === 41 || code > 0x2e80) return false;
  const before = source.charCodeAt(at - 1);
  const after = source.charCodeAt(at + 1);
  return (isDigit(before) && isDigit(after)) || (isLatin(before) && !isCjk(after) && !Number.isNaN(after));
}

/** A half-width full stop behind a Chinese character, a closing mark or a sign of measure, and not within a name. */
function endsSentence(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  const after = source.charCodeAt(at + 1);
  if (!(isCjk(before) || before === 0x201d || before === 37)) return false;
  return before !== 0xff09 && before !== 0x3002 && after !== DOT && !isDigit(after) && !isLatin(after);
}

/** Square brackets that say who does something stand for round ones; those of links and numbers stay. */
function namesField(source: string, at: number): boolean {
  const words = source.slice(at + 1, at + LONGEST_SQUARE);
  const close = words.search(/[\]〕]/);
  return close > 0 && !/^\d/.test(words) && words.charAt(close + 1) !== '(' && FIELD_WORD.test(words.slice(0, close));
}

/** The lower-case name of the tag that begins at `at`, '' when none does. */
function tagName(source: string, at: number): string {
  const match = /^<[/!?]?([a-zA-Z][\w:-]{0,20})/.exec(source.slice(at, at + 24));
  return match?.[1]?.toLowerCase() ?? '';
}
