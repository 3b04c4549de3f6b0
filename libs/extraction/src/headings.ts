import { startsWithOrder } from './demand.ts';
import { findSubjects } from './finders/subjects.ts';
import { NARRATIVE } from './lexicon/demand.ts';
import { HEADING_VERBLESS } from './lexicon/titles.ts';
import type { Part } from './parts.ts';
import type { Point } from './points.ts';
import type { Span } from './types.ts';

/** The name of a numbered point; `own` when it is that of the innermost point. */
export interface Heading {
  span: Span;
  part: number;
  own: boolean;
}

const LONGEST_HEADING = 52;
const LONGEST_LEAD = 22;

/** A short sentence without a number that the rest of its paragraph spells out: 全力发展现代服务业。 */
export function isLead(text: string, parts: readonly Part[], index: number, document: boolean): boolean {
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
export function findHeadings(
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
      if (part.closer === '：' && /(?:如下|以下意见|指出|强调|要求)$/.test(words)) continue;
      headings.set(index, { start: part.start, end: part.end });
    }
  });
  return headings;
}

/** A short first sentence may hold the name of a unit, unless that unit is told to act. */
const LONGEST_NAME = 14;
const COMMANDED = /^[^，]{2,10}?(?<![主重需])[要应须](?![求点急])/;

function isHeadingSentence(text: string, part: Part): boolean {
  if (part.closer !== '。') return false;
  const words = text.slice(part.start, part.end);
  if (NARRATIVE.test(words) || /^(?:会议|原则)/.test(words) || /[《：]/.test(words)) return false;
  if (/（[^）]{0,30}(?:年|月|日)[^）]{0,12}）$/.test(words)) return true;
  if (HEADING_VERBLESS.test(words)) return true;
  if (/\d/.test(words)) return false;
  const { first } = findSubjects(text, part.start, part.end);
  return first < 0 || (words.length <= LONGEST_NAME && (first > part.start || !COMMANDED.test(words)));
}

/** The nearest heading that a part stands under, not counting the part itself. */
export function headingOf(
  point: Point | undefined,
  part: number,
  headings: ReadonlyMap<number, Span>,
): Heading | undefined {
  for (let at = point; at; at = at.parent) {
    const span = at.part === part ? undefined : headings.get(at.part);
    if (span) return { span, part: at.part, own: at === point };
  }
  return undefined;
}

/** A stage dates all that stands below it; any other heading only what stands directly under it. */
export function stagesOf(text: string, point: Point | undefined, headings: ReadonlyMap<number, Span>): Span[] {
  const stages: Span[] = [];
  for (let at = point; at; at = at.parent) {
    const span = headings.get(at.part);
    if (span && /阶段|（[^）]*[年月日][^）]*）$/.test(text.slice(span.start, span.end))) stages.push(span);
  }
  return stages;
}
