import type { BulletinColumn, BulletinTable } from '#bulletin';
import {
  AlignmentType,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
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
  const note = small(content.note ?? '', { spacing: { before: 60, after: 120 } }, FONT.text);
  return [
    ...(content.title ? [caption] : []),
    grid(content, landscape, content.note !== undefined),
    ...(content.note ? [note] : []),
  ];
}

/** `keepNext` holds the last row on the page of the note that follows. */
function grid({ columns, rows }: BulletinTable, landscape: boolean, keepNext: boolean): Table {
  const all = columns.reduce((sum, column) => sum + width(column), 0);
  const widths = columns.map((column) => Math.floor((textWidth(landscape) * width(column)) / all));
  const row = (cells: readonly string[], header: boolean, keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: columns.map(
        (column, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              header
                ? small(cells[i] ?? '', { alignment: AlignmentType.CENTER, keepNext }, FONT.heading)
                : small(cells[i] ?? '', { alignment: alignment[column.align], keepNext }, FONT.text),
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
        true,
      ),
      ...rows.map((cells, i) => row(cells, false, keepNext && i === rows.length - 1)),
    ],
  });
}

const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const small = (text: string, options: IParagraphOptions, font: string): Paragraph =>
  paragraph([run(text, { size: SIZE.table, font: face(font), characterSpacing: 0 })], {
    ...options,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, ...options.spacing },
  });
