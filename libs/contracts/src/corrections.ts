import type { UnitName } from './organization.ts';

/*
 * What people changed of what was read (修改统计), so that names are added and rules are mended by people who see why:
 * nothing here changes a rule. Needs directives.learn.
 */

/** GET /directives/corrections?months=12 → CorrectionsView: of the texts taken in during so many months, this one included. */
export interface CorrectionsQuery {
  /** 1–36, by default 12. */
  months?: number;
}

export interface CorrectionsView {
  /** Names that stand for no unit today, those read most often first. PUT /organization/units/:id adds one as an alias. */
  unknownNames: UnknownName[];
  /** Stretches that people marked as requirements, the newest first: what the rules did not find. */
  added: AddedSentence[];
  /** Proposals that people set aside one by one, the newest first: what the rules should not have found. */
  rejected: RejectedProposal[];
  /** Fields of registered requirements that differ from what was read, the newest first. */
  changes: FieldChange[];
  /** The fields in the order of the columns of `months`. */
  fields: { field: CorrectedField; label: string }[];
  /** Oldest first, also those without any. */
  months: CorrectionMonth[];
}

/** Where a stretch stands, so that a link can lead there. */
export interface QuotePlace {
  sourceTextId: string;
  sourceName: string;
  start: number;
  quote: string;
}

export interface UnknownName {
  name: string;
  /** How many requirements name it. */
  mentions: number;
  /** The newest, at most three. */
  examples: QuotePlace[];
  /** The unit that people chose most often for this name, if they chose any. */
  suggested: UnitName | null;
}

export interface AddedSentence extends QuotePlace {
  addedByName: string;
  stateLabel: string;
}

export interface RejectedProposal extends QuotePlace {
  /** Why it was taken for a requirement. */
  why: string;
  decidedByName: string;
  reason: string | null;
}

export type CorrectedField = 'content' | 'heading' | 'issuer' | 'owners' | 'due' | 'cadence' | 'targets' | 'actionable';

export interface FieldChange extends QuotePlace {
  field: CorrectedField;
  label: string;
  /** As printed; 未写明 where nothing was read. */
  proposed: string;
  confirmed: string;
  /** The rule that gave what was proposed. */
  why: string;
}

/** Requirements registered in one month. */
export interface CorrectionMonth {
  /** 2022-03 */
  month: string;
  registered: number;
  /** Registered as they were read, and the printed share of all; '—' where none was registered. */
  unchanged: number;
  unchangedShare: string;
  /** Marked by people; merged of several or split off; set aside one by one. */
  added: number;
  regrouped: number;
  rejected: number;
  /** In the order of `fields`: how many registered ones had the field changed. */
  changed: number[];
}
