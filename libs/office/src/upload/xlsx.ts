import { UploadFault } from './fault.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import { readSheets, type SheetCells } from './workbook.ts';

/**
 * Text of an Excel file: a line for each row with the cells parted by tabs, the headings as they stand; several sheets
 * each under their name. Hidden sheets are left out and said.
 * @param parts of the package, by name
 * @throws UploadFault broken, tooLarge
 */
export function readXlsx(parts: ReadonlyMap<string, Uint8Array>): { text: string; warnings: string[] } {
  const sheets: { name: string; lines: string[] }[] = [];
  const hidden: string[] = [];
  let characters = 0;
  for (const sheet of readSheets(parts, UPLOAD_LIMITS)) {
    if (sheet.rows.length === 0) continue;
    if (sheet.hidden) {
      hidden.push(sheet.name);
      continue;
    }
    const lines: string[] = [];
    const columns = usedColumns(sheet);
    for (const { cells } of sheet.rows) {
      const texts = columns.map((at) => inOneLine(cells[at]?.shown ?? ''));
      const filled = texts.filter(Boolean);
      const line = filled.length === 1 ? (filled[0] ?? '') : texts.join('\t');
      characters += line.length;
      if (characters > UPLOAD_LIMITS.textCharacters)
        throw new UploadFault('tooLarge', '表格文字超过200万字。请只上传需要督办的工作表。');
      lines.push(line);
    }
    sheets.push({ name: sheet.name, lines });
  }
  return {
    text: sheets.map(({ name, lines }) => [...(sheets.length > 1 ? [name] : []), ...lines].join('\n')).join('\n\n'),
    warnings:
      hidden.length > 0 ? [`隐藏的工作表没有读取：${hidden.join('、')}。如需录入，请取消隐藏后另存再上传。`] : [],
  };
}

/** Places of the columns that hold anything. */
function usedColumns({ rows }: SheetCells): number[] {
  const used = new Set<number>();
  for (const { cells } of rows)
    cells.forEach((cell, at) => {
      if (cell) used.add(at);
    });
  return [...used].sort((a, b) => a - b);
}

/** A cell's lines in one: wrapped words are joined, entries of a list are parted. */
const inOneLine = (text: string) =>
  text
    .trim()
    .replace(
      /[ \t\u3000]*[\r\n]+[ \t\u3000]*(?=(?:[\d一二三四五六七八九十]+(?:[、．)）]|\.(?!\d))|[（(][\d一二三四五六七八九十]+[）)]|[①-⑳]))/g,
      '；',
    )
    .replace(/(?<=[。；，、：；])；/g, '')
    .replace(/(?<=[\w.,;:)])\s*[\r\n]+\s*(?=[\w(])/g, ' ')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\t+/g, ' ');
