import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  type Run,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { xmlText } from '../xml-text.ts';
import { characters } from '../characters.ts';
import { CHARACTER, FONT, LINE, SIZE, TIGHTEN } from './layout.ts';

/** A face for Chinese and Latin alike: without eastAsia a word processor sets Chinese in its own default. */
export const face = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

/** A run of the text's size and face unless told otherwise. */
export const run = (text: string, options: Omit<IRunOptions, 'text'> = {}): TextRun =>
  new TextRun({ size: SIZE.text, font: face(FONT.text), characterSpacing: TIGHTEN, ...options, text: xmlText(text) });

/** A paragraph on the page's lines. */
export const paragraph = (children: Run[], options: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  new Paragraph({
    ...options,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, ...options.spacing },
    children,
  });

/** Body text: both sides flush, first line two characters in. */
export const bodyText = (text: string, options: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  paragraph([run(text)], { alignment: AlignmentType.BOTH, indent: { firstLine: 2 * CHARACTER }, ...options });

const headingFont = { 1: FONT.heading, 2: FONT.subheading, 3: FONT.text } as const;

/** 一、 in 黑体, （一） in 楷体, 1. in 仿宋; never the last line of a page. */
export const heading = (level: 1 | 2 | 3, text: string): Paragraph =>
  paragraph([run(text, { font: face(headingFont[level]) })], {
    indent: { firstLine: 2 * CHARACTER },
    outlineLevel: level - 1,
    keepNext: true,
  });

export const emptyLine = (): Paragraph => paragraph([]);

/** 2号小标宋, centred, broken into lines of like length. */
export const title = (text: string): Paragraph[] =>
  titleLines(text).map((line) =>
    paragraph([run(line, { size: SIZE.title, font: face(FONT.title), characterSpacing: 0 })], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
    }),
  );

/** Characters of 2号 in a line of 156 mm. */
const TITLE_WIDTH = 20;

/**
 * A title in as few lines as it needs, broken where a reader pauses: after a mark, 日 or 的 near the even share, else at
 * it, and never inside a number or before a closing mark.
 */
export function titleLines(text: string): string[] {
  const width = characters(text);
  const count = Math.ceil(width / TITLE_WIDTH);
  if (count <= 1) return [text];
  const share = width / count;
  let best = 0;
  let bestCost = Infinity;
  let before = 0;
  for (let at = 1; at < text.length; at++) {
    before += characters(text.charAt(at - 1));
    if (before > TITLE_WIDTH || width - before > TITLE_WIDTH * (count - 1)) continue;
    const [last, next] = [text.charAt(at - 1), text.charAt(at)];
    if (/[0-9A-Za-z]/.test(last + next) && !/[日、，]/.test(last)) continue;
    if (/[、，：；）》”]/.test(next) || /[（《“]/.test(last)) continue;
    const cost = Math.abs(before - share) - (/[日、，》”）]/.test(last) ? 4 : last === '的' ? 2 : 0);
    if (cost < bestCost) [best, bestCost] = [at, cost];
  }
  return best === 0 ? [text] : [text.slice(0, best), ...titleLines(text.slice(best))];
}
