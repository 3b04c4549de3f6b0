import type { Page } from '../paragraphs.ts';
import type { Span } from '../types.ts';
import { SURNAMES, UNIT_ENDING } from '../lexicon/units.ts';
import { lastName, type Issuer } from './issuer.ts';

const NUMBERED = /〔\d{4}〕\d{1,4}号(.{0,120}?)关于/d;
const TITLED =
  /^([^，。；：〔]{4,60}?)(?:关于[^，。；：]{2,80}?(?:通知|通告|通报|意见|方案|办法|决定|规定|措施|函|要点)|印发|转发)/d;
/** 某某县教育局2024年工作要点, 某某县人民政府办公室督查工作规定: a title that opens with its body. */
const OPENING =
  /^([^，。；：〔《“\d]{4,30}?)(?=(?:20\d\d|“十).{2,40}(?:方案|要点|计划|安排|规定|办法|细则|意见|通知|公告|通告|清单)$)|^([^，。；：〔《“\d]{2,20}?(?:人民政府(?:办公[室厅])?|委员会(?:办公[室厅])?|办公[室厅]|[局厅院]|指挥部|领导小组(?:办公室)?))(?![办局党])(?=[^，。；：]{2,30}(?:方案|要点|计划|规定|办法|细则|意见|通知|公告|通告|规则|制度)(?:（.{1,12}）)?$)/d;
/** 发文机关：某某局, or the two in cells of a row whose marks were kept: ｜发文机关｜某某局｜. */
const META =
  /(?:^|[|｜])(?:发文机关|发布机构|发文单位|发布单位|制发机关|制定机关|印发单位|公开机构|公开责任部门)[：|｜]{1,2}([^，。；：|｜]{3,40})/d;
const LONGEST_META = 200;
const REPORT = /([\u4e00-\u9fa5]{2,14}(?:人民政府|政府))(?:区长|县长|市长|镇长|乡长|代)/d;
const MEETING_BEFORE = /^.*(?:会议上|大会上)/;
const DATE = /^(?:\d{4}|二[〇○零0].{1,3})年.{1,6}[月日]$/;
const INLINE_SIGNATURE = /^([\u4e00-\u9fa5（）]{4,36}?)(?:\d{4}|二[〇○零0])[^，。]{2,10}日/;
/** A speech; its speaker may stand in the second line of the title. */
const SPEECH = /(?:讲话|致辞)(?:提纲|摘要)?(?:（[^）]{1,20}）)?([\u4e00-\u9fa5]{0,24})$/;
const RED_HEAD = /^([^，。；：〔]{4,40})文件$/;
/** How an office calls itself where it does not give its name: 报我局备案, 我中心将组织抽查. Not 我县, 我市: a place. */
const SELF = /(?<![自本])我(?:中心|局|委(?!员|托|派|屈)|厅|办(?!理|公|事|好|法)|院|署|公司|集团|协会)/;
const LONGEST_SIGNATURE = 40;
/** A speech names its speaker below its title. */
const HEAD_PARAGRAPHS = 6;

/** Does a paragraph consist of nothing but the name of a body? */
export function isSignature(words: string): boolean {
  return words.length <= LONGEST_SIGNATURE && UNIT_ENDING.test(words) && !/[，。；：|｜]/.test(words);
}

/**
 * The issuing body of a document, paragraphs [from, to): before 关于 in the title, behind the document's number, else
 * the signature above the date; of a speech, the speaker.
 */
export function documentIssuer(page: Page, from: number, to: number, title: Span | undefined): Issuer | undefined {
  const { text, paragraphs } = page;
  const start = paragraphs[from]?.start ?? 0;
  const end = paragraphs[to - 1]?.end ?? start;
  const head = text.slice(start, Math.min(end, start + 500));
  const at = (offset: number, indices: [number, number] | undefined): Issuer | undefined => {
    if (!indices) return undefined;
    const span = { start: offset + indices[0], end: offset + indices[1] };
    const name = text.slice(span.start, span.end);
    return UNIT_ENDING.test(name) && !/^(?:关于|印发|转发)|[，。|｜]/.test(name) ? { name, span } : undefined;
  };
  const speech = title && SPEECH.exec(text.slice(title.start, title.end));
  if (speech) {
    const name = lastName(speech[1] ?? '');
    const at = name === undefined ? -1 : text.lastIndexOf(name, title.end - 1);
    if (name !== undefined && at >= title.start) return { name, span: { start: at, end: at + name.length } };
    return speaker(page, from, to) ?? titleSpeaker(text, title);
  }
  const inHead =
    at(start, NUMBERED.exec(head)?.indices?.[1]) ??
    (title && at(title.start, TITLED.exec(text.slice(title.start, title.end))?.indices?.[1])) ??
    at(start, TITLED.exec(head)?.indices?.[1]);
  if (inHead) return inHead;
  const government = REPORT.exec(head.slice(0, 200))?.indices?.[1];
  if (government) {
    const before = MEETING_BEFORE.exec(head.slice(...government))?.[0].length ?? 0;
    const span = { start: start + government[0] + before, end: start + government[1] };
    return { name: text.slice(span.start, span.end), span };
  }
  const opening = title && OPENING.exec(text.slice(title.start, title.end))?.indices;
  return (
    (title && at(title.start, opening?.[1] ?? opening?.[2])) ??
    signature(page, from, to) ??
    redHead(page, from, to) ??
    below(page, from, to, title) ??
    meta(page, from, to) ??
    lastLine(page, from, to) ??
    self(text, start, end)
  );
}

/** 发文机关：某某局, in the table that a web page sets above a document. */
function meta({ text, paragraphs }: Page, from: number, to: number): Issuer | undefined {
  for (const paragraph of paragraphs.slice(from, to)) {
    const found = META.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_META)))
      ?.indices?.[1];
    if (!found) continue;
    const span = { start: paragraph.start + found[0], end: paragraph.start + found[1] };
    return { name: text.slice(span.start, span.end), span };
  }
  return undefined;
}

/** The name of a body right below the title. */
function below({ text, paragraphs }: Page, from: number, to: number, title: Span | undefined): Issuer | undefined {
  const next = title && paragraphs.slice(from, Math.min(to, from + HEAD_PARAGRAPHS)).find((p) => p.start >= title.end);
  const name = next && text.slice(next.start, Math.min(next.end, next.start + LONGEST_SIGNATURE + 1));
  return next && name !== undefined && isSignature(name) && !/^[各有全]/.test(name) ? { name, span: next } : undefined;
}

/** What an office without a name calls itself. */
function self(text: string, start: number, end: number): Issuer | undefined {
  const found = SELF.exec(text.slice(start, end));
  if (!found) return undefined;
  const span = { start: start + found.index, end: start + found.index + found[0].length };
  return { name: found[0], span };
}

/** A signature without a date. */
function lastLine({ text, paragraphs, cells }: Page, from: number, to: number): Issuer | undefined {
  const last = paragraphs[to - 1];
  if (
    to - 1 <= from ||
    !last ||
    cells.has(to - 1) ||
    last.end - last.start < 5 ||
    last.end - last.start > LONGEST_SIGNATURE
  )
    return undefined;
  const name = text.slice(last.start, last.end);
  return isSignature(name) && !/^[各有全]/.test(name) ? { name, span: last } : undefined;
}

/** The names above the last date that stands alone; several bodies that sign together count as one. */
function signature(page: Page, from: number, to: number): Issuer | undefined {
  const { text, paragraphs } = page;
  for (let i = to - 1; i > from; i--) {
    const date = paragraphs[i];
    const above = paragraphs[i - 1];
    if (!date || !above || page.cells.has(i)) continue;
    const words = text.slice(date.start, Math.min(date.end, date.start + 40));
    if (words.endsWith('印发')) continue;
    const inline = INLINE_SIGNATURE.exec(words)?.[1];
    if (inline !== undefined && UNIT_ENDING.test(inline))
      return { name: inline, span: { start: date.start, end: date.start + inline.length } };
    if (!DATE.test(words) || words.length > 14) continue;
    let first = i;
    for (let above = paragraphs[first - 1]; above && first - 1 > from; above = paragraphs[first - 1]) {
      if (!isSignature(text.slice(above.start, Math.min(above.end, above.start + LONGEST_SIGNATURE + 1)))) break;
      first--;
    }
    const top = paragraphs[first];
    if (first === i || !top) continue;
    return { name: text.slice(top.start, above.end), span: { start: top.start, end: above.end } };
  }
  return undefined;
}

/** 某某县人民政府文件, the red head of an official paper. */
function redHead({ text, paragraphs }: Page, from: number, to: number): Issuer | undefined {
  for (const paragraph of paragraphs.slice(from, Math.min(to, from + HEAD_PARAGRAPHS))) {
    const name = RED_HEAD.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 44)))?.[1];
    if (name !== undefined && UNIT_ENDING.test(name))
      return { name, span: { start: paragraph.start, end: paragraph.start + name.length } };
  }
  return undefined;
}

/** 县长赵立民在……会议上的讲话: the name before 在. */
function titleSpeaker(text: string, { start, end }: Span): Issuer | undefined {
  const before = text.slice(start, end).split(/在|同志/, 1)[0] ?? '';
  const name = lastName(before) ?? (before.length >= 2 && before.length <= 3 ? before : undefined);
  if (name === undefined || !SURNAMES.has(name.charAt(0))) return undefined;
  const at = text.lastIndexOf(name, start + before.length);
  return { name, span: { start: at, end: at + name.length } };
}

/** A post with a name, or 发言人：某某, in a short line near the beginning. */
function speaker({ text, paragraphs }: Page, from: number, to: number): Issuer | undefined {
  for (const paragraph of paragraphs.slice(from, Math.min(to, from + HEAD_PARAGRAPHS))) {
    if (paragraph.end - paragraph.start > LONGEST_SIGNATURE) continue;
    const words = text.slice(paragraph.start, paragraph.end).replace(/^（|）$/g, '');
    const name = lastName(words);
    if (name === undefined || !words.endsWith(name)) continue;
    const start = text.lastIndexOf(name, paragraph.end);
    return { name, span: { start, end: start + name.length } };
  }
  return undefined;
}
