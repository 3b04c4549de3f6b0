import type { Day } from '#calendar';
import { v7 as uuidv7 } from 'uuid';
import { inOneLine } from './clean-text';
import { readSource, type SourceReading } from './read-source';
import type { Reader } from './reader';
import { requirementRow } from './requirement-row';

const NAME_LENGTH = 30;

/**
 * What a text gives, as rows that have been stored nowhere: its directives and the requirements proposed from them.
 * @param text clean, see cleanText
 * @param given the day that the person gave, from which relative dates count
 * @param name as given; else the first title, else the beginning of the text
 */
export function proposedRows(
  text: string,
  { given, today, name }: { given: Day | undefined; today: Day; name: string | undefined },
  reader: Reader,
) {
  const extraction: SourceReading = readSource(text, { given, today }, (part, day) => reader.read(part, day));
  const sourceTextId = uuidv7();
  const asOf = extraction.days[0] ?? given ?? today;
  const title = extraction.reports[0]?.title ?? inOneLine(text.trim().slice(0, NAME_LENGTH * 2));
  const source = {
    id: sourceTextId,
    name: name ?? title.slice(0, NAME_LENGTH),
    text,
    asOf,
    sentences: extraction.sentences,
  };
  const directives = extraction.reports.map(({ kind, title, issuer, heldOn, start, end }, position) => ({
    id: uuidv7(),
    sourceTextId,
    position,
    kind,
    title: title ?? (extraction.reports.length > 1 ? `${source.name}（${position + 1}）` : source.name),
    issuer: issuer ?? null,
    heldOn: heldOn ?? null,
    asOf: extraction.days[position] ?? asOf,
    start,
    end,
  }));
  const requirements = extraction.requirements.map((proposal) =>
    requirementRow(proposal, {
      sourceTextId,
      directiveId: directives[proposal.report]?.id ?? null,
      resolve: reader.resolve,
    }),
  );
  return { source, directives, requirements };
}
