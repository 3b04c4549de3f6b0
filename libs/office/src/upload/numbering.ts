import { attribute, xmlEvents } from './xml.ts';

interface Level {
  format: string;
  /** Pattern of the label: 第%1条, （%2）. */
  text: string;
  start: number;
}

/** Gives each numbered paragraph of a Word file, in reading order, the label that Word would print before it. */
export type Labeller = (numId: string, level: number) => string;

/** @param xml the part word/numbering.xml; undefined where the file has no lists, which gives empty labels */
export function createLabeller(xml: string | undefined): Labeller {
  const { abstracts, numbers } = readDefinitions(xml ?? '');
  const counters = new Map<string, number[]>();
  return (numId, level) => {
    const abstractId = numbers.get(numId);
    const levels = abstractId === undefined ? undefined : abstracts.get(abstractId);
    const own = levels?.[level];
    if (abstractId === undefined || !levels || !own) return '';
    const counts = counters.get(abstractId) ?? [];
    counters.set(abstractId, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, n: string) => {
      const at = Number(n) - 1;
      const of = levels[at];
      return of ? printNumber(counts[at] ?? of.start, of.format) : '';
    });
  };
}

function readDefinitions(xml: string): { abstracts: Map<string, Level[]>; numbers: Map<string, string> } {
  const abstracts = new Map<string, Level[]>();
  const numbers = new Map<string, string>();
  let levels: Level[] | undefined;
  let level: Level | undefined;
  let numId: string | undefined;
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open') continue;
    const value = (name = 'w:val') => attribute(event.attributes, name) ?? '';
    if (event.name === 'w:abstractNum') abstracts.set(value('w:abstractNumId'), (levels = []));
    else if (event.name === 'w:lvl' && levels && numId === undefined)
      levels[Number(value('w:ilvl'))] = level = { format: 'decimal', text: '', start: 1 };
    else if (event.name === 'w:start' && level) level.start = Number(value()) || 0;
    else if (event.name === 'w:numFmt' && level) level.format = value();
    else if (event.name === 'w:lvlText' && level) level.text = value();
    else if (event.name === 'w:num') [numId, level] = [value('w:numId'), undefined];
    else if (event.name === 'w:abstractNumId' && numId !== undefined) numbers.set(numId, value());
  }
  return { abstracts, numbers };
}

const DIGITS = '〇一二三四五六七八九';

function printNumber(n: number, format: string): string {
  if (/^(chinese|japanese|ideographTraditional|taiwanese)/.test(format)) return chinese(n);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((n - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return String(n);
}

/** 1 to 99 in words; larger ones digit by digit. */
function chinese(n: number): string {
  const digit = (at: number) => DIGITS.charAt(at);
  if (n < 10) return digit(n);
  if (n < 100) return `${n < 20 ? '' : digit(Math.floor(n / 10))}十${n % 10 === 0 ? '' : digit(n % 10)}`;
  return String(n).replace(/\d/g, (c) => digit(Number(c)));
}
