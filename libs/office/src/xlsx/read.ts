import { UploadFault } from '../upload/fault.ts';
import { UPLOAD_LIMITS } from '../upload/limits.ts';
import { openPackage } from '../upload/package.ts';
import { readSheets, type SheetLimits } from '../upload/workbook.ts';

export type { SheetLimits } from '../upload/workbook.ts';

/** The first sheet of an Excel file that has a header row. */
export interface SheetContent {
  sheet: string;
  /** Titles in the order of the columns. */
  titles: string[];
  rows: SheetRow[];
}

export interface SheetRow {
  /** Number of the row in the sheet, as the user sees it. */
  line: number;
  /** Trimmed text of each cell by the title of its column; every title is there, '' where the cell is empty. */
  cells: Record<string, string>;
}

/**
 * Rows of an imported table; the first row with content holds the titles, empty rows are left out. Dates come as
 * 2022-03-25, numbers as Excel stores them, formulas as their last result.
 * @throws UploadFault empty, tooLarge, unsupported, notXlsx, broken, zipBomb, macro
 */
export function readRowsXlsx(bytes: Uint8Array, limits: SheetLimits = UPLOAD_LIMITS): SheetContent {
  for (const { name, rows } of readSheets(open(bytes), limits)) {
    const [head, ...body] = rows;
    if (!head) continue;
    const titles = checkTitles(Array.from(head.cells, (cell) => cell?.kept.trim() ?? ''));
    return {
      sheet: name,
      titles: titles.filter(Boolean),
      rows: body.map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(
          titles.flatMap((title, at) =>
            title ? [[title, (cells[at]?.kept ?? '').replace(/\r\n?/g, '\n').trim()]] : [],
          ),
        ),
      })),
    };
  }
  throw new UploadFault('empty', '表格中没有内容。请按模板填写后再上传。');
}

function open(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new UploadFault('empty', '文件是空的，没有内容。请重新选择文件。');
  if (bytes.length > UPLOAD_LIMITS.fileBytes)
    throw new UploadFault('tooLarge', '文件超过20MB。请删去图片，或分几次导入。');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UploadFault(
      'unsupported',
      '暂不支持旧版 .xls、.et 文件或设有密码的文件。请另存为不带密码的 .xlsx 再上传。',
    );
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? openPackage(bytes) : undefined;
  if (!parts?.has('xl/workbook.xml'))
    throw new UploadFault('notXlsx', '文件不是 Excel 表格。请按模板填写，保存为 .xlsx 后再上传。');
  return parts;
}

function checkTitles(titles: string[]): string[] {
  const repeated = titles.find((title, i) => title !== '' && titles.indexOf(title) !== i);
  if (repeated) throw new UploadFault('broken', `表头中“${repeated}”出现了两次。请删去重复的列后再上传。`);
  return titles;
}
