import type { Day } from '#calendar';
import type { OwnerState, RankGroup, RowError, UnitGuess, UnitKind } from '#domain';

/** A unit by the names that pages print. */
export interface UnitName {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
}

/** GET /api/v1/organization/units → UnitRow[] in protocol order; `?ended=true` adds those that no longer exist. */
export interface UnitRow extends UnitName {
  /** First letters of the short name's pinyin, a space, the full pinyin: what pickers search. */
  pinyin: string;
  rankGroup: RankGroup;
  aliases: string[];
  parentId: string | null;
  sortOrder: number;
  validFrom: Day;
  /** Last day of validity, null while it exists. */
  validTo: Day | null;
  /** After a renaming or merger: the unit that carries on. */
  successorId: string | null;
  /** Of a body: the unit that serves as its office, and its members. */
  officeUnitId: string | null;
  memberIds: string[];
  version: number;
}

/** GET /api/v1/organization/mentions?text=各乡镇[&day=2022-03-25]: what a written owner stands for on a day, by default today. */
export interface MentionView {
  text: string;
  state: OwnerState;
  stateLabel: string;
  /** The units it stands for, in protocol order; with `pick` and `ambiguous` the candidates. */
  units: UnitName[];
  /** Of a `pick`: the units that are meant in any case. */
  certainUnitIds: string[];
  /** By which alias or rule, in Chinese. */
  by: string;
  /** True when a person has to confirm before dispatch. */
  confirm: boolean;
}

/** POST /api/v1/organization/units and PUT /api/v1/organization/units/:id (If-Match) → UnitRow. */
export interface UnitInput {
  name: string;
  shortName: string;
  kind: UnitKind;
  rankGroup: RankGroup;
  aliases: string[];
  parentId: string | null;
  /** Only of a body. */
  officeUnitId: string | null;
  memberIds: string[];
  validFrom: Day;
}

/** POST /api/v1/organization/units/:id/end (If-Match) → UnitRow; `…/restore` takes it back. */
export interface UnitEnd {
  /** Last day on which the unit exists. */
  lastDay: Day;
  /** After a renaming or merger: the unit that carries on. */
  successorId: string | null;
}

/** PUT /api/v1/organization/units/order: every unit that exists, in protocol order. */
export interface UnitOrder {
  unitIds: string[];
}

/** Who held a post from when to when, both ends inclusive. */
export interface PostHolder {
  personName: string;
  heldFrom: Day;
  heldTo: Day | null;
}

/** POST /api/v1/organization/posts and PUT /api/v1/organization/posts/:id (If-Match) → PostRow. */
export interface PostInput {
  title: string;
  sortOrder: number;
  holders: PostHolder[];
  /** Townships that the post sponsors (包联). */
  sponsoredUnitIds: string[];
}

/** GET /api/v1/organization/posts → PostRow[] in protocol order. DELETE /api/v1/organization/posts/:id removes one. */
export interface PostRow extends PostInput {
  id: string;
  /** Who holds it today. */
  holderName: string | null;
  version: number;
}

/**
 * POST /api/v1/organization/import: a form with one .xlsx `file` and `dryRun` `true` or `false`. A dry run answers what
 * would happen; an import with an error changes nothing and answers 422 with the errors.
 */
export interface ImportReport {
  dryRun: boolean;
  created: number;
  updated: number;
  unchanged: number;
  rows: ImportRow[];
  errors: RowError[];
}

/**
 * POST /api/v1/organization/units/proposals → UnitProposal[]: units typed one to a line, `name[, short name][, kind]`;
 * what is left out is guessed from the name. Keeps nothing.
 */
export interface UnitText {
  text: string;
}
export interface UnitProposal extends UnitGuess {
  /** The directory has a unit of that name: saving would change it. */
  known: boolean;
}

/**
 * POST /api/v1/organization/units/batch → ImportReport: units typed and corrected, behind those that there are. Line 1 is
 * the first of them. As with a sheet a dry run answers what would happen, and one error keeps all of them out (422).
 */
export interface UnitBatch {
  dryRun: boolean;
  units: Pick<UnitInput, 'name' | 'shortName' | 'kind' | 'aliases'>[];
}

/** What an import does with one row of the sheet. */
export interface ImportRow {
  line: number;
  name: string;
  action: 'create' | 'update' | 'keep';
}
