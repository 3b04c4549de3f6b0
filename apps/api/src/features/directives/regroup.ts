import type { Requirement as Proposal, Span } from '#extraction';
import { problem } from '../../platform/errors/problem';
import type { RequirementEntity } from './requirement.entity';

/** Characters of one requirement at most: as many as a task's demand may have. */
export const LONGEST = 4_000;

const refuse = (field: string, message: string) => problem('invalid', message, [{ field, message }]);

/**
 * A marked stretch without the white space and marks around it.
 * @throws invalid where nothing is left, it lies outside the text, or it is too long
 */
export function trimmed(text: string, { start, end }: Span, field: string): Span {
  if (start >= end || end > text.length) throw refuse(field, '所选文字不在原文范围内，请重新选择。');
  const quote = text.slice(start, end);
  const before = /^[\s，。；、：]*/.exec(quote)?.[0].length ?? 0;
  const after = /\s*$/.exec(quote)?.[0].length ?? 0;
  const span = { start: start + before, end: end - after };
  if (span.end - span.start < 2) throw refuse(field, '所选文字过短，请选择完整的一句要求。');
  if (span.end - span.start > LONGEST) throw refuse(field, `一条要求不得超过 ${LONGEST} 个字，请少选一些。`);
  if (!text.slice(span.start, span.end).isWellFormed()) throw refuse(field, '所选文字截断了一个字符，请重新选择。');
  return span;
}

/** The parts of a stretch that is cut at some offsets. @throws invalid */
export function partsOf(text: string, { start, end }: Span, at: readonly number[]): Span[] {
  const cuts = [...new Set(at)].sort((a, b) => a - b);
  if (cuts.some((cut) => cut <= start || cut >= end)) throw refuse('at', '拆分处须在这条要求的文字之内。');
  return [start, ...cuts].map((from, i) => trimmed(text, { start: from, end: cuts[i] ?? end }, 'at'));
}

const distinct = <T>(items: readonly T[], name: (item: T) => string) =>
  items.filter((item, i) => items.findIndex((other) => name(other) === name(item)) === i);

/** What several requirements in the order of the text say together; the latest due date holds for all. */
export function merged(
  text: string,
  rows: readonly RequirementEntity[],
): Pick<
  RequirementEntity,
  | 'start'
  | 'end'
  | 'quote'
  | 'content'
  | 'heading'
  | 'issuer'
  | 'owners'
  | 'due'
  | 'cadence'
  | 'targets'
  | 'actionable'
  | 'proposal'
  | 'edited'
> {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) throw new Error('Nothing to merge.');
  const span = trimmed(text, { start: first.start, end: last.end }, 'items');
  const latest = rows.toSorted((a, b) => (b.due ?? '').localeCompare(a.due ?? ''))[0] ?? first;
  const proposals = rows.flatMap(({ proposal }) => proposal ?? []);
  const [leading] = proposals;
  const proposal: Proposal | null = leading
    ? {
        ...leading,
        ...span,
        text: text.slice(span.start, span.end),
        owners: distinct(
          proposals.flatMap(({ owners }) => owners),
          ({ name }) => name,
        ),
        due: latest.proposal?.due ?? leading.due,
        cadence: proposals.find(({ cadence }) => cadence.value !== null)?.cadence ?? leading.cadence,
        targets: proposals.flatMap(({ targets }) => targets),
        actionable: proposals.find(({ actionable }) => actionable.value)?.actionable ?? leading.actionable,
      }
    : null;
  return {
    ...span,
    quote: text.slice(span.start, span.end),
    content: rows.map(({ content }) => content.replace(/[，。；、]+$/, '')).join('；'),
    heading: first.heading,
    issuer: first.issuer,
    owners: distinct(
      rows.flatMap(({ owners }) => owners),
      ({ name }) => name,
    ),
    due: latest.due,
    cadence: rows.find(({ cadence }) => cadence !== null)?.cadence ?? null,
    targets: rows.flatMap(({ targets }) => targets),
    actionable: rows.some(({ actionable }) => actionable),
    proposal,
    edited: [...new Set(rows.flatMap(({ edited }) => edited))],
  };
}
