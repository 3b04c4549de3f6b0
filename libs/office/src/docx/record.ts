import type { BulletinRecord } from '#bulletin';
import {
  AlignmentType,
  BorderStyle,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  TabStopType,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  type IParagraphOptions,
  type Paragraph,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { characters } from '../characters.ts';
import { SIZE, textWidth } from './layout.ts';
import { paragraph, run } from './text.ts';

/** One character of 4号, a line of it, and the height that a rule takes, in twips. */
const CHARACTER = 280;
const LINE = 480;
const RULE = 40;

/** Room for the last rule, which a text box of the exact height would cut off. */
const SLACK = 60;

/** Twips in a pixel of 1/96 inch, by which drawings are measured. */
const PIXEL = 15;

/**
 * 版记 on the lower edge of the text area: 报, 送, 发, printing office with day and number of copies, 4号, one character in at
 * both sides, outer lines 0.35 mm, inner 0.25 mm. It is a text box, the one thing that every word processor keeps in one
 * piece at the foot of the page.
 */
export function record(content: BulletinRecord, landscape: boolean): Paragraph {
  const width = textWidth(landscape);
  const lists = [
    ['报：', content.report],
    ['送：', content.send],
    ['发：', content.issue],
  ] as const;
  const distribution = lists.filter(([, to]) => to.length > 0).map(([word, to]) => `${word}${to.join('，')}。`);
  const lines = distribution.map((text) => Math.ceil((characters(text) - 2) / (width / CHARACTER - 4)));
  const children = [
    rule(THICK),
    ...(distribution.length > 0 ? [...distribution.map(entry), rule(THIN)] : []),
    line(`${content.printedBy}\t${content.printedOn}印发`, {
      tabStops: [{ type: TabStopType.RIGHT, position: width - CHARACTER }],
      indent: { left: CHARACTER },
    }),
    ...(content.copies > 0
      ? [
          rule(THIN),
          line(`（共印${content.copies}份）`, { alignment: AlignmentType.RIGHT, indent: { right: CHARACTER } }),
        ]
      : []),
    rule(THICK),
  ];
  const rules = 2 + Number(distribution.length > 0) + Number(content.copies > 0);
  const height = lines.reduce((sum, n) => sum + n, content.copies > 0 ? 2 : 1) * LINE + rules * RULE + SLACK;
  const box = new ShapeRun({
    type: 'rectangle',
    line: 'none',
    transformation: { width: width / PIXEL, height: height / PIXEL },
    children,
    textOptions: { verticalAlignment: 'bottom', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
    },
  });
  // It hangs on the last paragraph, which is next to nothing in height.
  return paragraph([box], { spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

/** Eighths of a point: 0.35 mm and 0.25 mm. */
const THICK = 8;
const THIN = 6;

/** A line across the text area: the border of a paragraph of its own, as a border is as wide as its paragraph. */
const rule = (size: number): Paragraph =>
  paragraph([], {
    spacing: { line: RULE, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size, space: 0, color: '000000' } },
  });

const line = (text: string, options: IParagraphOptions): Paragraph =>
  paragraph([run(text, { size: SIZE.small, characterSpacing: 0 })], {
    ...options,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
  });

/** Turned lines stand under the first name, not under the word. */
const entry = (text: string): Paragraph =>
  line(text, { indent: { left: CHARACTER * 3, hanging: CHARACTER * 2, right: CHARACTER } });
