import { findPrefix } from './finders/issuer.ts';
import { UNIT_ENDING } from './lexicon/units.ts';
import type { Page } from './paragraphs.ts';
import type { ReportKind, Span } from './types.ts';

/** One report of a page: paragraphs [from, to), its kind and its headline. */
export interface ReportText {
  from: number;
  to: number;
  kind: ReportKind;
  /** Minutes: approvals and decisions of a meeting in its own words. */
  minutes: boolean;
  title: Span | undefined;
  issuer: string | undefined;
}

const DATELINE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?|，|至|[—-]|[\u4e00-\u9fa5])/;
const BYLINE_END = /（[^，。；：（]{2,24}）$/;
const CLOSED = /[。！？；：，、）”]$/;
const LABELLED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．]|第[一二三四五六七八九十百\d]{1,4}[章节条]|附件|[一二三四五六七八九十]{1,3}$)/;
const FURNITURE = /^(?:编辑|责任编辑|校对|责编|来源|记者|通讯员|抄送|抄报|主送|出席|列席|\d{4}年\d{1,2}月\d{1,2}日$)/;
const DOCUMENT_SIGN =
  /(?:通知|通告|意见|方案|办法|细则|规定|条例|规划|决定|工作报告|工作要点|任务清单|分工表)$|〔\d{4}〕\d+号|(?:事项|要求|方案|意见|任务|目标)[^，。；]{0,8}(?:通知|公告|制订|制定|明确)?[^，。；]{0,6}如下|第[一二三四五六七八九十]+条/;

/** Splits a page into its reports. Titles may stand before or after their text. */
export function splitReports(page: Page): ReportText[] {
  const { text, paragraphs } = page;
  const words = paragraphs.map((p) => text.slice(p.start, Math.min(p.end, p.start + 90)));
  const tail = paragraphs.map((p) => text.slice(Math.max(p.start, p.end - 30), p.end));
  const isTitle = paragraphs.map(
    (p, i) =>
      p.end - p.start >= 5 &&
      p.end - p.start <= 60 &&
      !CLOSED.test(tail[i] ?? '') &&
      !LABELLED.test(words[i] ?? '') &&
      !FURNITURE.test(words[i] ?? '') &&
      !/[。；]/.test(words[i] ?? ''),
  );
  if (paragraphs.length === 0) return [];
  const wholeIsDocument = isDocument(page, 0, paragraphs.length);
  const starts = [0];
  if (!wholeIsDocument) {
    for (let i = 1; i < paragraphs.length; i++) {
      const ended = BYLINE_END.test(tail[i - 1] ?? '') || FURNITURE.test(words[i - 1] ?? '');
      if (
        isTitle[i] &&
        !isTitle[i - 1] &&
        (ended || (paragraphs[i + 1]?.end ?? 0) - (paragraphs[i + 1]?.start ?? 0) > 60)
      )
        starts.push(i);
      else if (DATELINE.test(words[i] ?? '') && !isTitle[i - 1] && (ended || i === 0)) starts.push(i);
      else if (DATELINE.test(words[i] ?? '') && isTitle[i - 1] && starts.at(-1) !== i - 1) starts.push(i);
    }
  }
  const reports: ReportText[] = [];
  starts.forEach((from, n) => {
    const to = starts[n + 1] ?? paragraphs.length;
    let first = from;
    while (first < to && isTitle[first]) first++;
    const previous = reports[reports.length - 1];
    const title =
      first > from ? { start: paragraphs[from]?.start ?? 0, end: paragraphs[first - 1]?.end ?? 0 } : undefined;
    if (title && previous && !previous.title && !wholeIsDocument) {
      const here = likeness(text, title, bodyOf(page, first, to));
      const there = likeness(text, title, bodyOf(page, previous.from, previous.to));
      if (there >= here) {
        previous.title = title;
        previous.to = first;
        if (first < to) reports.push(describe(page, first, to, undefined));
        return;
      }
    }
    reports.push(describe(page, from, to, title));
  });
  return reports;
}

function bodyOf({ text, paragraphs }: Page, from: number, to: number): string {
  const start = paragraphs[from]?.start ?? 0;
  return text.slice(start, Math.min(paragraphs[to - 1]?.end ?? start, start + 600));
}

/** Share of the title's pairs of characters that the body has too. */
function likeness(text: string, title: Span, body: string): number {
  const words = text.slice(title.start, title.end);
  let shared = 0;
  for (let i = 0; i + 1 < words.length; i++) if (body.includes(words.slice(i, i + 2))) shared++;
  return shared;
}

function describe(page: Page, from: number, to: number, title: Span | undefined): ReportText {
  const { text } = page;
  const body = bodyOf(page, from, to);
  const headline = title ? text.slice(title.start, title.end) : '';
  const minutes =
    /纪要|会议(?:听取|审议|传达|议定|原则|研究|讨论)/.test(body.slice(0, 400)) ||
    /会议(?:听取|审议|讨论并|原则)/.test(body);
  const document = isDocument(page, from, to);
  const kind: ReportKind = document
    ? 'document'
    : /简报|快报|动态|专报/.test(headline)
      ? 'briefing'
      : minutes || /会议|座谈会|推进会|调度会|协调会|动员会|例会|大会|专题会|现场会/.test(headline + body.slice(0, 200))
        ? 'meeting'
        : /调研|检查|督导|走访|考察|督查|慰问|巡查/.test(headline + body.slice(0, 200))
          ? 'inspection'
          : 'news';
  return { from, to, kind, minutes, title, issuer: document ? documentIssuer(page, from, to) : undefined };
}

function isDocument(page: Page, from: number, to: number): boolean {
  const { text, paragraphs } = page;
  let spoken = 0;
  let signs = 0;
  let labelled = 0;
  for (let i = from; i < to; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) continue;
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 700));
    if (LABELLED.test(words) && words.length > 1) labelled++;
    if (/^(?:[^，。；]{0,60}，)?会议(?:听取|审议|指出|强调|要求|议定|传达)/.test(words)) spoken++;
    if (DOCUMENT_SIGN.test(i < from + 6 ? words.slice(0, 80) : '') || DOCUMENT_SIGN.test(words)) signs++;
    const prefix = words.startsWith('第')
      ? undefined
      : findPrefix(text, paragraph.start, Math.min(paragraph.end, paragraph.start + 140));
    if (prefix?.issuer !== undefined && prefix.speech) spoken++;
  }
  signs += Math.floor(labelled / 3);
  return signs > 0 && spoken <= signs / 3;
}

/** The issuing body: before 关于 in the title, behind the document's number, else the signature above the date. */
export function documentIssuer({ text, paragraphs }: Page, from: number, to: number): string | undefined {
  const start = paragraphs[from]?.start ?? 0;
  const end = paragraphs[to - 1]?.end ?? start;
  const head = text.slice(start, Math.min(end, start + 500));
  const numbered = /〔\d{4}〕\d{1,4}号(.{0,120}?)关于/.exec(head)?.[1];
  if (numbered !== undefined && numbered !== '' && UNIT_ENDING.test(numbered) && !/[，。]/.test(numbered))
    return numbered;
  const titled = /^([^，。；：〔]{4,60}?)关于[^，。；：]{2,80}?(?:通知|意见|方案|办法|决定|规定|通告)/.exec(head)?.[1];
  if (titled !== undefined && UNIT_ENDING.test(titled)) return titled;
  const report = /([\u4e00-\u9fa5]{2,14}(?:人民政府|政府))(?:区长|县长|市长|镇长|乡长|代)/.exec(
    head.slice(0, 200),
  )?.[1];
  if (report !== undefined) return report.replace(/^.*(?:会议上|大会上|次会议上)/, '');
  for (let i = to - 1; i > from; i--) {
    const date = paragraphs[i];
    const name = paragraphs[i - 1];
    if (!date || !name) continue;
    const words = text.slice(date.start, Math.min(date.end, date.start + 40));
    const inline = /^([\u4e00-\u9fa5（）]{4,36}?)(?:\d{4}|二[〇○零0])[^，。]{2,10}日/.exec(words)?.[1];
    if (words.endsWith('印发')) continue;
    if (inline !== undefined && UNIT_ENDING.test(inline)) return inline;
    const signature = text.slice(name.start, Math.min(name.end, name.start + 50));
    if (/^(?:\d{4}|二[〇○零0]).{2,10}日/.test(words) && signature.length <= 40 && UNIT_ENDING.test(signature))
      return signature;
  }
  return undefined;
}
