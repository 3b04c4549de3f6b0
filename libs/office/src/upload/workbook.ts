import { createFormats, type Shape, shapeOf } from './cell-formats.ts';
import { UploadFault } from './fault.ts';
import { decodeXml } from './package.ts';
import { attribute, xmlEvents } from './xml.ts';

/** A cell in both ways: as a person reads it in the sheet, and as the file keeps it (dates as 2022-03-25). */
export interface Cell {
  shown: string;
  kept: string;
}

export interface SheetCells {
  name: string;
  /** Hidden sheets are not what the sender sees. */
  hidden: boolean;
  /** Rows with content in the order of the sheet; `line` is the number that Excel prints; missing cells are undefined. */
  rows: { line: number; cells: (Cell | undefined)[] }[];
}

export interface SheetLimits {
  rows: number;
  columns: number;
  cellCharacters: number;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const BROKEN = '表格已损坏，无法打开。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。';

/**
 * The sheets of an Excel file one after the other, as far as they are asked for. Formulas count by their last result; of
 * cells merged downwards each row gets the value, of cells merged across only the first.
 * @throws UploadFault broken, and tooLarge beyond the limits
 */
export function* readSheets(parts: Parts, limits: SheetLimits): Generator<SheetCells> {
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) throw new UploadFault('broken', BROKEN);
  const targets = relations(parts);
  const strings = sharedStrings(parts, limits);
  const xml = decodeXml(workbook);
  const formats = createFormats(partText(parts, 'xl/styles.xml'), /date1904="(1|true)"/.test(xml));
  let found = false;
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open' || local(event.name) !== 'sheet') continue;
    const target = targets.get(/\s\w+:id="([^"]+)"/.exec(event.attributes)?.[1] ?? '');
    const sheet = target === undefined ? undefined : parts.get(target);
    if (!sheet) continue;
    found = true;
    const rows = readRows(decodeXml(sheet), strings, formats, limits);
    const state = attribute(event.attributes, 'state');
    yield { name: attribute(event.attributes, 'name') ?? '', hidden: /hidden/i.test(state ?? ''), rows };
  }
  if (!found) throw new UploadFault('broken', BROKEN);
}

/** A name without the prefix that some programs put before every element. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

const partText = (parts: Parts, name: string) => {
  const part = parts.get(name);
  return part ? decodeXml(part) : '';
};

/** Paths of the sheets by the id that the workbook calls them. */
function relations(parts: Parts): Map<string, string> {
  const targets = new Map<string, string>();
  for (const event of xmlEvents(partText(parts, 'xl/_rels/workbook.xml.rels'))) {
    const target = event.type === 'open' ? attribute(event.attributes, 'Target') : undefined;
    if (event.type === 'open' && target !== undefined)
      targets.set(attribute(event.attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

/** The texts that cells refer to by number; readings printed over the characters are left out. */
function sharedStrings(parts: Parts, { rows, columns }: SheetLimits): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let reading = false;
  for (const event of xmlEvents(partText(parts, 'xl/sharedStrings.xml'))) {
    if (event.type === 'text') {
      if (inText && !reading) text += event.text;
      continue;
    }
    const name = local(event.name);
    const open = event.type === 'open' && !event.closed;
    if (name === 't') inText = open;
    else if (name === 'rPh') reading = open;
    else if (name === 'si') {
      if (!open) strings.push(text);
      text = '';
    }
    if (strings.length > rows * columns)
      throw new UploadFault('tooLarge', '表格内容过多。请只保留需要的工作表和行，另存后再上传。');
  }
  return strings;
}

function readRows(
  xml: string,
  strings: readonly string[],
  formats: readonly Shape[],
  limits: SheetLimits,
): SheetCells['rows'] {
  const rows: SheetCells['rows'] = [];
  const merged: string[] = [];
  let line = 0;
  let cells: (Cell | undefined)[] = [];
  let at = 0;
  let kind = '';
  let shape: Shape | undefined;
  let value = '';
  let inValue = false;
  let reading = false;
  const endCell = () => {
    const cell = value === '' ? undefined : cellOf(value, kind, shape, strings);
    if (cell && cell.kept.trim() !== '') {
      if (at >= limits.columns)
        throw new UploadFault('tooLarge', `表格超过${limits.columns}列。请删去右侧多余的列后再上传。`);
      if (cell.kept.length > limits.cellCharacters)
        throw new UploadFault('tooLarge', `第${line}行有单元格超过${limits.cellCharacters}字。请缩短后再上传。`);
      cells[at] = cell;
    }
    at++;
  };
  const endRow = () => {
    if (cells.length > 0) rows.push({ line, cells });
    if (rows.length - 1 > limits.rows) throw new UploadFault('tooLarge', `表格超过${limits.rows}行。请分几次上传。`);
  };
  for (const event of xmlEvents(xml)) {
    if (event.type === 'text') {
      if (inValue && !reading) value += event.text;
      continue;
    }
    const name = local(event.name);
    const open = event.type === 'open';
    if (name === 'v' || name === 't') inValue = open && !event.closed;
    else if (name === 'rPh') reading = open && !event.closed;
    else if (name === 'c') {
      if (open) {
        at = columnOf(attribute(event.attributes, 'r')) ?? at;
        kind = attribute(event.attributes, 't') ?? 'n';
        shape = formats[Number(attribute(event.attributes, 's') ?? 0)];
        value = '';
      }
      if (!open || event.closed) endCell();
    } else if (name === 'row') {
      if (open) {
        line = Number(attribute(event.attributes, 'r') ?? line + 1);
        cells = [];
        at = 0;
      }
      if (!open || event.closed) endRow();
    } else if (name === 'mergeCell' && open && merged.length < limits.rows)
      merged.push(attribute(event.attributes, 'ref') ?? '');
  }
  fillDown(rows, merged, limits);
  return rows;
}

function cellOf(value: string, kind: string, shape: Shape | undefined, strings: readonly string[]): Cell | undefined {
  if (kind === 'e') return undefined;
  const text = kind === 's' ? strings[Number(value)] : kind === 'b' ? (value === '1' ? '是' : '否') : value;
  if (text === undefined) return undefined;
  return kind === 'n' ? shapeOf(text, shape) : { shown: text, kept: text };
}

/** 0 for A; undefined where the reference is missing or far out. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Gives each row of cells that were merged downwards their value: it holds for all of them. */
function fillDown(rows: SheetCells['rows'], merged: readonly string[], { columns }: SheetLimits): void {
  const places = new Map(rows.map(({ line }, place) => [line, place]));
  // Honest merges never overlap, so no more cells than there are can be filled.
  let left = rows.length * columns;
  for (const reference of merged) {
    const [, column, first, last] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(reference) ?? [];
    const at = columnOf(column);
    const place = places.get(Number(first));
    const cell = place === undefined || at === undefined ? undefined : rows[place]?.cells[at];
    if (!cell || place === undefined || at === undefined) continue;
    for (let next = place + 1; left > 0; next++, left--) {
      const row = rows[next];
      if (!row || row.line > Number(last)) break;
      row.cells[at] = cell;
    }
  }
}
