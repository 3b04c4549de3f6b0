import type { Extraction, Field, Owner, Requirement as Proposal, Span } from '#extraction';

/** What the surroundings of a passage say, where it does not say it itself. */
export interface Surroundings {
  heading?: Field<string | null> | undefined;
  issuer?: Field<string | null> | undefined;
}

/** Owners that a part of a requirement takes over from the whole. */
export const inherited = (owners: readonly Owner[]): Owner[] =>
  owners.map((owner) => ({ ...owner, certainty: 'inferred', rule: 'owner-inherited' }));

/** Words that open a passage of demands, so that what follows is read as one. */
const OPENING = '会议要求，';

const inferred = <T>(field: Field<T> | undefined, otherwise: Field<T>): Field<T> =>
  field ? { ...field, certainty: field.certainty === 'absent' ? 'absent' : 'inferred' } : otherwise;

/**
 * The fields of a stretch that a person says is one requirement, whatever the extraction thought of it: read as if it
 * had just been demanded, with heading and issuer from its surroundings.
 */
export function readPassage(
  text: string,
  span: Span,
  read: (text: string) => Extraction,
  { heading, issuer }: Surroundings = {},
): Proposal {
  const quote = text.slice(span.start, span.end);
  const shift = span.start - OPENING.length;
  const moved = (spans: Span[]) =>
    spans
      .map(({ start, end }) => ({ start: start + shift, end: end + shift }))
      .filter(({ start }) => start >= span.start);
  const place = <F extends { spans: Span[] }>(field: F): F => ({ ...field, spans: moved(field.spans) });
  const found = read(OPENING + quote).requirements;
  const owners = found
    .flatMap((one) => one.owners)
    .map((owner) => ({ ...owner, span: moved([owner.span])[0] ?? span }))
    .filter((owner, i, all) => all.findIndex(({ name }) => name === owner.name) === i);
  const latest = found
    .map(({ due }) => due)
    .filter((due) => due.certainty !== 'absent' || due.words !== undefined)
    .toSorted((a, b) => (b.value ?? '').localeCompare(a.value ?? ''))[0];
  const cadence = found.map((one) => one.cadence).find(({ value }) => value !== null);
  return {
    ...span,
    text: quote,
    heading: inferred(heading, { value: null, certainty: 'absent', spans: [], rule: 'no-heading' }),
    issuer: inferred(issuer, { value: null, certainty: 'absent', spans: [], rule: 'no-issuer' }),
    owners,
    due: latest ? place(latest) : { value: null, certainty: 'absent', spans: [], rule: 'no-due' },
    cadence: cadence ? place(cadence) : { value: null, certainty: 'absent', spans: [], rule: 'no-cadence' },
    targets: found
      .flatMap((one) => one.targets)
      .map((target) => ({ ...target, span: moved([target.span])[0] ?? span })),
    actionable: { value: true, certainty: 'inferred', spans: [], rule: 'concrete-act' },
    report: 0,
    rule: found[0]?.rule ?? 'modal',
  };
}
