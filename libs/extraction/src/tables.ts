import { columnOf, TIME_CELL, type Column } from './lexicon/columns.ts';
import { SHORT_DEPARTMENT } from './lexicon/subjects.ts';
import { UNIT_ENDING } from './lexicon/units.ts';
import type { Line } from './normalise.ts';
import type { Span } from './types.ts';

/** A cell of a task list; the heading is row 0. */
export interface Cell {
  row: number;
  /** Place of the column in the row. */
  at: number;
  column: Column;
}

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
/** A row that was wrapped into more lines than this for each of its cells is none. */
const MOST_LINES = 6;

/** The line under the headings of a table in Markdown. */
const RULE = /^[-—：:]{2,}$/;
const CELL_GAP = /[\t |｜\u3000\u00a0]+/;
const SIGN = /(?:单位|部门|时限|时间|期限)/;

/**
 * Stretches of the source in which white space and upright strokes part cells: from a line that is nothing but the
 * headings of a task list to the last line that holds several cells.
 */
export function cellStretches(source: string): Span[] {
  const stretches: Span[] = [];
  if (!SIGN.test(source)) return stretches;
  let open: Span | undefined;
  let start = 0;
  while (start < source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(start, Math.min(end, start + 400)).trim();
    if (!open && line.length <= 120 && SIGN.test(line)) {
      const cells = cellsOf(line);
      if (isHeading(cells.map(columnOf))) stretches.push((open = { start, end }));
    } else if (open && line !== '') {
      if (cellsOf(line).length < 2) open = undefined;
      else open.end = end;
    }
    start = end + 1;
  }
  return stretches;
}

const cellsOf = (line: string) => line.split(CELL_GAP).filter((cell) => cell !== '');

function isHeading(columns: readonly (Column | undefined)[]): boolean {
  return (
    columns.length >= FEWEST_COLUMNS &&
    columns.length <= MOST_COLUMNS &&
    !columns.includes(undefined) &&
    columns.includes('task') &&
    (columns.includes('lead') || columns.includes('due'))
  );
}

/** The cells of task lists among the lines, by line. A cell that was wrapped fills several lines. */
export function readCells(text: string, lines: readonly Line[]): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const words = (at: number) => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0);
  let row = 0;
  for (let i = 0; i < lines.length;) {
    const columns: Column[] = [];
    for (let at = i; at < lines.length; at++) {
      const line = lines[at];
      const column = line && line.end - line.start <= 20 ? columnOf(words(at)) : undefined;
      if (!column || columns.length > MOST_COLUMNS) break;
      columns.push(column);
    }
    if (!isHeading(columns)) {
      i += Math.max(1, columns.length);
      continue;
    }
    columns.forEach((_, at) => cells.set(i++, { row, at, column: 'other' }));
    while (RULE.test(words(i))) cells.set(i++, { row, at: 0, column: 'other' });
    const numbered = columns[0] === 'number';
    for (let next = 1; i < lines.length; next++) {
      const end = rowEnd(i, next);
      if (end === undefined) break;
      row++;
      const from = numbered ? i + 1 : i;
      if (numbered) cells.set(i, { row, at: -1, column: 'number' });
      const own = numbered ? columns.slice(1) : columns;
      const placed = place(
        Array.from({ length: end - from }, (_, k) => words(from + k)),
        own,
      );
      placed.forEach((at, k) => cells.set(from + k, { row, at, column: own[at] ?? 'other' }));
      i = end;
    }

    /** Where the row that begins at `from` ends; undefined when none begins there. */
    function rowEnd(from: number, number: number): number | undefined {
      const full = from + columns.length;
      if (!numbered) {
        const lead = columns.findIndex((column) => column === 'lead' || column === 'due');
        return full <= lines.length && fits(words(from + lead), columns[lead] ?? 'task') ? full : undefined;
      }
      if (words(from) !== String(number)) return undefined;
      const last = Math.min(lines.length, from + columns.length * MOST_LINES);
      for (let at = from + 2; at < last; at++) if (words(at) === String(number + 1)) return at;
      return Math.min(full, lines.length);
    }
  }
  return cells;
}

/** Place of the column of each of a row's lines: in order, and where lines lack or abound, by what they look like. */
function place(lines: readonly string[], columns: readonly Column[]): number[] {
  if (lines.length === columns.length) return columns.map((_, k) => k);
  let at = 0;
  return lines.map((line, i) => {
    if (i > 0) {
      const open = /[、，]$/.test(lines[i - 1] ?? '');
      const ahead = columns.findIndex((column, k) => k > at && column !== 'task' && fits(line, column));
      if (!open && ahead > at) at = ahead;
      else if (!open && columns[at + 1] === 'task') at++;
    }
    return at;
  });
}

function fits(line: string, column: Column): boolean {
  if (column === 'lead' || column === 'support') {
    const name =
      line
        .replace(/[、，；]$/, '')
        .split(/[、，；]/)
        .at(-1) ?? '';
    return UNIT_ENDING.test(name) || SHORT_DEPARTMENT.test(name);
  }
  return column === 'due' ? line.length <= 24 && TIME_CELL.test(line) : false;
}
