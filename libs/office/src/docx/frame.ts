import type { BulletinHead, BulletinRecord } from '#bulletin';
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { CHARACTER, characters, FONT, SIZE, textWidth } from './layout.ts';
import { emptyLine, face, paragraph, run, xmlText } from './text.ts';

const RED = 'FF0000';

/** 版头: name of the series in red 35 mm below the text area's upper edge, number, office and date, red line. */
export function head({ series, issueLabel, office, date }: BulletinHead): Paragraph[] {
  const width = textWidth(false);
  // As large as fits with a quarter of a character between, at most 60 pt.
  const points = Math.min(60, Math.floor(width / 20 / (characters(series) * 1.25)));
  return [
    paragraph([run(series, { size: points * 2, font: face(FONT.title), color: RED, characterSpacing: points * 4 })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: 1200, line: points * 26, lineRule: LineRuleType.EXACT },
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

/**
 * 版记 on the lower edge of the text area: 报, 送, 发, printing office with day and number of copies, 4号, one character in at
 * both sides, outer lines 0.35 mm, inner 0.25 mm.
 */
export function record(content: BulletinRecord, landscape: boolean): (Table | Paragraph)[] {
  const width = textWidth(landscape);
  const lists = [
    ['报：', content.report],
    ['送：', content.send],
    ['发：', content.issue],
  ] as const;
  const distribution = lists.filter(([, to]) => to.length > 0).map(([word, to]) => entry(word, `${to.join('，')}。`));
  const printed = line(`${content.printedBy}\t${content.printedOn}印发`, {
    tabStops: [{ type: TabStopType.RIGHT, position: width - EDGE }],
    indent: { left: EDGE, right: EDGE },
  });
  const copies = line(`（共印${content.copies}份）`, { alignment: AlignmentType.RIGHT, indent: { right: EDGE } });
  const cells = [
    ...(distribution.length > 0 ? [distribution] : []),
    [printed],
    ...(content.copies > 0 ? [[copies]] : []),
  ];
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: 1,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      margins: { top: 40, bottom: 40, left: 0, right: 0, marginUnitType: WidthType.DXA },
      borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideHorizontal: THIN, insideVertical: NONE },
      rows: cells.map((children) => new TableRow({ cantSplit: true, children: [new TableCell({ children })] })),
    }),
    // The paragraph that carries the floating table, next to nothing in height.
    paragraph([], { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

/** Eighths of a point: 0.35 mm and 0.25 mm. */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** One character of 4号. */
const EDGE = 280;

const line = (text: string, options: Parameters<typeof paragraph>[1]) =>
  paragraph([run(text, { size: SIZE.small, characterSpacing: 0 })], {
    ...options,
    spacing: { line: 480, lineRule: LineRuleType.EXACT },
  });

/** Turned lines stand under the first name, not under the word. */
const entry = (word: string, text: string) =>
  line(`${word}${text}`, { indent: { left: EDGE * 3, hanging: EDGE * 2, right: EDGE } });

/** Page number “— 1 —” in 4号宋体, outer side, one character in. */
export const footer = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
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
