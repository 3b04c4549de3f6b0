import ExcelJS from 'exceljs';
import { characters } from '../characters.ts';
import { xmlText } from '../xml-text.ts';

/** A sheet to be written: cells are numbers, texts or nothing. */
export interface SheetRows {
  /** Cut and changed as Excel demands: 31 characters, none of \ / ? * [ ] :, unique. */
  name: string;
  columns: SheetColumn[];
  rows: (string | number | null | SheetNumber)[][];
  /** Lines below the table. */
  notes?: string[];
}

export interface SheetColumn {
  title: string;
  /** In characters of Latin width; a Chinese one takes two. Default fits title and cells, 8 to 50. */
  width?: number;
  align?: 'left' | 'center' | 'right';
}

/** A number with the format by which it is shown: { value: 17.1, format: '0.0' }. */
export interface SheetNumber {
  value: number;
  format: string;
}

/**
 * An Excel file: header row in bold, shaded and frozen, borders, texts wrapped. A text stays a text whatever it begins with:
 * it is stored as one and formatted as one, so it becomes no formula even when somebody edits the cell.
 */
export async function rowsXlsx(sheets: readonly SheetRows[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const taken = new Set<string>();
  for (const sheet of sheets) addSheet(workbook, sheet, sheetName(sheet.name, taken));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const EDGE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

function addSheet(workbook: ExcelJS.Workbook, { columns, rows, notes = [] }: SheetRows, name: string): void {
  const titles = columns.map((column) => cellText(column.title));
  const widths = columns.map((column, i) => column.width ?? fit([column.title, ...rows.map((row) => shown(row[i]))]));
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- A4, of an enum that is declared but not there
      paperSize: 9,
      orientation: widths.reduce((sum, width) => sum + width, 0) > UPRIGHT_WIDTH ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  widths.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  const header = sheet.addRow(titles);
  header.height = heightOf(titles, widths);
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
    cell.numFmt = '@';
  });
  for (const cells of rows) {
    const row = sheet.addRow([]);
    row.height = heightOf(cells.map(shown), widths);
    columns.forEach((column, i) => {
      setCell(row.getCell(i + 1), cells[i] ?? null, column);
    });
  }
  for (const note of notes) {
    const cell = sheet.addRow([]).getCell(1);
    cell.value = cellText(note);
    cell.numFmt = '@';
  }
}

/** Sum of column widths that an upright A4 page shows at a readable size. */
const UPRIGHT_WIDTH = 100;

type CellContent = SheetRows['rows'][number][number];

const shown = (content: CellContent | undefined): string =>
  String((typeof content === 'object' ? content?.value : content) ?? '');

/** Points that a row needs for its longest cell once wrapped; Excel shows at most 409. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, i) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((2 * characters(line) + 1) / (widths[i] ?? 1))), 0),
  );
  return Math.min(409, 16 * Math.max(1, ...lines) + 2);
}

function setCell(cell: ExcelJS.Cell, content: CellContent, column: SheetColumn): void {
  const isNumber = typeof content === 'number' || (typeof content === 'object' && content !== null);
  if (typeof content === 'number') cell.value = content;
  else if (typeof content === 'string') [cell.value, cell.numFmt] = [cellText(content), '@'];
  else if (content !== null) [cell.value, cell.numFmt] = [content.value, content.format];
  cell.alignment = { horizontal: column.align ?? (isNumber ? 'right' : 'left'), vertical: 'middle', wrapText: true };
  cell.border = BORDER;
}

/** Excel holds 32767 characters in a cell. */
const cellText = (text: string): string => xmlText(text).slice(0, 32767);

/** A column as wide as its longest cell; a Chinese character counts two. */
const fit = (texts: readonly string[]): number =>
  Math.min(50, Math.max(8, ...texts.map((text) => 2 * characters(text) + 2)));

function sheetName(name: string, taken: Set<string>): string {
  const clean =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || '表';
  let unique = clean;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${clean.slice(0, 31 - 3)}(${n})`;
  taken.add(unique.toLowerCase());
  return unique;
}
