import { FIELD_BRACKET } from './lexicon/fields.ts';
import { HEADING_BEFORE_UNIT, HEADING_RUN_IN, NOT_HEADING_END, STOCK_TITLES } from './lexicon/titles.ts';
import { isLoneNumeral, labelAt, type Label } from './labels.ts';
import type { Column } from './lexicon/columns.ts';
import type { Page } from './paragraphs.ts';

/** How a part ends. '' is the end of its paragraph or of a heading that runs in. */
export type Closer = '。' | '；' | '：' | '，' | '';

/** A sentence or semicolon part. `start` is behind its labels, `end` before its closing mark; offsets into Page.text. */
export interface Part {
  start: number;
  end: number;
  closer: Closer;
  paragraph: number;
  /** It begins its paragraph. */
  first: boolean;
  labels: Label[];
  /** The column of the task list that it stands in. */
  column?: Column;
}

const LONGEST_BRACKET = 160;

/** Sentences and semicolon parts of every paragraph, with the labels before them, in one pass. */
export function splitParts({ text, paragraphs, cells }: Page): Part[] {
  const parts: Part[] = [];
  /** The row of the task list that the part before stands in: its first cell opens a point. */
  let row = -1;
  const nextClosing = { '）': -2, '》': -2 };
  /** Where the bracket that opens at i closes, if it does so soon. */
  const bracketEnd = (i: number, closing: '）' | '》', end: number) => {
    if (nextClosing[closing] !== -1 && nextClosing[closing] < i) nextClosing[closing] = text.indexOf(closing, i);
    const at = nextClosing[closing];
    return at > i && at < end && at - i <= LONGEST_BRACKET ? at : i;
  };

  paragraphs.forEach((paragraph, index) => {
    const { end } = paragraph;
    let i = paragraph.start;
    let first = true;
    const cell = cells.get(index);
    const column = cell?.column;
    if (column !== undefined && column !== 'task') {
      parts.push({ start: i, end, closer: '', paragraph: index, first, labels: [], column });
      return;
    }
    if (isLoneNumeral(text.slice(i, Math.min(end, i + 4)))) {
      parts.push({ start: end, end, closer: '', paragraph: index, first, labels: [{ kind: 'lone', start: i, end }] });
      return;
    }
    while (i < end) {
      const labels: Label[] = cell && first && cell.row !== row ? [{ kind: 'row', start: i, end: i }] : [];
      row = cell?.row ?? row;
      for (let label = labelAt(text, i); label && label.end <= end; label = labelAt(text, i)) {
        labels.push(label);
        i = label.end;
        if (label.kind === 'stage') break;
      }
      const start = i;
      const formal = labels.length > 0 && labels[labels.length - 1]?.kind !== 'inline';
      let unbroken = formal;
      const runIn = formal ? runInHeading(text.slice(start, Math.min(end, start + 40))) : 0;
      let closer: Closer = '';
      /** A bracket with the units or the time limit ends the part as a full stop does. */
      let field = false;
      let stop: number;
      if (runIn > 0 && start + runIn < end) {
        stop = i = start + runIn;
      } else {
        for (; i < end; i++) {
          const char = text.charCodeAt(i);
          if (unbroken && i > start + 1 && i - start <= LONGEST_RUN_IN && opensList(text, i)) break;
          if (PUNCTUATION.test(text.charAt(i))) unbroken = false;
          if (char === 0xff08) {
            field = i > start && opensField(text, i);
            if (field) closer = '。';
            else i = bracketEnd(i, '）', end);
          } else if (char === 0x300a) i = bracketEnd(i, '》', end);
          else if (char === 0x3002 || char === 0xff01 || char === 0xff1f) closer = '。';
          else if (char === 0xff1b) closer = '；';
          else if (
            char === 0xff1a &&
            (i + 1 >= end || (formal && isName(text.slice(start, i))) || labelAt(text, i + 1))
          )
            closer = '：';
          else if (char === 0xff0c && (inlineLabelAt(text, i + 1) || text.startsWith('（一）', i + 1))) closer = '，';
          if (closer !== '') break;
        }
        stop = i;
        if (closer !== '' && !field) i++;
        while (i < end && closer === '。' && isClosingQuote(text.charCodeAt(i))) i++;
      }
      if (stop > start || labels.length > 0) {
        parts.push({ start, end: stop, closer, paragraph: index, first, labels, ...(column && { column }) });
        first = false;
      }
    }
  });
  return parts;
}

const PUNCTUATION = /[，。；：、]/;
const LONGEST_RUN_IN = 30;
/** The first label of a list right behind a heading that has lost its line break: 一、工作职责（一）……. */
const opensList = (text: string, at: number) =>
  /[（1①]/.test(text.charAt(at)) && /^(?:（一）|（1）|①|1[.．、](?!\d))/.test(text.slice(at, at + 4));

function opensField(text: string, at: number): boolean {
  FIELD_BRACKET.lastIndex = at;
  return FIELD_BRACKET.test(text);
}

const isClosingQuote = (code: number) => code === 0x201d || code === 0x2019 || code === 34 || code === 0xff02;

/** What stands between a label and a colon names the point, unless it is long or a clause. */
const isName = (words: string) => words.length <= 60 && !/[，；]|(?:是|要求|强调|指出|如下)$/.test(words);

function inlineLabelAt(text: string, at: number): boolean {
  return labelAt(text, at)?.kind === 'inline' && /^[一二三四五六七八九十第]/.test(text.charAt(at));
}

/** Length of a heading that runs into its text without a mark, else 0. */
function runInHeading(head: string): number {
  const stock = STOCK_TITLES.exec(head);
  if (stock) return head.length > stock[0].length ? stock[0].length : 0;
  const match = (HEADING_RUN_IN.exec(head) ?? HEADING_BEFORE_UNIT.exec(head))?.[1];
  return match !== undefined && !NOT_HEADING_END.test(match) ? match.length : 0;
}
