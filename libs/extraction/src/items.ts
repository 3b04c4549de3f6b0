import { paragraphPoint, scopedLines, scopeOf, type Closing, type OwnerLine } from './closings.ts';
import { demandRule, demandStart, isResultOnly, soundsLikeDemand } from './demand.ts';
import { isSignature } from './finders/body.ts';
import { findPrefix, type Issuer } from './finders/issuer.ts';
import { isUnitList } from './finders/names.ts';
import { PROBLEM_FIELD, TASK_FIELD } from './lexicon/fields.ts';
import { isFurniture, OWNER_LINE } from './lexicon/furniture.ts';
import { findHeadings, headingOf, isLead, stagesOf, type Heading } from './headings.ts';
import { REPORTED_SECTION } from './lexicon/demand.ts';
import type { Page } from './paragraphs.ts';
import type { Part } from './parts.ts';
import { continuesPoint, placeInPoints, type Point } from './points.ts';
import type { ReportText } from './reports.ts';
import type { RuleId } from './rules.ts';
import { issuerIn, lastPerson, MEETING } from './speakers.ts';
import type { SentenceState, Span } from './types.ts';

/** A demand with its place in the text; offsets into Page.text. */
export interface Item extends Span {
  part: number;
  point: Point | undefined;
  /** The heading it stands under. */
  heading: Heading | undefined;
  issuer: Issuer | undefined;
  /** Names of the stages that it stands under, innermost first: they may hold its date. */
  stages: Span[];
  /** The words before a colon that govern it (2022年的目标是：). */
  leadIn: Span | undefined;
  /** Items with the same scope inherit owners from each other. */
  scope: string;
  /** Its scope and those of the points above it, innermost first: a 责任单位 line closes one of them. */
  scopes: string[];
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

/** Finds the demands of one report among its parts. */
export function findItems(page: Page, parts: readonly Part[], report: ReportText): Items {
  const { text } = page;
  const lines: OwnerLine[] = [];
  const states: SentenceState[] = parts.map(() => 'background');
  const demands: (Omit<Item, 'heading' | 'scope' | 'scopes' | 'stages'> | undefined)[] = parts.map(() => undefined);
  const closing = (index: number) => report.kind === 'document' && isClosing(text, parts, index);
  const document = report.kind === 'document';
  const points = placeInPoints(parts, closing, (index) => isLead(text, parts, index, document));
  let open = false;
  let weak = false;
  let talk = false;
  let listed = false;
  let issuer: Issuer | undefined;
  let attachment = false;
  /** Its numbered attachments are being listed, one a line. */
  let attached = false;
  let sentenceOpen = false;
  let leadIn: Span | undefined;
  const closings: Closing[] = [];
  /** The paragraph that the lines below belong to: the last that is none, of fields below each other the first. */
  let told = -1;
  /** The paragraph with the field of a task, and the one that it tells on. */
  let field = -1;
  const toldOn = new Map<number, number>();

  parts.forEach((part, index) => {
    if (part.end <= part.start) {
      states[index] = 'furniture';
      open = document && open;
      return;
    }
    const words = text.slice(part.start, part.end);
    const point = points[index];
    if (part.column !== undefined && part.column !== 'task') {
      states[index] = 'furniture';
      const { start, end, column } = part;
      if (column === 'lead' || column === 'support' || column === 'due')
        lines.push({ start, end, column, scope: scopeOf(point, part.paragraph) });
      return;
    }
    const continues = open && (continuesPoint(parts, index) || CONTINUES_SPEECH.test(words));
    if (part.first && part.labels.length === 0 && !document && !continues) open = false;
    const signs = document && part.column === undefined && part.first && part.closer === '' && part.labels.length === 0;
    if (signs && isSignature(words)) {
      states[index] = 'furniture';
      return;
    }
    const unitList = document && part.labels.length === 0 && isUnitList(words);
    if (unitList || isFurniture(words)) {
      if (unitList || OWNER_LINE.test(words))
        closings.push({
          line: { start: part.start, end: part.end, column: undefined },
          point: part.first ? paragraphPoint(parts, point) : point,
          paragraph: part.first ? told : part.paragraph,
          below: part.first,
        });
      states[index] = 'furniture';
      if (words.startsWith('附件')) {
        attachment = part.closer !== '';
        attached = part.closer === '' && /^附件：?1/.test(words);
      }
      return;
    }
    if (part.paragraph !== told) {
      const isField = part.labels.length === 0 && TASK_FIELD.test(words);
      const goesOn = isField && field === part.paragraph - 1;
      if (goesOn) toldOn.set(part.paragraph, told);
      else told = part.paragraph;
      field = isField ? part.paragraph : -1;
    }
    attached &&= part.first && part.closer === '' && (part.labels.length > 0 || /^\d{1,2}[.．]/.test(words));
    if (attached) {
      states[index] = 'furniture';
      return;
    }
    if (part.labels.some((label) => label.kind !== 'inline')) {
      if (document && !attachment) open = true;
      else if (!document && !listed && part.labels.some((label) => label.kind === 'cn')) open = false;
    }
    if (document && PROBLEM_FIELD.test(words)) {
      open = false;
      return;
    }
    if (
      part.column ||
      (document && !attachment && TASK_FIELD.test(words)) ||
      (document && !attachment && REQUEST.test(words))
    )
      open = true;
    let from = part.start + (document ? (TASK_FIELD.exec(words)?.[0].length ?? 0) : 0);
    const prefix = findPrefix(text, part.start, part.closer === '' ? part.end : part.end + 1);
    if (prefix && !(document && prefix.issuer === undefined) && !(prefix.talk && report.kind !== 'meeting')) {
      if (!document || (report.issuer === undefined && prefix.speech)) {
        open = true;
        weak = prefix.weak;
        talk = prefix.talk;
        const absent = prefix.pronoun || report.kind === 'inspection';
        const named =
          prefix.issuer === undefined
            ? absent
              ? lastPerson(text, parts, index)
              : undefined
            : issuerIn(text, part.start, prefix.end, prefix.issuer);
        issuer = named ?? issuer ?? (report.kind === 'news' ? undefined : MEETING);
        listed = part.closer === '：' && prefix.end >= part.end;
      }
      from = Math.min(prefix.end, part.end);
    }
    const approval = report.minutes ? APPROVAL.exec(text.slice(from, part.end)) : null;
    if (approval) {
      open = true;
      weak = true;
      if (prefix === undefined) issuer = issuerIn(text, part.start, part.start + 4, MEETING.name);
      from += approval[0].length;
    }
    if (!approval && report.minutes && /^会议(?:原则上?|一致)?(?:同意|通过|审定)/.test(words)) {
      open = true;
      weak = true;
      issuer = issuerIn(text, part.start, part.start + 4, MEETING.name);
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
    if (report.explains || !open || from >= part.end || (attachment && part.closer === '')) {
      sentenceOpen = false;
      if (soundsLikeDemand(words)) states[index] = 'demand-without-item';
      return;
    }
    const labelled = point !== undefined;
    const row = part.column === 'task' && part.end - from >= SHORTEST_TASK ? 'table-row' : undefined;
    const rule =
      row ??
      demandRule(text, from, part.end, {
        talk: (talk && !labelled) || (document && isReported(text, parts, point, index)),
        weak:
          (weak && !labelled && !sentenceOpen) || part.closer === '：' || (part.closer === '' && part.end - from < 12),
        name: part.closer === '：',
        labelled,
        document,
        continued: sentenceOpen,
      });
    sentenceOpen = rule !== undefined && part.closer === '；';
    if (!rule) {
      const last = demands[index - 1];
      if (last && part.paragraph === parts[index - 1]?.paragraph && isResultOnly(text.slice(from, part.end))) {
        last.end = part.end;
        states[index] = 'requirement';
      } else if (soundsLikeDemand(text.slice(from, part.end))) states[index] = 'demand-without-item';
      return;
    }
    const start = demandStart(text, from, part.end);
    const colon = text.slice(from, start).lastIndexOf('：');
    if (colon >= 0) leadIn = { start: from, end: from + colon };
    demands[index] = { start, end: part.end, part: index, point, issuer, leadIn, rule };
    if (part.closer !== '；') leadIn = undefined;
    states[index] = 'requirement';
  });

  lines.push(...scopedLines(points, closings));
  const headings = findHeadings(text, parts, points, (index) => demands[index] !== undefined);
  for (const [index] of headings) {
    demands[index] = undefined;
    states[index] = 'background';
  }
  const items = demands.flatMap((demand) => {
    if (!demand) return [];
    const heading = headingOf(points[demand.part], demand.part, headings);
    const part = parts[demand.part];
    const paragraph = part ? (toldOn.get(part.paragraph) ?? part.paragraph) : -1;
    const scope = scopeOf(demand.point, paragraph);
    const scopes = [scope];
    for (let at = demand.point?.parent; at; at = at.parent) scopes.push(scopeOf(at, -1));
    return [{ ...demand, heading, scope, scopes, stages: stagesOf(text, points[demand.part], headings) }];
  });
  return { items, states, headings, lines };
}

/** A speech goes on in the next paragraph of its report: 要……, 必须……, 各乡镇要……. */
const CONTINUES_SPEECH =
  /^(?:[还更既]?要(?![求点素闻])|必须|务必|严禁|各[^，。；：]{0,16}[^，。；：重主需必]要(?![求点素闻]))/;

const APPROVAL =
  /^(?:会议)?(?:原则上?|一致)?(?:同意|通过)(?:(?=由)|[^，]{0,300}，(?:[^，。；]{0,40}，){0,2}?(?=由|会后|[^，]{2,8}由[^，]{2,12}(?:负责|解决|承担|安排|列支|牵头)|[^，]{2,20}(?:负责|牵头|要|需)))/;
/** A last paragraph of a document without a number speaks of the whole document. */
function isClosing(text: string, parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  const before = parts[index - 1];
  if (!part?.first || !before || before.closer === '' || before.closer === '：') return false;
  return /^(?:各|请各|请|本通知|以上)/.test(text.slice(part.start, part.start + 4));
}

/** A notice without numbers asks in so many words: 请各单位……, 各镇要……. */
const REQUEST = /^(?:现)?请(?:各|你|有关|相关)|^(?:各|你)[^，。；：]{1,14}(?:要|应|须|务必|于\d)/;
const SHORTEST_TASK = 5;

/** Does the part stand in a section that tells how things stand (存在问题)? */
function isReported(text: string, parts: readonly Part[], point: Point | undefined, index: number): boolean {
  for (let at = point; at; at = at.parent) {
    const head = parts[at.part];
    if (!head || at.part === index || head.end - head.start > LONGEST_SECTION_NAME) continue;
    if (REPORTED_SECTION.test(text.slice(head.start, head.end))) return true;
  }
  return false;
}

const LONGEST_SECTION_NAME = 40;
