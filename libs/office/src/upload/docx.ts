import { UploadFault } from './fault.ts';
import { createLabeller } from './numbering.ts';
import { decodeXml, openPackage } from './package.ts';
import { attribute, xmlEvents } from './xml.ts';

/** Parts that are not what the reader sees: deleted and moved text, and the older twin of a drawing. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange']);

/**
 * Text of a .docx: a line for each paragraph with the label of its list before it, a line for each row of a table with the
 * cells parted by tabs. Headers, footers, comments and text marked as deleted are left out.
 * @throws UploadFault notDocx, unsupported, and what `openPackage` throws
 */
export function readDocx(bytes: Uint8Array): string {
  const parts = openPackage(bytes);
  const document = parts.get('word/document.xml');
  if (!document && parts.has('xl/workbook.xml'))
    throw new UploadFault(
      'unsupported',
      '这是 Excel 表格，不是文稿。请上传 .docx、.pdf 或 .txt 文件，或直接粘贴文字。',
    );
  if (!document) throw new UploadFault('notDocx', '文件不是有效的 .docx。请用 Word 或 WPS 打开后另存为 .docx 再上传。');
  const part = (name: string) => (parts.has(name) ? decodeXml(parts.get(name) ?? new Uint8Array()) : undefined);
  return walk(
    decodeXml(document),
    createLabeller(part('word/numbering.xml')),
    styleLists(part('word/styles.xml') ?? ''),
  );
}

interface ListPlace {
  numId: string;
  level: number;
}

function walk(xml: string, label: (numId: string, level: number) => string, styles: Map<string, ListPlace>): string {
  const lines: string[] = [];
  // Cells of the rows being read, innermost last; a paragraph inside a row belongs to its last cell.
  const rows: string[][] = [];
  let skipped = 0;
  let inText = false;
  let text = '';
  let list: Partial<ListPlace> = {};
  const put = (line: string) => {
    const cells = rows.at(-1);
    if (!cells) lines.push(line);
    else if (cells.length > 0 && line) cells.push([cells.pop(), line].filter(Boolean).join(' '));
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
    else if (name === 'w:tr') {
      if (event.type === 'open') rows.push([]);
      else put((rows.pop() ?? []).join('\t'));
    } else if (name === 'w:tc' && event.type === 'open') rows.at(-1)?.push('');
    else if (name === 'w:p') {
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
