import { UploadFault } from './fault.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import { createLabeller } from './numbering.ts';
import { decodeXml } from './package.ts';
import { attribute, xmlEvents } from './xml.ts';

/** Parts that are not what the reader sees: deleted and moved text, and the older twin of a drawing. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange']);

/**
 * Text of a .docx: a line for each paragraph with the label of its list before it, a line for each row of a table with the
 * cells parted by tabs. Headers, footers, comments and text marked as deleted are left out.
 * @param parts of the package, by name
 * @throws UploadFault notDocx
 */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>): string {
  const document = parts.get('word/document.xml');
  if (!document) throw new UploadFault('notDocx', '文件不是有效的 .docx。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
  const part = (name: string) => (parts.has(name) ? decodeXml(parts.get(name) ?? new Uint8Array()) : undefined);
  return walk(
    decodeXml(document),
    createLabeller(part('word/numbering.xml')),
    styleLists(part('word/styles.xml') ?? ''),
  );
}

/** More than any table on paper has; a file may claim millions. */
const MOST_COLUMNS = 63;
/** Names of units and of groups of tasks are said again; what is longer would swell a file beyond what it holds. */
const LONGEST_REPEATED = 200;

interface TableCell {
  text: string;
  /** Columns that it covers. */
  span: number;
  /** Merged with the cell above: what stands there holds for this row too. */
  merged: boolean;
}

/**
 * Lays out the rows of one table as lines: a cell over several columns leaves the further ones empty, and a short text in
 * a cell that goes on downwards is said again in each row it holds for.
 */
function createRowPrinter(): (cells: readonly TableCell[]) => string {
  let above: string[] = [];
  return (cells) => {
    const texts: string[] = [];
    for (const { text, span, merged } of cells) {
      const held = merged && text === '' ? (above[texts.length] ?? '') : text;
      texts.push(held.length > LONGEST_REPEATED && merged ? text : held);
      for (let i = 1; i < span && texts.length < MOST_COLUMNS; i++) texts.push('');
    }
    above = texts;
    return cells.length === 1 ? (texts[0] ?? '') : texts.join('\t');
  };
}

interface ListPlace {
  numId: string;
  level: number;
}

function walk(xml: string, label: (numId: string, level: number) => string, styles: Map<string, ListPlace>): string {
  const lines: string[] = [];
  // The rows being read, innermost last; a paragraph inside a row belongs to its last cell.
  const rows: TableCell[][] = [];
  const tables = [createRowPrinter()];
  let skipped = 0;
  let inText = false;
  let text = '';
  let list: Partial<ListPlace> = {};
  let characters = 0;
  const put = (line: string) => {
    characters += line.length;
    if (characters > 2 * UPLOAD_LIMITS.textCharacters)
      throw new UploadFault('tooLarge', '文字超过200万字。请只上传需要督办的部分。');
    const cells = rows.at(-1);
    const cell = cells?.at(-1);
    if (!cells) lines.push(line);
    else if (cell && line) cell.text = cell.text === '' ? line : `${cell.text} ${line}`;
  };
  for (const event of xmlEvents(xml)) {
    if (event.type === 'text') {
      if (inText && skipped === 0) text += event.text;
      continue;
    }
    const { name } = event;
    if (SKIPPED.has(name)) {
      if (event.type === 'close') skipped -= 1;
      else if (!event.closed) skipped += 1;
    } else if (skipped > 0) continue;
    else if (name === 'w:t') inText = event.type === 'open' && !event.closed;
    else if (name === 'w:tbl') {
      if (event.type === 'open') tables.push(createRowPrinter());
      else tables.pop();
    } else if (name === 'w:tr') {
      if (event.type === 'open') rows.push([]);
      else put(tables.at(-1)?.(rows.pop() ?? []) ?? '');
    } else if (name === 'w:tc' && event.type === 'open') rows.at(-1)?.push({ text: '', span: 1, merged: false });
    else if ((name === 'w:gridSpan' || name === 'w:vMerge') && event.type === 'open') {
      const cell = rows.at(-1)?.at(-1);
      const value = attribute(event.attributes, 'w:val');
      if (cell && name === 'w:gridSpan') cell.span = Number(value) || 1;
      else if (cell) cell.merged = value !== 'restart';
    } else if (name === 'w:p') {
      if (event.type === 'open') [text, list] = ['', {}];
      if (event.type === 'open' && !event.closed) continue;
      const place = list.numId === '0' || list.numId === undefined ? undefined : list;
      put(`${place ? label(list.numId ?? '', place.level ?? 0) : ''}${text}`.trimEnd());
      [text, list] = ['', {}];
    } else if (event.type === 'open') {
      if (name === 'w:tab' && attribute(event.attributes, 'w:pos') === undefined) text += '\t';
      else if (name === 'w:br' || name === 'w:cr') text += '\n';
      else if (name === 'w:noBreakHyphen') text += '-';
      else if (name === 'w:pStyle') list = { ...styles.get(attribute(event.attributes, 'w:val') ?? ''), ...list };
      else if (name === 'w:numId') list = { ...list, numId: attribute(event.attributes, 'w:val') ?? '0' };
      else if (name === 'w:ilvl') list = { ...list, level: Number(attribute(event.attributes, 'w:val')) };
    }
  }
  return lines.join('\n');
}

/** The list that a paragraph style is numbered by, if any. */
function styleLists(xml: string): Map<string, ListPlace> {
  const lists = new Map<string, ListPlace>();
  let style = '';
  let level = 0;
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open') continue;
    if (event.name === 'w:style') [style, level] = [attribute(event.attributes, 'w:styleId') ?? '', 0];
    else if (event.name === 'w:ilvl') level = Number(attribute(event.attributes, 'w:val'));
    else if (event.name === 'w:numId') lists.set(style, { numId: attribute(event.attributes, 'w:val') ?? '0', level });
  }
  return lists;
}
