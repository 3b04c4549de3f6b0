import type { BulletinColumn, BulletinTable } from '#bulletin';
import {
  AlignmentType,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx';
import { FONT, SIZE, textWidth } from './layout.ts';
import { face, paragraph, run } from './text.ts';

/** Characters of 5号 across an upright page; a table that wants more is laid on a landscape one. */
const UPRIGHT_CHARACTERS = 46;
const DEFAULT_WIDTH = 5;

/** 5号 on lines of 16 pt. */
const LINE = 320;

const width = (column: BulletinColumn) => column.width ?? DEFAULT_WIDTH;

/** Whether the table is too wide for an upright page. */
export const isWide = (table: BulletinTable): boolean =>
  table.columns.reduce((sum, column) => sum + width(column), 0) > UPRIGHT_CHARACTERS;

/** Title, table over the whole text width with a header row on each page, and note. */
export function table(content: BulletinTable, landscape: boolean): (Paragraph | Table)[] {
  const caption = paragraph([run(content.title, { size: SIZE.small, font: face(FONT.heading) })], {
    alignment: AlignmentType.CENTER,
    keepNext: true,
  });
  const note = small(content.note ?? '', AlignmentType.LEFT, FONT.text, { before: 60, after: 120 });
  return [...(content.title ? [caption] : []), grid(content, landscape), ...(content.note ? [note] : [])];
}

function grid({ columns, rows }: BulletinTable, landscape: boolean): Table {
  const all = columns.reduce((sum, column) => sum + width(column), 0);
  const widths = columns.map((column) => Math.floor((textWidth(landscape) * width(column)) / all));
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: columns.map(
        (column, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              header
                ? small(cells[i] ?? '', AlignmentType.CENTER, FONT.heading)
                : small(cells[i] ?? '', alignment[column.align], FONT.text),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 30, bottom: 30, left: 60, right: 60, marginUnitType: WidthType.DXA },
    rows: [
      row(
        columns.map((column) => column.title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const small = (
  text: string,
  align: (typeof AlignmentType)[keyof typeof AlignmentType],
  font: string,
  space = { before: 0, after: 0 },
): Paragraph =>
  paragraph([run(text, { size: SIZE.table, font: face(font), characterSpacing: 0 })], {
    alignment: align,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, ...space },
  });
