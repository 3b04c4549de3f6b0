import type { Cell, Grid } from './grid.ts';
import { BLANK_CELL, columnsOf, isColumnHeading, TIME_CELL, type Column } from './lexicon/columns.ts';
import { SHORT_DEPARTMENT } from './lexicon/subjects.ts';
import { UNIT_ENDING } from './lexicon/units.ts';
import type { RawLines } from './normalise.ts';
import type { Span } from './types.ts';

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
/** A row that was wrapped into more lines than this for each of its cells is none. */
const MOST_LINES = 6;

/** The line under the headings of a table in Markdown. */
const RULE = /^[-—：:]{2,}$/;
const CELL_GAP = /[\t |｜\u3000\u00a0]+/;
const SIGN = /(?:单位|部门|主体|时限|时间|期限|节点|日期)/;
/** Headings that were wrapped fill no more lines than this. */
const MOST_HEADING_LINES = 4;
/** Lines of a wrapped cell that may stand between two rows. */
const MOST_WRAPPED = 3;

/**
 * Stretches of the source in which white space parts cells: from the lines that are nothing but the headings of a task
 * list to the last line that holds several cells. Stretches of the grid are left out.
 */
export function cellStretches(source: string, grid: Grid): Span[] {
  const stretches: Span[] = [];
  if (!SIGN.test(source)) return stretches;
  let open: Span | undefined;
  /** The lines of headings right before, with where they begin. */
  let heads: { start: number; words: string[] }[] = [];
  let single = 0;
  let known = 0;
  for (let start = 0; start < source.length;) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    while (known < grid.stretches.length && (grid.stretches[known]?.end ?? 0) < start) known++;
    const line = source.slice(start, Math.min(end, start + 400)).trim();
    if ((grid.stretches[known]?.start ?? Infinity) <= start) {
      open = undefined;
      heads = [];
    } else if (!open && line !== '') {
      const words = line.length <= 120 ? cellsOf(line) : [];
      heads =
        words.length > 0 && words.every(isColumnHeading)
          ? [...heads.slice(1 - MOST_HEADING_LINES), { start, words }]
          : [];
      const [first] = heads;
      if (
        first &&
        (words.length > 1 || heads.length > 1) &&
        isHeading(columnsOf(heads.flatMap((head) => head.words)))
      ) {
        // Cells that stand on lines of their own need no parting.
        if (heads.some((head) => head.words.length > 1)) stretches.push((open = { start: first.start, end }));
        single = 0;
      }
    } else if (open && line !== '') {
      single = cellsOf(line).length < 2 ? single + 1 : 0;
      if (single > MOST_WRAPPED || (single > 0 && /[。！？]$/.test(line))) {
        open = undefined;
        heads = [];
      } else if (single === 0) open.end = end;
    }
    start = end + 1;
  }
  return stretches;
}

const cellsOf = (line: string) => line.split(CELL_GAP).filter((cell) => cell !== '');

const isHeading = (columns: readonly Column[] | undefined): columns is readonly Column[] =>
  columns !== undefined && columns.length >= FEWEST_COLUMNS && columns.length <= MOST_COLUMNS;

/** The cells of task lists among the lines, by line. A cell that was wrapped fills several lines. */
export function readCells({ text, lines, origin, grid }: RawLines): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const words = (at: number) => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0);
  let row = grid.rows;
  for (let i = 0; i < lines.length;) {
    const placed = grid.cells.get(origin[lines[i]?.start ?? 0] ?? 0);
    if (placed) {
      cells.set(i++, placed);
      continue;
    }
    const heads: string[] = [];
    for (let at = i; at < lines.length && heads.length <= MOST_COLUMNS; at++) {
      const line = lines[at];
      if (!line || line.end - line.start > 20 || !isColumnHeading(words(at))) break;
      heads.push(words(at));
    }
    const named = columnsOf(heads);
    const numberAt = named?.indexOf('number') ?? -1;
    if (numberAt > 0 && named?.slice(0, numberAt).includes('task') && isHeading(columnsOf(heads.slice(numberAt)))) {
      // The title of the table is a word that heads columns too: 任务清单.
      i += numberAt;
      continue;
    }
    const columns = isHeading(named) ? named : undefined;
    if (!columns) {
      i += Math.max(1, heads.length);
      continue;
    }
    row++;
    columns.forEach((_, at) => cells.set(i++, { row, at, column: 'other' }));
    while (RULE.test(words(i))) cells.set(i++, { row, at: 0, column: 'other' });
    const numbered = columns[0] === 'number';
    /** Where the row that begins at `from` ends; undefined when none begins there. */
    const rowEnd = (from: number, number: number): number | undefined => {
      const full = from + columns.length;
      if (!numbered) {
        const lead = columns.findIndex((column) => column === 'lead' || column === 'due');
        return full <= lines.length && fits(words(from + lead), columns[lead] ?? 'task') ? full : undefined;
      }
      if (words(from) !== String(number)) return undefined;
      const last = Math.min(lines.length, from + columns.length * MOST_LINES);
      for (let at = from + 2; at < last; at++) if (words(at) === String(number + 1)) return at;
      let end = Math.min(full, lines.length);
      const closes = (at: number) => columns.at(-1) === 'due' && fits(words(at), 'due');
      while (end < last && !closes(end - 1) && (fits(words(end), 'lead') || fits(words(end), 'due'))) end++;
      return end;
    };

    row++;
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
    if (TIME_CELL.test(name)) return false;
    return BLANK_CELL.test(name) || UNIT_ENDING.test(name) || SHORT_DEPARTMENT.test(name);
  }
  return column === 'due' ? line.length <= 24 && TIME_CELL.test(line) : false;
}
