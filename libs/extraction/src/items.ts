import { paragraphPoint, scopedLines, scopeOf, type Closing, type OwnerLine } from './closings.ts';
import { demandRule, demandStart, isResultOnly, soundsLikeDemand } from './demand.ts';
import { isSignature } from './finders/body.ts';
import { findPrefix, type Issuer } from './finders/issuer.ts';
import { isUnitList } from './finders/names.ts';
import { PROBLEM_FIELD, TASK_FIELD } from './lexicon/fields.ts';
import { isFurniture, OWNER_LINE } from './lexicon/furniture.ts';
import { findHeadings, headingOf, isLead, stagesOf, type Heading } from './headings.ts';
import { labelAt } from './labels.ts';
import { namedTasks } from './named-tasks.ts';
import { APPROVAL, CONTINUED, CONTINUES_SPEECH, REQUEST, REQUIRES } from './lexicon/reporting.ts';
import type { Page } from './paragraphs.ts';
import type { Part } from './parts.ts';
import { continuesPoint, placeInPoints, type Point } from './points.ts';
import type { ReportText } from './reports.ts';
import type { RuleId } from './rules.ts';
import { isClosing, isReported } from './sections.ts';
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
  /** The speech of another page goes on in the next paragraph. */
  let carried = false;
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
    const otherPage = part.first && !document ? (CONTINUED.exec(words)?.[0].length ?? 0) : 0;
    if (otherPage > 0) {
      open = weak = true;
      issuer = undefined;
      carried = otherPage === words.length;
      if (carried) {
        states[index] = 'furniture';
        return;
      }
    }
    const continues =
      otherPage > 0 || (open && (carried || continuesPoint(parts, index) || CONTINUES_SPEECH.test(words)));
    carried = false;
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
    let from = part.start + (document ? (TASK_FIELD.exec(words)?.[0].length ?? 0) : otherPage);
    const prefix = findPrefix(text, part.start, part.closer === '' ? part.end : part.end + 1);
    const before = prefix ? text.slice(part.start, Math.min(prefix.end, part.end)) : '';
    // …，要求限期整改: what those who act require of others, not what is required of them.
    const theirs = prefix?.issuer === undefined && sentenceOpen && before.includes('，');
    const narrated = theirs || (report.kind === 'news' && prefix?.issuer === undefined && prefix?.pronoun !== true);
    if (
      prefix &&
      !(document && prefix.issuer === undefined) &&
      !(prefix.talk && report.kind !== 'meeting') &&
      !narrated
    ) {
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
      const label = labelAt(text, from);
      if (label?.kind === 'inline' && label.end < part.end) from = label.end;
    }
    const required = document && !open && !attachment ? REQUIRES.exec(words) : null;
    if (required) {
      open = true;
      from = part.start + required.index + required[0].length;
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
  if (document && !report.explains)
    for (const { start, end, part } of namedTasks(
      text,
      parts,
      points,
      lines,
      (index) => demands[index] !== undefined,
    )) {
      demands[part] = {
        start,
        end,
        part,
        point: points[part],
        issuer: report.issuer,
        leadIn: undefined,
        rule: 'named-task',
      };
      states[part] = 'requirement';
    }
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

const SHORTEST_TASK = 5;
