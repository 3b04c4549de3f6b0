import { demandRule, demandStart, isResultOnly, startsWithOrder } from './demand.ts';
import { findPrefix } from './finders/issuer.ts';
import { findSubjects } from './finders/subjects.ts';
import { NARRATIVE } from './lexicon/demand.ts';
import { HEADING_VERBLESS } from './lexicon/titles.ts';
import type { Page } from './paragraphs.ts';
import type { Part } from './parts.ts';
import { continuesPoint, placeInPoints, type Point } from './points.ts';
import type { ReportText } from './reports.ts';
import type { RuleId } from './rules.ts';
import type { SentenceState, Span } from './types.ts';

/** A demand with its place in the text; offsets into Page.text. */
export interface Item extends Span {
  part: number;
  point: Point | undefined;
  /** The heading it stands under. */
  heading: { span: Span; part: number; own: boolean } | undefined;
  issuer: string | undefined;
  /** Names of the stages that it stands under, innermost first: they may hold its date. */
  stages: Span[];
  /** The words before a colon that govern it (2022年的目标是：). */
  leadIn: Span | undefined;
  /** Items with the same scope inherit owners from each other. */
  scope: string;
  rule: RuleId;
}

/** What a report's parts came to. */
export interface Items {
  /** 责任单位 lines, with the point or paragraph that they close. */
  lines: OwnerLine[];
  items: Item[];
  /** State of every part, by index. */
  states: SentenceState[];
  /** Parts that are headings. */
  headings: ReadonlyMap<number, Span>;
}

/** A line that names the units of the point above it: （责任单位：……）. */
export interface OwnerLine extends Span {
  scope: string;
}

const LONGEST_HEADING = 52;
const LONGEST_LEAD = 22;

/** Finds the demands of one report among its parts. */
export function findItems(page: Page, parts: readonly Part[], report: ReportText): Items {
  const { text } = page;
  const lines: OwnerLine[] = [];
  const states: SentenceState[] = parts.map(() => 'background');
  const demands: (Omit<Item, 'heading' | 'scope' | 'stages'> | undefined)[] = parts.map(() => undefined);
  const closing = (index: number) => report.kind === 'document' && isClosing(text, parts, index);
  const document = report.kind === 'document';
  const points = placeInPoints(parts, closing, (index) => isLead(text, parts, index, document));
  let open = false;
  let weak = false;
  let talk = false;
  let issuer: string | undefined;
  let attachment = false;
  let sentenceOpen = false;
  let leadIn: Span | undefined;

  parts.forEach((part, index) => {
    if (part.end <= part.start) {
      states[index] = 'furniture';
      open = document && open;
      return;
    }
    const words = text.slice(part.start, part.end);
    const point = points[index];
    if (part.first && part.labels.length === 0 && !document && !(open && continuesPoint(parts, index))) open = false;
    if (isFurniture(words)) {
      if (OWNER_LINE.test(words))
        lines.push({
          start: part.start,
          end: part.end,
          scope: scopeOf(point, { ...part, paragraph: part.first ? part.paragraph - 1 : part.paragraph }),
        });
      states[index] = 'furniture';
      if (words.startsWith('附件')) attachment = part.closer !== '';
      return;
    }
    if (part.labels.some((label) => label.kind !== 'inline')) {
      if (document && !attachment) open = true;
      else if (!document && part.labels.some((label) => label.kind === 'cn')) open = false;
    }
    let from = part.start;
    const prefix = findPrefix(text, part.start, part.closer === '：' || part.closer === '，' ? part.end + 1 : part.end);
    if (prefix && !(document && prefix.issuer === undefined) && !(prefix.talk && report.kind !== 'meeting')) {
      if (!document || (report.issuer === undefined && prefix.speech)) {
        open = true;
        weak = prefix.weak;
        talk = prefix.talk;
        issuer = prefix.issuer ?? issuer ?? (report.kind === 'news' ? undefined : '会议');
      }
      from = Math.min(prefix.end, part.end);
    }
    const approval = report.minutes ? APPROVAL.exec(text.slice(from, part.end)) : null;
    if (approval) {
      open = true;
      weak = true;
      if (prefix === undefined) issuer = '会议';
      from += approval[0].length;
    }
    if (!approval && report.minutes && /^会议(?:原则上?|一致)?(?:同意|通过|审定)/.test(words)) {
      open = true;
      weak = true;
      issuer = '会议';
    }
    if (part.closer === '：' && /(?:如下|以下[^，]{0,14}|目标是|是)$/.test(words)) {
      open ||= document;
      return;
    }
    if (document && !open && /(?:目标是|任务是)：/.test(words)) {
      open = true;
      from = part.start + words.search(/(?:目标是|任务是)：/) + 4;
    }
    if (document && issuer === undefined) issuer = report.issuer;
    if (!open || from >= part.end || (attachment && part.closer === '')) {
      sentenceOpen = false;
      return;
    }
    const labelled = point !== undefined;
    const rule = demandRule(text, from, part.end, {
      talk: talk && !labelled,
      weak:
        (weak && !labelled && !sentenceOpen) || part.closer === '：' || (part.closer === '' && part.end - from < 12),
      name: part.closer === '：',
      labelled,
      document,
    });
    sentenceOpen = rule !== undefined && part.closer === '；';
    if (!rule) {
      const last = demands[index - 1];
      if (last && part.paragraph === parts[index - 1]?.paragraph && isResultOnly(text.slice(from, part.end))) {
        last.end = part.end;
        states[index] = 'requirement';
      }
      return;
    }
    const start = demandStart(text, from, part.end);
    const colon = text.slice(from, start).lastIndexOf('：');
    if (colon >= 0) leadIn = { start: from, end: from + colon };
    demands[index] = { start, end: part.end, part: index, point, issuer, leadIn, rule };
    if (part.closer !== '；') leadIn = undefined;
    states[index] = 'requirement';
  });

  const headings = findHeadings(text, parts, points, (index) => demands[index] !== undefined);
  for (const [index] of headings) {
    demands[index] = undefined;
    states[index] = 'background';
  }
  const items = demands.flatMap((demand) => {
    if (!demand) return [];
    const heading = headingOf(points[demand.part], demand.part, headings);
    const scope = scopeOf(demand.point, parts[demand.part]);
    return [{ ...demand, heading, scope, stages: stagesOf(text, points[demand.part], headings) }];
  });
  return { items, states, headings, lines };
}

const APPROVAL =
  /^(?:会议)?(?:原则上?|一致)?(?:同意|通过)(?:(?=由)|[^，]{0,300}，(?=由|会后|[^，]{2,20}(?:负责|牵头|要|需)))/;
const OWNER_LINE = /^（?(?:责任|牵头|主管|配合|协办|参与|主办)(?:单位|部门)(?:及责任人)?：/;
const FURNITURE =
  /^(?:发布日期|发布机构|原文链接|检索关键词|检索时间|标题：|文种：|（?(?:责任|牵头|主管|配合|协办|参与|主办)(?:单位|部门)(?:及责任人)?：|编辑|责任编辑|校对|责编|来源|记者|通讯员|摄影|签发|审核|抄送|抄报|主送|附件|附：|.{0,80}\]\(|https?：|此件|（此件|（记者|出席|列席|缺席|参会人员|联系人|主题词|发布时间|浏览次数|打印|关闭)/;
const BYLINE = /^（[^，。；：]{2,24}）?$/;

/** A body's name and a date: the foot of a document that has lost its lines. */
const SIGNATURE =
  /^[\u4e00-\u9fa5（）]{4,60}\d{4}年\d{1,2}月\d{1,2}日(?:[\u4e00-\u9fa5]{2,30}\d{4}年\d{1,2}月\d{1,2}日印发)?$/;

function isFurniture(words: string): boolean {
  return (
    SIGNATURE.test(words) ||
    FURNITURE.test(words) ||
    BYLINE.test(words) ||
    /^[\d年月日〇○零一二三四五六七八九十]+(?:印发)?$/.test(words)
  );
}

/** A last paragraph of a document without a number speaks of the whole document. */
function isClosing(text: string, parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  const before = parts[index - 1];
  if (!part?.first || !before || before.closer === '' || before.closer === '：') return false;
  return /^(?:各|请各|请|本通知|以上)/.test(text.slice(part.start, part.start + 4));
}

/** A short sentence without a number that the rest of its paragraph spells out: 全力发展现代服务业。 */
function isLead(text: string, parts: readonly Part[], index: number, document: boolean): boolean {
  const part = parts[index];
  const next = parts[index + 1];
  if (part?.closer !== '。' || part.labels.length > 0 || part.end - part.start > LONGEST_LEAD) return false;
  if (next?.paragraph !== part.paragraph || !(part.first && document)) return false;
  const words = text.slice(part.start, part.end);
  const after = parts[index + 2];
  if (next.labels.length === 0 && after?.paragraph !== part.paragraph) return false;
  return startsWithOrder(words) && !/[\d，]|问题$/.test(words) && findSubjects(text, part.start, part.end).first < 0;
}

/** A point's first sentence that only names what the rest of the point spells out. */
function findHeadings(
  text: string,
  parts: readonly Part[],
  points: readonly (Point | undefined)[],
  isDemand: (part: number) => boolean,
): Map<number, Span> {
  /** For every point: does any part behind its first one demand something? */
  const filled = new Set<number>();
  points.forEach((point, index) => {
    if (!isDemand(index)) return;
    for (let at = point; at; at = at.parent) if (at.part !== index) filled.add(at.id);
  });
  const headings = new Map<number, Span>();
  points.forEach((point, index) => {
    const part = parts[index];
    for (let at = point; at?.part === index; at = at.parent) {
      if (!part || !filled.has(at.id) || headings.has(index)) continue;
      const words = text.slice(part.start, part.end);
      const laidOut = part.closer === '' || part.closer === '：';
      if (words === '' || words.length > (laidOut ? 80 : LONGEST_HEADING)) continue;
      if (!laidOut && !isHeadingSentence(text, part)) continue;
      if (laidOut && /(?:如下|以下意见|指出|强调|要求)$/.test(words)) continue;
      headings.set(index, { start: part.start, end: part.end });
    }
  });
  return headings;
}

function isHeadingSentence(text: string, part: Part): boolean {
  if (part.closer !== '。') return false;
  const words = text.slice(part.start, part.end);
  if (NARRATIVE.test(words) || /^(?:会议|原则)/.test(words) || /[《：]/.test(words)) return false;
  if (/（[^）]{0,30}(?:年|月|日)[^）]{0,12}）$/.test(words)) return true;
  if (HEADING_VERBLESS.test(words)) return true;
  if (/\d/.test(words)) return false;
  const { first } = findSubjects(text, part.start, part.end);
  return first < 0 || words.length <= 14;
}

function headingOf(point: Point | undefined, part: number, headings: ReadonlyMap<number, Span>): Item['heading'] {
  for (let at = point; at; at = at.parent) {
    const span = at.part === part ? undefined : headings.get(at.part);
    if (span) return { span, part: at.part, own: at === point };
  }
  return undefined;
}

/** A stage dates all that stands below it; any other heading only what stands directly under it. */
function stagesOf(text: string, point: Point | undefined, headings: ReadonlyMap<number, Span>): Span[] {
  const stages: Span[] = [];
  for (let at = point; at; at = at.parent) {
    const span = headings.get(at.part);
    if (span && /阶段|（[^）]*[年月日][^）]*）$/.test(text.slice(span.start, span.end))) stages.push(span);
  }
  return stages;
}

function scopeOf(point: Point | undefined, part: Part | undefined): string {
  return point ? `p${point.id}` : `n${part?.paragraph ?? -1}`;
}
