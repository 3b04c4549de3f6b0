/** A pasted page may be no longer than this: beyond it the browser's own plain text serves. */
const LONGEST_HTML = 20_000_000;
/** Columns of a table within which merged cells count. */
const MOST_COLUMNS = 63;
/** Characters that merged cells may say again in all: a page that claims more would swell without end. */
const REPEATED = 200_000;

interface Budget {
  characters: number;
}

const SKIPPED = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT TITLE IFRAME OBJECT SVG SELECT TEXTAREA BUTTON'.split(' '));
const BLOCK =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6R]|HEADER|MAIN|NAV|P|PRE|SECTION|TBODY|TD|TH|THEAD|TR)$/;

/**
 * What a pasted stretch of a page or document says, where the plain text beside it would lose its tables or the numbers
 * of its lists: a line for each paragraph with the label of its list, a line for each row of a table with the cells parted
 * by tabs. Undefined where the plain text says as much.
 *
 * The HTML is only read: a document made by DOMParser runs no scripts and loads nothing.
 */
export function pastedText(html: string): string | undefined {
  if (html.length > LONGEST_HTML || !/<(table|ol)\b/i.test(html)) return undefined;
  const text = linesOf(new DOMParser().parseFromString(html, 'text/html').body, { characters: REPEATED }).join('\n');
  return text === '' ? undefined : text;
}

/** The lines of what is in an element. */
function linesOf(root: Element, budget: Budget): string[] {
  const lines: string[] = [];
  let line = '';
  let label = '';
  const end = () => {
    const text = tidy(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const write = (node: Node) => {
    if (node instanceof Text) {
      if (label !== '' && node.data.trim() !== '') [line, label] = [label, ''];
      line += node.data;
    } else if (node instanceof HTMLTableElement) {
      end();
      lines.push(...tableLines(node, budget));
    } else if (node instanceof HTMLOListElement || node instanceof HTMLUListElement) {
      end();
      const labels = node instanceof HTMLOListElement ? labelsOf(node) : new Map<Element, string>();
      for (const item of node.children) {
        label = labels.get(item) ?? '';
        item.childNodes.forEach(write);
        end();
      }
      label = '';
    } else if (node instanceof Element && !SKIPPED.has(node.tagName.toUpperCase()) && !isHidden(node)) {
      const block = node.tagName === 'BR' || BLOCK.test(node.tagName);
      if (block) end();
      node.childNodes.forEach(write);
      if (block) end();
    }
  };
  root.childNodes.forEach(write);
  end();
  return lines;
}

const isHidden = (element: Element) =>
  element instanceof HTMLElement && (element.hidden || element.style.display === 'none');

/** White space as a page shows it; a line wrap of the source between Chinese characters is none. */
const tidy = (line: string) =>
  line
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\r\n\u00a0]+/g, ' ')
    .trim();

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chinese = (n: number) =>
  n < 1 || n > 99
    ? String(n)
    : `${n < 10 ? '' : n < 20 ? '十' : `${NUMERALS[Math.floor(n / 10)] ?? ''}十`}${NUMERALS[n % 10] ?? ''}`;

/** What stands before each item of a numbered list. */
function labelsOf(list: HTMLOListElement): Map<Element, string> {
  const style = `${list.style.listStyleType} ${list.style.listStyle}`;
  const print = (n: number) => {
    if (/cjk|chinese/.test(style)) return `${chinese(n)}、`;
    if (/alpha|latin/.test(style) || /^a$/i.test(list.type))
      return n >= 1 && n <= 26 ? `${String.fromCharCode(96 + n)}.` : `${n}.`;
    return `${n}.`;
  };
  const labels = new Map<Element, string>();
  if (/\bnone\b/.test(style)) return labels;
  let next = list.start;
  for (const item of list.children) {
    if (!(item instanceof HTMLLIElement)) continue;
    const own = item.hasAttribute('value') ? item.value : next;
    labels.set(item, print(own));
    next = own + 1;
  }
  return labels;
}

/** The rows of a table as lines; a table that only arranges others or stands alone in a row gives its paragraphs. */
function tableLines(table: HTMLTableElement, budget: Budget): string[] {
  const lines = table.caption ? linesOf(table.caption, budget) : [];
  const arranges = table.querySelector('table') !== null;
  /** Texts that go on downwards, by column, with the number of rows left. */
  const held = new Map<number, { text: string; left: number }>();
  for (const row of table.rows) {
    const cells = [...row.cells];
    if (arranges || (cells.length === 1 && held.size === 0)) {
      lines.push(...cells.flatMap((cell) => linesOf(cell, budget)));
      continue;
    }
    const texts: string[] = [];
    const takeHeld = () => {
      for (let one = held.get(texts.length); one; one = held.get(texts.length)) {
        if ((one.left -= 1) <= 0 || (budget.characters -= one.text.length + 1) < 0) held.delete(texts.length);
        texts.push(one.text);
      }
    };
    for (const cell of cells) {
      takeHeld();
      const text = linesOf(cell, budget).join(' ');
      const at = texts.length;
      const width = Math.max(1, Math.min(cell.colSpan, MOST_COLUMNS - at));
      if (cell.rowSpan > 1 && at < MOST_COLUMNS && budget.characters > 0)
        for (let i = 0; i < width; i++) held.set(at + i, { text: i === 0 ? text : '', left: cell.rowSpan - 1 });
      texts.push(text, ...Array<string>(width - 1).fill(''));
    }
    takeHeld();
    if (texts.some((text) => text !== '')) lines.push(texts.join('\t'));
  }
  return lines;
}
