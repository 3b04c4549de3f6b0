import type { BulletinBlock, BulletinContent } from '#bulletin';
import { AlignmentType, Document, Packer, PageOrientation, SectionType, type Paragraph, type Table } from 'docx';
import { footer, head, watermarkHeader } from './frame.ts';
import { characters } from '../characters.ts';
import { CHARACTER, FONT, FOOTER, PAGE, SIZE } from './layout.ts';
import { record } from './record.ts';
import { STYLES } from './styles.ts';
import { isWide, table } from './table.ts';
import { bodyText, emptyLine, face, heading, paragraph, run, title } from './text.ts';

/** A stretch of the document on pages of one orientation; sections begin on a page of their own. */
interface Stretch {
  landscape: boolean;
  children: (Paragraph | Table)[];
}

/**
 * The bulletin as a Word file after GB/T 9704-2012: red head, text of 22 lines of 28 characters, tables too wide for the page
 * on landscape pages, each attachment on a page of its own, 版记 at the foot of the last page.
 * @param options.watermark text laid across every page, such as 草稿 or who exported it and when
 */
export async function bulletinDocx(
  content: BulletinContent,
  options: { watermark?: string } = {},
): Promise<Uint8Array> {
  const stretches = [...body(content), ...attachments(content)];
  const last = stretches.at(-1);
  last?.children.push(record(content.record, last.landscape));
  const header = options.watermark ? watermarkHeader(options.watermark) : undefined;
  const document = new Document({
    title: `${content.head.series}${content.head.issueLabel}`,
    creator: content.head.office,
    evenAndOddHeaderAndFooters: true,
    externalStyles: STYLES,
    sections: stretches.map(({ landscape, children }) => ({
      properties: { type: SectionType.NEXT_PAGE, page: page(landscape) },
      headers: header && { default: header, even: header },
      footers: { default: footer('odd'), even: footer('even') },
      children,
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A landscape page is the upright one turned: the binding edge lies on top. The library itself swaps width and height. */
const page = (landscape: boolean) => ({
  size: {
    width: PAGE.width,
    height: PAGE.height,
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: landscape
    ? { top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom, footer: 800, header: 851 }
    : { top: PAGE.top, right: PAGE.right, bottom: PAGE.bottom, left: PAGE.left, footer: FOOTER, header: 851 },
});

function body(content: BulletinContent): Stretch[] {
  const opening = [
    ...head(content.head),
    ...title(content.title),
    emptyLine(),
    ...(content.recipients ? [paragraph([run(`${content.recipients}：`)], {})] : []),
    bodyText(content.opening),
  ];
  const stretches = flow(content.blocks, [{ landscape: false, children: opening }]);
  return append(stretches, [...attachmentList(content), ...signature(content.signature), ...remarks(content)]);
}

/** Lays blocks into stretches, opening a new one wherever the orientation changes. */
function flow(blocks: readonly BulletinBlock[], stretches: Stretch[]): Stretch[] {
  for (const block of blocks) {
    const landscape = block.type === 'table' && isWide(block);
    let stretch = stretches.at(-1);
    if (stretch?.landscape !== landscape) stretches.push((stretch = { landscape, children: [] }));
    if (block.type === 'table') stretch.children.push(...table(block, landscape));
    else stretch.children.push(block.type === 'heading' ? heading(block.level, block.text) : bodyText(block.text));
  }
  return stretches;
}

function append(stretches: Stretch[], children: Paragraph[]): Stretch[] {
  const last = stretches.at(-1);
  if (last && !last.landscape) last.children.push(...children);
  else stretches.push({ landscape: false, children });
  return stretches;
}

/** 附件说明, one line below the text: several are numbered under each other. */
function attachmentList({ attachments }: BulletinContent): Paragraph[] {
  if (attachments.length === 0) return [];
  const number = (i: number) => (attachments.length > 1 ? `${i + 1}. ` : '');
  const label = 3 * CHARACTER;
  const hanging = attachments.length > 1 ? 1.5 * CHARACTER : 0;
  return [
    emptyLine(),
    ...attachments.map((attachment, i) =>
      paragraph([run(`${i === 0 ? '附件：' : ''}${number(i)}${attachment.title}`)], {
        indent: { left: 2 * CHARACTER + label + hanging, hanging: hanging + (i === 0 ? label : 0) },
      }),
    ),
  ];
}

/** Office two characters from the right, date beginning two characters after it, as without a seal; the longer sets the edge. */
function signature({ office, date }: BulletinContent['signature']): Paragraph[] {
  const dateRight = Math.max(2, characters(office) - characters(date));
  const officeRight = dateRight + characters(date) + 2 - characters(office);
  const right = (text: string, indent: number) =>
    paragraph([run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(indent * CHARACTER) },
      keepNext: text === office,
    });
  return [emptyLine(), right(office, officeRight), right(date, dateRight)];
}

/** 附注 below the date, in brackets and 4号: how was counted, and corrections. */
const remarks = ({ countingRule, footnotes }: BulletinContent): Paragraph[] =>
  [countingRule && `统计口径：${countingRule}`, ...footnotes.map((note) => `数据说明：${note}`)]
    .filter(Boolean)
    .map((note) =>
      paragraph([run(`（${note}）`, { size: SIZE.small })], {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: SIZE.small * 20 },
      }),
    );

/** Each on a new page: 附件1 flush left, its title centred on the third line. */
function attachments({ attachments: list }: BulletinContent): Stretch[] {
  return list.flatMap((attachment, i) => {
    const [first] = attachment.blocks;
    const opening = [
      paragraph([run(`附件${list.length > 1 ? i + 1 : ''}`, { font: face(FONT.heading) })], { keepNext: true }),
      emptyLine(),
      ...title(attachment.title),
      emptyLine(),
    ];
    return flow(attachment.blocks, [{ landscape: first?.type === 'table' && isWide(first), children: opening }]);
  });
}
