import ExcelJS from 'exceljs';
import { UploadFault } from '../upload/fault.ts';
import { UPLOAD_LIMITS } from '../upload/limits.ts';
import { openPackage } from '../upload/package.ts';

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

export interface SheetLimits {
  rows: number;
  columns: number;
  cellCharacters: number;
}

/**
 * Rows of an imported table; the first row with content holds the titles, empty rows are left out. Dates come as
 * 2022-03-25, numbers as Excel stores them, formulas as their last result.
 * @throws UploadFault empty, tooLarge, unsupported, legacyWord, notXlsx, broken, zipBomb, macro
 */
export async function readRowsXlsx(bytes: Uint8Array, limits: SheetLimits = UPLOAD_LIMITS): Promise<SheetContent> {
  check(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    throw new UploadFault('broken', '表格已损坏，无法打开。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。');
  }
  const sheet = workbook.worksheets.find((candidate) => candidate.actualRowCount > 0);
  if (!sheet) throw new UploadFault('empty', '表格中没有内容。请按模板填写后再上传。');
  if (sheet.actualRowCount - 1 > limits.rows)
    throw new UploadFault('tooLarge', `表格超过${limits.rows}行。请分几次导入。`);
  if (sheet.columnCount > limits.columns)
    throw new UploadFault('tooLarge', `表格超过${limits.columns}列。请删去右侧多余的列后再上传。`);
  let titles: string[] | undefined;
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    const texts = Array.from({ length: sheet.columnCount }, (_, i) => cellText(row.getCell(i + 1), line, limits));
    if (texts.every((text) => text === '')) return;
    if (titles) rows.push({ line, cells: Object.fromEntries(named(titles, texts)) });
    else titles = checkTitles(texts);
  });
  return { sheet: sheet.name, titles: (titles ?? []).filter(Boolean), rows };
}

const named = (titles: string[], texts: string[]): [string, string][] =>
  titles.flatMap((title, i): [string, string][] => (title ? [[title, texts[i] ?? '']] : []));

function check(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UploadFault('empty', '文件是空的，没有内容。请重新选择文件。');
  if (bytes.length > UPLOAD_LIMITS.fileBytes)
    throw new UploadFault('tooLarge', '文件超过20MB。请删去图片，或分几次导入。');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UploadFault(
      'unsupported',
      '暂不支持旧版 .xls、.et 文件或设有密码的文件。请另存为不带密码的 .xlsx 再上传。',
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || !openPackage(bytes).has('xl/workbook.xml'))
    throw new UploadFault('notXlsx', '文件不是 Excel 表格。请按模板填写，保存为 .xlsx 后再上传。');
}

function checkTitles(titles: string[]): string[] {
  const repeated = titles.find((title, i) => title !== '' && titles.indexOf(title) !== i);
  if (repeated) throw new UploadFault('broken', `表头中“${repeated}”出现了两次。请删去重复的列后再上传。`);
  return titles;
}

function cellText(cell: ExcelJS.Cell, line: number, limits: SheetLimits): string {
  const text = valueText(cell.value).replace(/\r\n?/g, '\n').trim();
  if (text.length > limits.cellCharacters)
    throw new UploadFault('tooLarge', `第${line}行有单元格超过${limits.cellCharacters}字。请缩短后再上传。`);
  return text;
}

function valueText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return valueText(value.text);
  if ('result' in value) return valueText(value.result);
  return '';
}

/** Excel's days carry no zone; the library puts them at midnight UTC. */
const dateText = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));
