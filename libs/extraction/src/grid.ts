import { columnsOf, type Column } from './lexicon/columns.ts';
import type { Span } from './types.ts';

/** A cell of a task list; the heading is a row of its own. */
export interface Cell {
  row: number;
  /** Place of the column in the row. */
  at: number;
  column: Column;
}

/** A table in the source. */
interface Stretch extends Span {
  /** What parts its cells. */
  mark: 'tab' | 'stroke';
}

/** The task lists of a source whose cells are parted by tabs or upright strokes, so that each place tells its column. */
export interface Grid {
  /** From the line of headings to the last row, in order. */
  stretches: Stretch[];
  /** Every cell that holds anything, by the offset of its first character. */
  cells: Map<number, Cell>;
  /** Rows that were counted. */
  rows: number;
}

/** A piece of a line between two marks, white space trimmed: start === end where it is empty. */
type Piece = Span;

const NEEDED = /(?:单位|部门|主体|时限|时间|期限|节点|日期)/;
const LONGEST_HEADING_LINE = 300;
const RULE = /^[\s|｜—–:：-]+$/;
const ROW_NUMBER = /^\d{1,4}[.、．]?$/;
const LONGEST_SECTION = 10;
const SECTION_NAME = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.]/;
const SECTION_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.]?$/;

/** Reads the task lists whose cells are parted by tabs or upright strokes. One pass over the lines of the source. */
export function readGrid(source: string): Grid {
  const grid: Grid = { stretches: [], cells: new Map(), rows: 0 };
  if (!/[\t|｜]/.test(source) || !NEEDED.test(source)) return grid;
  let table: Table | undefined;
  for (let start = 0; start < source.length;) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const pieces = piecesOf(source, start, end);
    const columns = pieces.length > 1 ? headings(source, pieces, end - start) : undefined;
    if (columns) {
      const stretch: Stretch = { start, end, mark: source.slice(start, end).includes('\t') ? 'tab' : 'stroke' };
      grid.stretches.push(stretch);
      table = { columns, stretch, at: columns.length, loose: false };
      grid.rows++;
      pieces.forEach((piece, at) => {
        put(grid, piece, { row: grid.rows, at, column: 'other' });
      });
      grid.rows++;
    } else if (table && !source.slice(start, Math.min(end, start + LONGEST_HEADING_LINE)).trim()) {
      // An empty line says nothing.
    } else if (table && !readRow(source, grid, table, pieces, end)) table = undefined;
    start = end + 1;
  }
  return grid;
}

/** The table that is being read. */
interface Table {
  columns: readonly Column[];
  stretch: Stretch;
  /** Place of the cell that was read last. */
  at: number;
  /** The line before belonged to no row. */
  loose: boolean;
}

/** Takes a line into the table; false: the table has ended before it. */
function readRow(source: string, grid: Grid, table: Table, pieces: readonly Piece[], end: number): boolean {
  const { columns, stretch } = table;
  const words = (piece: Piece | undefined) => (piece ? source.slice(piece.start, piece.end) : '');
  const filled = pieces.filter((piece) => piece.end > piece.start);
  const last = Math.max(columns.lastIndexOf('lead'), columns.lastIndexOf('due'));
  // A line that ends within a row is wrapped there, if the next one fills the row up.
  const open =
    table.at < last || (table.at === last && pieces.length > 1 && table.at + pieces.length === columns.length);
  const numbered = columns[0] === 'number';
  const continues =
    open &&
    table.at + pieces.length <= columns.length &&
    (!numbered || !ROW_NUMBER.test(words(pieces[0]))) &&
    (numbered || pieces.length < columns.length);
  if (continues) {
    pieces.forEach((piece, i) => {
      put(grid, piece, { row: grid.rows, at: table.at + i, column: columns[table.at + i] ?? 'other' });
    });
    table.at += pieces.length - 1;
    stretch.end = end;
    return true;
  }
  if (pieces.length === 1) {
    // The name of a group of rows, or the first words behind the table: the next line tells.
    const first = !table.loose;
    table.loose = true;
    return first;
  }
  const name = words(filled.at(-1));
  const section =
    (filled.length <= 1 &&
      filled[0] === pieces[numbered ? 1 : 0] &&
      (SECTION_NAME.test(name) || name.length <= LONGEST_SECTION)) ||
    (filled.length === 2 && numbered && filled[1] === pieces[1] && SECTION_NUMBER.test(words(pieces[0])));
  table.loose = false;
  table.at = section ? columns.length : pieces.length - 1;
  stretch.end = end;
  if (section || RULE.test(source.slice(pieces[0]?.start ?? end, end))) return true;
  // A row without a task goes on with the one above, whose cell was merged.
  const merged = pieces.every((piece, at) => piece.end === piece.start || columns[at] !== 'task');
  if (!merged || (numbered && words(pieces[0]) !== '')) grid.rows++;
  pieces.forEach((piece, at) => {
    put(grid, piece, { row: grid.rows, at, column: columns[at] ?? 'other' });
  });
  return true;
}

const put = ({ cells }: Grid, { start, end }: Piece, cell: Cell) => {
  if (end > start) cells.set(start, cell);
};

function headings(source: string, pieces: readonly Piece[], length: number): Column[] | undefined {
  if (length > LONGEST_HEADING_LINE) return undefined;
  const words = pieces.map(({ start, end }) => source.slice(start, end).replace(/\s+/g, ''));
  if (!words.some((word) => NEEDED.test(word)) || words.some((word) => /[。；，]/.test(word))) return undefined;
  return columnsOf(words, words.length);
}

/** The pieces of source.slice(start, end) between tabs, or else between upright strokes; a line without them is one. */
function piecesOf(source: string, start: number, end: number): Piece[] {
  const line = source.slice(start, end);
  const marks = line.includes('\t') ? /\t/g : /[|｜]/g;
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index } of line.matchAll(marks)) {
    pieces.push(trimmed(source, start + from, start + index));
    from = index + 1;
  }
  pieces.push(trimmed(source, start + from, end));
  if (!line.includes('\t') && pieces.length > 2) {
    if (pieces[0] && pieces[0].start === pieces[0].end) pieces.shift();
    const last = pieces.at(-1);
    if (last && last.start === last.end) pieces.pop();
  }
  return pieces;
}

function trimmed(source: string, start: number, end: number): Piece {
  while (start < end && /\s/.test(source.charAt(start))) start++;
  while (end > start && /\s/.test(source.charAt(end - 1))) end--;
  return { start, end };
}
