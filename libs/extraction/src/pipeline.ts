import { findActionable } from './finders/actionable.ts';
import { cadenceOf } from './finders/cadence.ts';
import { findDue } from './finders/due.ts';
import { horizonOf } from './finders/horizon.ts';
import { findOwners } from './finders/owners.ts';
import type { Issuer } from './finders/issuer.ts';
import { findTargets } from './finders/targets.ts';
import { heldOn } from './held.ts';
import { findItems } from './items.ts';
import { readPage, type Page } from './paragraphs.ts';
import { splitParts } from './parts.ts';
import { fillRows } from './rows.ts';
import { splitReports, type ReportText } from './reports.ts';
import type {
  Cadence,
  Extraction,
  ExtractOptions,
  Field,
  Owner,
  Report,
  Requirement,
  Sentence,
  Span,
} from './types.ts';

/**
 * Reads reports, requirements and their fields out of a text. Pure and deterministic; linear in the length of the
 * text. Every span is into the original text. Throws InvalidDayError when asOf is no day.
 */
export function extract(text: string, options: ExtractOptions): Extraction {
  const page = readPage(text);
  const parts = splitParts(page);
  const reports: Report[] = [];
  const requirements: Requirement[] = [];
  const sentences: Sentence[] = [];
  const known = new Set(options.directory?.map(({ word }) => word));
  let nextPart = 0;

  for (const report of splitReports(page)) {
    const from = nextPart;
    while (nextPart < parts.length && (parts[nextPart]?.paragraph ?? 0) < report.to) nextPart++;
    const own = parts.slice(from, nextPart);
    const { items, states, headings, lines: written } = findItems(page, own, report);
    const lines = fillRows(page, own, items, written);
    const linesOf = Map.groupBy(lines, (line) => line.scope);
    const owners = findOwners(page, items, headings, lines, known);
    const stretch = reportSpan(page, report);
    const horizon = report.kind === 'document' ? horizonOf(page.text.slice(stretch.start, stretch.end)) : undefined;
    const ids: number[] = [];
    const ofPart = new Map<number, number>();
    items.forEach((item, i) => {
      const words = page.text.slice(item.start, item.end);
      const heading = item.heading ? page.text.slice(item.heading.span.start, item.heading.span.end) : undefined;
      const leadIn = item.leadIn && page.text.slice(item.leadIn.start, item.leadIn.end);
      const due = findDue(
        words,
        {
          ...(leadIn !== undefined && { leadIn }),
          ...(heading !== undefined && { heading }),
          line: item.scopes
            .flatMap((scope) => linesOf.get(scope) ?? [])
            .map(({ start, end, column }) => `${column === 'due' ? '完成时限：' : ''}${page.text.slice(start, end)}`),
          horizon,
          stages: item.stages.map((stage) => page.text.slice(stage.start, stage.end)),
        },
        options,
      );
      const cadence = cadenceField(words);
      const targets = findTargets(words, subjectEnd(owners[i] ?? [], original(page, item).start, words)).map(
        (target) => ({
          ...target,
          unit: target.unit === '%' && writtenWide(page, item.start + target.span.end) ? '％' : target.unit,
        }),
      );
      const span = original(page, item);
      ofPart.set(item.part, requirements.length);
      ids.push(requirements.length);
      requirements.push({
        ...span,
        text: text.slice(span.start, span.end),
        heading: headingField(page, text, item),
        issuer: issuerField(page, item.issuer, report.issuer),
        owners: owners[i] ?? [],
        due: placed(page, item, due),
        cadence: placed(page, item, cadence),
        targets: targets.map((target) => ({ ...target, span: placedSpan(page, item, target.span) })),
        actionable: placed(
          page,
          item,
          findActionable(words, {
            dated: due.value !== null && due.certainty === 'stated' ? due.spans : [],
            repeated: cadence.spans,
            counted: targets.map(({ span }) => span),
          }),
        ),
        report: reports.length,
        rule: item.rule,
      });
    });
    own.forEach((part, i) => {
      if (part.end <= part.start) return;
      const requirement = ofPart.get(i);
      const state = states[i] ?? 'background';
      sentences.push({
        ...original(page, part),
        state: state === 'requirement' && requirement === undefined ? 'background' : state,
        ...(requirement !== undefined && { requirement }),
      });
    });
    const first = page.paragraphs[report.from];
    const last = page.paragraphs[report.to - 1];
    if (!first || !last) continue;
    const opening = report.title?.start === first.start ? report.title.end : first.start;
    const held = heldOn(page.text.slice(opening, Math.min(last.end, opening + 60)), options.asOf);
    const titleSpan = report.title && original(page, report.title);
    reports.push({
      kind: report.kind,
      title: report.title ? page.text.slice(report.title.start, report.title.end) : null,
      ...(titleSpan && { titleSpan }),
      ...(held !== undefined && { heldOn: held }),
      ...(report.issuer && { issuer: asWritten(page, report.issuer) }),
      ...original(page, { start: first.start, end: last.end }),
      requirements: ids,
    });
  }
  return { reports, requirements, sentences };
}

function reportSpan({ paragraphs }: Page, { from, to }: ReportText): Span {
  return { start: paragraphs[from]?.start ?? 0, end: paragraphs[to - 1]?.end ?? 0 };
}

/** A field whose spans are offsets into the item, with spans into the original text. */
function placed<F extends { spans: Span[] }>(page: Page, item: Span, field: F): F {
  return { ...field, spans: field.spans.map((span) => placedSpan(page, item, span)) };
}

const placedSpan = (page: Page, item: Span, { start, end }: Span): Span =>
  original(page, { start: item.start + start, end: item.start + end });

/** Where the written subject ends that opens the words: numbers in it count units, not results. */
function subjectEnd(owners: readonly Owner[], start: number, words: string): number {
  const last = owners.filter((owner) => owner.certainty === 'stated' && owner.span.start - start < 4).at(-1);
  return last ? Math.min(words.length, last.name.length) : 0;
}

/** Units are given as written: the sign that ends there is the full-width ％. */
const writtenWide = (page: Page, end: number) => page.source.charCodeAt(page.origin[end - 1] ?? 0) === 0xff05;

/** The span in the original text of a span of the page. */
export function original(page: Page, { start, end }: Span): Span {
  return {
    start: page.origin[start] ?? 0,
    end: end > start ? (page.origin[end - 1] ?? 0) + 1 : (page.origin[start] ?? 0),
  };
}

function cadenceField(words: string): Field<Cadence | null> {
  const found = cadenceOf(words);
  if (!found) return { value: null, certainty: 'absent', spans: [], rule: 'no-cadence' };
  const { cadence, start, end } = found;
  return { value: cadence, certainty: 'stated', spans: [{ start, end }], rule: 'cadence-words' };
}

function headingField(
  page: Page,
  text: string,
  { heading }: { heading: { span: Span; own: boolean } | undefined },
): Field<string | null> {
  if (!heading) return { value: null, certainty: 'absent', spans: [], rule: 'no-heading' };
  const span = original(page, heading.span);
  return {
    value: text.slice(span.start, span.end).replace(/\s+/g, ''),
    certainty: heading.own ? 'stated' : 'inferred',
    spans: [span],
    rule: heading.own ? 'heading-sentence' : 'heading-enclosing',
  };
}

function issuerField(page: Page, issuer: Issuer | undefined, body: Issuer | undefined): Field<string | null> {
  if (!issuer) return { value: null, certainty: 'absent', spans: [], rule: 'no-issuer' };
  const value = asWritten(page, issuer);
  if (!issuer.span) return { value, certainty: 'inferred', spans: [], rule: 'issuer-meeting' };
  const spans = [original(page, issuer.span)];
  return issuer === body
    ? { value, certainty: 'inferred', spans, rule: 'issuer-document' }
    : { value, certainty: 'stated', spans, rule: 'issuer-prefix' };
}

/** The issuer's name in the characters of the original text. */
function asWritten(page: Page, { name, span }: Issuer): string {
  if (!span) return name;
  const { start, end } = original(page, span);
  return page.source.slice(start, end).replace(/\s+/g, '');
}
