import type { BulletinColumn, BulletinContent, BulletinTable } from '#bulletin';
import { rowsXlsx, type SheetNumber, type SheetRows } from './write.ts';

/**
 * The tables of a bulletin as an Excel file, one sheet each, figures as numbers with the decimals that were printed; the
 * last sheet 说明 tells issue, counting rule and notes.
 */
export const bulletinXlsx = (content: BulletinContent): Promise<Uint8Array> =>
  rowsXlsx([
    ...content.blocks.flatMap((block) => (block.type === 'table' ? [sheet(block, block.title)] : [])),
    ...content.attachments.flatMap((attachment) =>
      attachment.blocks.flatMap((block) =>
        block.type === 'table' ? [sheet(block, block.title || attachment.title)] : [],
      ),
    ),
    explanation(content),
  ]);

const sheet = (table: BulletinTable, name: string): SheetRows => ({
  name,
  columns: table.columns.map(({ title, align }) => ({ title, align })),
  rows: table.rows.map((row) => row.map((text, i) => cell(text, table.columns[i]))),
  notes: table.note ? [table.note] : [],
});

/** A figure in a column of figures becomes a number that shows as it was printed: +0.8, 9.60. */
function cell(text: string, column: BulletinColumn | undefined): string | SheetNumber {
  const found = column?.align === 'right' ? /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.replace('−', '-')) : null;
  if (!found) return text;
  const format = found[3] ? `0.${'0'.repeat(found[3].length)}` : '0';
  return { value: Number(found[0]), format: found[1] === '+' ? `+${format};-${format};${format}` : format };
}

function explanation({ head, title, signature, countingRule, footnotes }: BulletinContent): SheetRows {
  const rows = [
    ['名称', `${head.series}${head.issueLabel}`],
    ['标题', title],
    ['编发单位', signature.office],
    ['日期', signature.date],
    ['统计口径', countingRule],
    ...footnotes.map((note) => ['数据说明', note]),
  ];
  return {
    name: '说明',
    columns: [
      { title: '项目', width: 12 },
      { title: '内容', width: 80 },
    ],
    rows,
  };
}
