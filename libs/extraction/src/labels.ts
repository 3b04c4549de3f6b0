/** Kinds of enumeration labels. Which is above which follows from the order in which a text opens them. */
export type LabelKind =
  | 'chapter'
  | 'article'
  | 'cn'
  | 'cnParen'
  | 'arabic'
  | 'arabicParen'
  | 'circled'
  | 'inline'
  | 'stage'
  | 'lead'
  | 'row'
  | 'lone';

/** An enumeration label; `end` is where the labelled words begin. */
export interface Label {
  kind: LabelKind;
  start: number;
  end: number;
}

const CN = '[一二三四五六七八九十]';
const KINDS: readonly LabelKind[] = [
  'chapter',
  'article',
  'cn',
  'cnParen',
  'arabic',
  'arabicParen',
  'circled',
  'inline',
  'stage',
];
const LABEL = new RegExp(
  [
    `(第(?:${CN}|[百\\d]){1,4}[章节编])`,
    `(第(?:${CN}|[百\\d]){1,4}条)`,
    `(${CN}{1,3}、)`,
    `(（${CN}{1,3}）[、.。]?)`,
    `(\\d{1,2}(?:[.．](?!\\d)|、(?!\\d+[、，%日月年])))`,
    `(（\\d{1,2}）|\\d{1,2}）)`,
    `([①-⑳])`,
    `(${CN}{1,2}(?:是|要(?!求|点|素))|第${CN}{1,2}[，、：]|(?:首先|其次|再次|最后)(?:要|是)?[，、：]?)`,
    // A stage is named by its label: nothing is cut off.
    `(?=(第${CN}阶段))`,
  ].join('|'),
  'y',
);
const LONE = new RegExp(`^${CN}{1,3}$`);

/** The label that begins at `at`, if any. */
export function labelAt(text: string, at: number): Label | undefined {
  LABEL.lastIndex = at;
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const kind = KINDS[match.findIndex((group: string | undefined, i) => i > 0 && group !== undefined) - 1];
  return kind && { kind, start: at, end: at + match[0].length };
}

/** A numeral that stands alone in its paragraph opens a section without a name. */
export function isLoneNumeral(text: string): boolean {
  return text.length <= 3 && LONE.test(text);
}
