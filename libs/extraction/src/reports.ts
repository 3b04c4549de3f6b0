import { documentIssuer, isSignature } from './finders/body.ts';
import { findPrefix, type Issuer } from './finders/issuer.ts';
import { FIELD_LINE } from './lexicon/fields.ts';
import type { Page } from './paragraphs.ts';
import type { ReportKind, Span } from './types.ts';

/** One report of a page: paragraphs [from, to), its kind and its headline. */
export interface ReportText {
  from: number;
  to: number;
  kind: ReportKind;
  /** Minutes: approvals and decisions of a meeting in its own words. */
  minutes: boolean;
  /** It explains or advertises what others demand: nothing in it is demanded. */
  explains: boolean;
  title: Span | undefined;
  issuer: Issuer | undefined;
}

const DATELINE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?|，|至|[—-]|[\u4e00-\u9fa5])/;
const BYLINE_END = /（[^，。；：（]{2,24}）$/;
const CLOSED = /[。！？；：，、）”]$/;
const LABELLED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．）]|第[一二三四五六七八九十百\d]{1,4}[章节条]|附件|[一二三四五六七八九十]{1,3}$)/;
const FURNITURE =
  /^(?:编辑|责任编辑|校对|责编|审核|监制|来源|信息来源|发布时间|发布日期|作者|记者|通讯员|抄送|抄报|主送|出席|列席|记录|(?:时间|地点|主持|主持人|参加|参会|参加人员)：|\d{4}年\d{1,2}月\d{1,2}日$)/;
/** What the title of a document ends with, and what tells one anywhere. */
const DOCUMENT_END =
  /(?:通知|通告|意见|方案|办法|细则|规定|条例|规划|决定|工作报告|工作要点|(?:任务|整改|问题|责任|督办|工作|事项|项目)(?:清单|台账)|(?:分工|分解|任务|整改|交办|督办)表|通报|公告|(?:督办|提示|交办|整改)[函单]|[上时]的(?:讲话|发言|致辞)(?:提纲|摘要|稿)?)$/;
const LONGEST_DOCUMENT_END = 8;
const DOCUMENT_SIGN =
  /〔\d{4}〕\d+号|(?:事项|要求|方案|意见|任务|目标|督办|情况)[^，。；]{0,8}(?:通知|公告|制订|制定|明确)?[^，。；]{0,6}如下|第[一二三四五六七八九十]+条|[印转]发给你们|特此(?:通知|函告)/;

/** Lines above a title that are no part of it: 某某县人民政府文件, 云政发〔2023〕5号. */
const ABOVE_TITLE = /文件$|[〔[]\d{4}[〕\]]第?\d{1,4}[号期]$|\d{1,2}日$/;
const DOCUMENT_TITLE = /(?:关于|印发).*(?:通知|通告|通报|意见|方案|办法|决定|规定|措施|函|要点|细则)$/;
const MINUTES_TITLE = '纪要';
/** A title stands among the first paragraphs of its text. */
const HEAD_PARAGRAPHS = 10;
/** A paragraph as long as this, or with a full stop, is the body of a report. */
const SHORTEST_BODY = 60;

/** What the paragraphs of a page look like. */
interface Look {
  page: Page;
  /** The beginning and the end of every paragraph. */
  words: string[];
  tail: string[];
  isTitle: boolean[];
  isBody: boolean[];
}

function look(page: Page): Look {
  const { text, paragraphs } = page;
  const words = paragraphs.map((p) => text.slice(p.start, Math.min(p.end, p.start + 90)));
  const tail = paragraphs.map((p) => text.slice(Math.max(p.start, p.end - 30), p.end));
  const isTitle = paragraphs.map((p, i) => {
    const length = p.end - p.start;
    const begin = words[i] ?? '';
    return (
      !page.cells.has(i) &&
      length >= 5 &&
      length <= 60 &&
      !CLOSED.test(tail[i] ?? '') &&
      !LABELLED.test(begin) &&
      !FURNITURE.test(begin) &&
      !/[。；]/.test(begin)
    );
  });
  const isBody = paragraphs.map((p, i) => p.end - p.start >= SHORTEST_BODY || (tail[i] ?? '').endsWith('。'));
  return { page, words, tail, isTitle, isBody };
}

/** Splits a page into its reports. Titles may stand before or after their text. */
export function splitReports(page: Page): ReportText[] {
  const { text, paragraphs } = page;
  if (paragraphs.length === 0) return [];
  const seen = look(page);
  const { isTitle } = seen;
  const minutes = minutesTitle(seen);
  if (minutes || isDocument(page, 0, paragraphs.length))
    return [describe(page, 0, paragraphs.length, headline(seen, 0, paragraphs.length))];

  const starts = findStarts(seen);
  const reports: ReportText[] = [];
  starts.forEach((from, n) => {
    const to = starts[n + 1] ?? paragraphs.length;
    let top = from;
    while (top + 1 < to && !isTitle[top] && !seen.isBody[top] && isTitle[top + 1]) top++;
    let first = top;
    while (first < to && isTitle[first]) first++;
    const previous = reports[reports.length - 1];
    const title =
      first > top ? { start: paragraphs[top]?.start ?? 0, end: paragraphs[first - 1]?.end ?? 0 } : undefined;
    if (title && previous && !previous.title) {
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

/** Where reports begin: at a title behind a body, or at a dateline behind a byline. */
function findStarts({ page: { paragraphs }, words, tail, isTitle, isBody }: Look): number[] {
  const starts = [0];
  let body = isBody[0] === true;
  for (let i = 1; i < paragraphs.length; i++) {
    const before = words[i - 1] ?? '';
    const ended = body && (BYLINE_END.test(tail[i - 1] ?? '') || FURNITURE.test(before));
    const dated = DATELINE.test(words[i] ?? '');
    const heads = isTitle[i] && !isTitle[i - 1] && body && (ended || isBody[i + 1]);
    let start = -1;
    if (heads || (dated && !isTitle[i - 1] && ended)) start = i;
    else if (dated && isTitle[i - 1] && body && starts.at(-1) !== i - 1) start = i;
    if (start >= 0) {
      starts.push(start);
      body = false;
    }
    body ||= isBody[i] === true;
  }
  return starts;
}

/** Is it one record of a meeting from its title on? */
function minutesTitle({ page: { text, paragraphs }, words, isTitle }: Look): boolean {
  for (let i = 0; i < Math.min(paragraphs.length, HEAD_PARAGRAPHS); i++) {
    const paragraph = paragraphs[i];
    if (
      paragraph &&
      (isTitle[i] || words[i] === '会议纪要') &&
      text.slice(paragraph.start, paragraph.end).endsWith(MINUTES_TITLE)
    )
      return true;
  }
  return false;
}

/** The title of a document: the run of title lines that says what it is, else the first. */
function headline({ page: { text, paragraphs }, words, isTitle }: Look, from: number, to: number): Span | undefined {
  let best: Span | undefined;
  for (let i = from; i < Math.min(to, from + HEAD_PARAGRAPHS); i++) {
    const isLine = (at: number) =>
      at < to && ((isTitle[at] ?? false) || words[at] === '会议纪要') && !ABOVE_TITLE.test(words[at] ?? '');
    if (!isLine(i)) continue;
    let last = i;
    const isBodyName = (at: number) => isSignature(words[at] ?? '');
    let named = isBodyName(i);
    while (isLine(last + 1) && (named || !isBodyName(last + 1))) {
      last++;
      named = named && isBodyName(last);
    }
    const span = { start: paragraphs[i]?.start ?? 0, end: paragraphs[last]?.end ?? 0 };
    const title = text.slice(span.start, span.end);
    if (DOCUMENT_TITLE.test(title) || title.endsWith(MINUTES_TITLE)) return span;
    best ??= span;
    i = last;
  }
  return best;
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

const MEETING_WORDS =
  /会议|座谈会|推进会|调度会|协调会|动员会|例会|汇报会|办公会|联席会|会商会|交办会|大会|专题会|现场会|部署会|学习会|(?:常委|党组)会(?=会议|扩大|（扩大|召开|，)|全会(?=召开|，|精神)|中心组|研判会|分析会/;
const INSPECTION_WORDS = /调研|检查|督导|走访|考察|督查|慰问|巡查|察看|暗访|接访|现场办公/;

/** Headlines of pages for the public: explanations, questions and answers, vacancies, notices of candidates. */
const EXPLAINS = /解读$|图解|一图读懂|答记者问|问答|招聘|招录|拟[录聘任用].{0,8}公示|中标|倡议书|公开信/;

/** What a unit has done of late, told by itself: its own orders in it are past. */
const EXPERIENCE = /^(?:.{0,6}(?:今年|近年|去年|年初|入[春夏秋冬汛][^，]{0,4}|近[年期])以?来|近年来|连日来|一直以来)，/;

function describe(page: Page, from: number, to: number, title: Span | undefined): ReportText {
  const { text } = page;
  const body = bodyOf(page, from, to);
  const headline = title ? text.slice(title.start, title.end) : '';
  const titled = headline.endsWith(MINUTES_TITLE);
  const minutes =
    titled ||
    /纪要|会议(?:听取|审议|传达|议定|原则|研究|讨论)/.test(body.slice(0, 400)) ||
    /会议(?:听取|审议|讨论并|原则)/.test(body);
  const document = !titled && isDocument(page, from, to);
  const opening = headline + body.slice(0, 200);
  const experience =
    EXPERIENCE.test(title && body.startsWith(headline) ? body.slice(headline.length) : body) &&
    !MEETING_WORDS.test(headline);
  const kind: ReportKind = document
    ? 'document'
    : /简报|快报|动态|专报/.test(headline)
      ? 'briefing'
      : experience
        ? 'news'
        : minutes || MEETING_WORDS.test(opening)
          ? 'meeting'
          : INSPECTION_WORDS.test(opening)
            ? 'inspection'
            : 'news';
  const explains = EXPLAINS.test(headline) || /解读如下|(?:^|。)问：/.test(body.slice(0, 400));
  return {
    from,
    to,
    kind,
    minutes,
    explains,
    title,
    issuer: document ? documentIssuer(page, from, to, title) : undefined,
  };
}

function isDocument(page: Page, from: number, to: number): boolean {
  const { text, paragraphs, cells } = page;
  let spoken = 0;
  let signs = 0;
  let labelled = 0;
  let fields = 0;
  for (let i = from; i < to; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) continue;
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 700));
    if (LABELLED.test(words) && words.length > 1) labelled++;
    if (FIELD_LINE.test(words.slice(0, 24))) fields++;
    if (/^(?:[^，。；]{0,60}，)?会议(?:听取|审议|指出|强调|要求|议定|传达)/.test(words)) spoken++;
    const ends = [words, i < from + 6 ? words.slice(0, 80) : ''].map((part) => part.slice(-LONGEST_DOCUMENT_END));
    if (ends.some((end) => DOCUMENT_END.test(end)) || DOCUMENT_SIGN.test(words)) signs++;
    const prefix = words.startsWith('第')
      ? undefined
      : findPrefix(text, paragraph.start, Math.min(paragraph.end, paragraph.start + 140));
    if (prefix?.issuer !== undefined && prefix.speech) spoken++;
  }
  signs += Math.floor(labelled / 3) + Math.floor(fields / 3) + (cells.size > 0 ? 1 : 0);
  return signs > 0 && spoken <= signs / 3;
}
