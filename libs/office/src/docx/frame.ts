import type { BulletinHead } from '#bulletin';
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { xmlText } from '../xml-text.ts';
import { characters } from '../characters.ts';
import { CHARACTER, FONT, SIZE, textWidth } from './layout.ts';
import { emptyLine, face, paragraph, run } from './text.ts';

const RED = 'FF0000';

/** 35 mm less what the line leaves above its glyphs. */
const HEAD_DROP = 1700;

/** 版头: name of the series in red 35 mm below the text area's upper edge, number, office and date, red line. */
export function head({ series, issueLabel, office, date }: BulletinHead): Paragraph[] {
  const width = textWidth(false);
  // As large as fits with a quarter of a character between, at most 60 pt.
  const points = Math.min(60, Math.floor(width / 20 / (characters(series) * 1.25)));
  return [
    paragraph([run(series, { size: points * 2, font: face(FONT.title), color: RED, characterSpacing: points * 4 })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: HEAD_DROP, line: points * 26, lineRule: LineRuleType.EXACT },
    }),
    paragraph([run(issueLabel)], { alignment: AlignmentType.CENTER, spacing: { before: 280 } }),
    paragraph([run(`\t${office}\t${date}`)], {
      spacing: { before: 140 },
      tabStops: [
        { type: TabStopType.LEFT, position: CHARACTER },
        { type: TabStopType.RIGHT, position: width - CHARACTER },
      ],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 8, color: RED } },
    }),
    emptyLine(),
    emptyLine(),
  ];
}

/** One character of 4号. */
const EDGE = 280;

/** Page number “— 1 —” in 4号宋体, outer side, one character in. */
export const footer = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        spacing: { line: 320, lineRule: LineRuleType.EXACT },
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: EDGE } : { left: EDGE },
        children: [
          new TextRun({ size: SIZE.small, font: face(FONT.number), children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

/** A header that lays a pale text across the page. */
export const watermarkHeader = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [new TextWatermark({ text: xmlText(text), font: FONT.text, color: 'C0C0C0', opacity: 0.4 })],
      }),
    ],
  });
