import type { Day } from '#calendar';
import type { Cadence, Level, OwnerState, Urgency } from '#domain';
import type { Certainty, ReportKind, Span } from '#extraction';
import type { PageQuery } from './http.ts';
import type { UnitName } from './organization.ts';
import type { Registration } from './tasks.ts';

/*
 * Source texts (来文), the directives in them and the requirements proposed from them, base path /api/v1. Offsets count
 * UTF-16 units of the source text; `end` is exclusive. Reading needs directives.read, every change directives.write.
 */

// ---- Taking in ----------------------------------------------------------------------------------------------------

/**
 * POST /directives/sources → SourceRef: a pasted text. A file goes to POST /directives/sources/upload as a form with
 * `file` and, if wanted, `name` and `asOf`.
 */
export interface SourceInput {
  text: string;
  /** By default the first title found, else the beginning of the text. */
  name?: string;
  /** The day from which relative dates count; by default each directive's own where the text tells it, else today. */
  asOf?: Day;
}
export interface SourceRef {
  id: string;
  version: number;
}

/**
 * POST /directives/preview → SourcePreview (directives.read): what would be read from a text, `name` left aside. Nothing is
 * kept of it, neither the text nor that somebody tried.
 */
export type SourcePreview = Pick<
  SourceView,
  'text' | 'asOf' | 'warnings' | 'directives' | 'requirements' | 'coverage' | 'units'
>;

/**
 * PATCH /directives/sources/:id (If-Match) → SourceRef. Another day re-reads the dates that nobody has edited, of one
 * directive or of all.
 */
export interface SourceChange {
  name?: string;
  asOf?: Day;
  directiveId?: string;
}

/*
 * POST   /directives/sources/:id/completion (If-Match) → SourceRef: the review is finished; what is still proposed
 *        without a result that can be checked counts as set aside. Refused while an actionable proposal is undecided.
 * DELETE /directives/sources/:id/completion (If-Match) → SourceRef: opens the review again.
 * DELETE /directives/sources/:id (If-Match) → 204; refused once something in it is registered.
 * GET    /directives/sources/:id/file → the uploaded file.
 */

// ---- Lists --------------------------------------------------------------------------------------------------------

export type SourceOrigin = 'pasted' | 'txt' | 'docx' | 'xlsx' | 'pdf';

/** GET /directives/sources → Page<SourceRow>. Sort by takenInAt, name, asOf; by default the newest first. */
export interface SourceQuery extends PageQuery {
  /** Words in the name or the text, all of them. */
  keyword?: string;
  /** open: waits for review; done: reviewed. */
  state?: 'open' | 'done';
}

export interface SourceRow {
  id: string;
  version: number;
  name: string;
  origin: SourceOrigin;
  originLabel: string;
  asOf: Day;
  takenInAt: string;
  takenInByName: string;
  reviewedAt: string | null;
  /** Titles of the directives in it, in order. */
  titles: string[];
  /** Requirements: undecided, registered as tasks, set aside, and those without a result that can be checked. */
  open: number;
  registered: number;
  rejected: number;
  vague: number;
}

/** GET /directives?keyword= → Page<DirectiveRow>, the newest first: for filters. */
export interface DirectiveRow {
  id: string;
  sourceTextId: string;
  title: string;
  kindLabel: string;
  heldOn: Day | null;
}

// ---- The review page ----------------------------------------------------------------------------------------------

/** GET /directives/sources/:id */
export interface SourceView {
  id: string;
  version: number;
  name: string;
  originLabel: string;
  /** Whether the uploaded file can be downloaded. */
  hasFile: boolean;
  text: string;
  asOf: Day;
  takenInAt: string;
  takenInByName: string;
  reviewedAt: string | null;
  reviewedByName: string | null;
  /** In Chinese: what was read otherwise than expected. */
  warnings: string[];
  /** Whether the caller may decide here now. */
  editable: boolean;
  /** Whether it may be removed. */
  removable: boolean;
  directives: DirectiveView[];
  /** Live ones in the order of the text, and those replaced by merging or splitting left out. */
  requirements: RequirementView[];
  coverage: Coverage;
  /** Every unit that an owner refers to. */
  units: UnitName[];
}

/** One report, minutes or document of the source. */
export interface DirectiveView extends Span {
  id: string;
  kind: ReportKind;
  kindLabel: string;
  title: string;
  issuer: string | null;
  heldOn: Day | null;
  /** The day from which its relative dates count. */
  asOf: Day;
}

/** edited: a person has changed what was read. */
export type FieldCertainty = Certainty | 'edited';

/** A value with where it was read and why. */
export interface FieldView<T> {
  value: T;
  certainty: FieldCertainty;
  /** 原文, 推断, 未写明, 已修改 */
  certaintyLabel: string;
  spans: Span[];
  /** The rule that gave it, in Chinese. */
  why: string;
}

export interface DueView extends FieldView<Day | null> {
  /** The words that were read, as written: 月底前. */
  words: string | null;
  /** First day and clock time, where the text gives them. */
  from: Day | null;
  time: string | null;
  /** What must be known before the day can be given, and what the reader should check, in Chinese. */
  waitsFor: string | null;
  warning: string | null;
  /** A year whose holidays are not loaded, on which the day or its working days depend; null where none. */
  unloadedYear: number | null;
  /** Holidays that were missing when it was read are loaded now: PATCH …/sources/:id with the same day reckons it anew. */
  outdated: boolean;
  /** Where the text says only 立即 or 尽快: the day that the office's rule proposes. */
  suggested: Day | null;
}

export interface OwnerView {
  /** As written, or as chosen. */
  name: string;
  role: OwnerRole;
  roleLabel: string;
  state: OwnerState;
  stateLabel: string;
  /** The units it stands for; with `pick` and `ambiguous` the candidates. */
  unitIds: string[];
  /** By which alias or rule, in Chinese. */
  by: string;
  /** True while a person has to agree before it counts as a recipient. */
  confirm: boolean;
  /** True where a person picked the units; then they are sent again with the owner, else the name is resolved anew. */
  chosen: boolean;
  certainty: FieldCertainty;
  certaintyLabel: string;
  spans: Span[];
  why: string;
}
export type OwnerRole = 'lead' | 'support' | 'each';

export interface RequirementTargetView {
  metric: string;
  op: '>=' | '<=' | '=';
  value: string;
  unit: string;
}

export type RequirementState = 'proposed' | 'vague' | 'rejected' | 'registered';

/** 要求: one demanded item with its place in the text. */
export interface RequirementView extends Span {
  id: string;
  version: number;
  directiveId: string | null;
  /** vague: proposed, but without a result that can be checked (原则性要求). */
  state: RequirementState;
  stateLabel: string;
  quote: string;
  content: string;
  contentEdited: boolean;
  /** Why this stretch is a requirement, or who added it. */
  why: string;
  heading: FieldView<string | null>;
  issuer: FieldView<string | null>;
  owners: OwnerView[];
  due: DueView;
  cadence: FieldView<Cadence | null>;
  targets: FieldView<RequirementTargetView[]>;
  actionable: FieldView<boolean>;
  /** Marked to be registered with the next ones. */
  chosen: boolean;
  /** Marked in the text by a person; then DELETE …/:id removes it again. */
  added: boolean;
  urgency: Urgency;
  level: Level;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  /** How it came from others, if it can be taken back: DELETE …/merge or …/split. */
  regrouped: 'merge' | 'split' | null;
  /** What POST /tasks/registrations is to be told of it: the task that it would become. */
  registration: Registration;
}

/** What became of each sentence; neighbours of the same state are one run. Furniture of the page is left out. */
export interface Coverage {
  /** Sentences in all. */
  total: number;
  runs: CoverageRun[];
  /** Each state once, also those with no sentence, in the order of the legend. */
  parts: CoveragePart[];
  /** 要求 12 句，已有去向 9 句 */
  summary: string;
}
/** unlisted: reads like a demand, but is no requirement yet. */
export type CoverageState = RequirementState | 'unlisted' | 'background';
export interface CoverageRun extends Span {
  state: CoverageState;
  sentences: number;
}
export interface CoveragePart {
  state: CoverageState;
  label: string;
  sentences: number;
  /** Printed share of all sentences: 33.3%. */
  share: string;
  /** Who decided so, with how many sentences each. */
  by: { name: string; sentences: number }[];
}

// ---- Deciding -----------------------------------------------------------------------------------------------------

/** What every change of requirements answers: those that changed or came, those that went, and the coverage now. */
export interface ReviewChange {
  requirements: RequirementView[];
  removedIds: string[];
  coverage: Coverage;
  units: UnitName[];
}

/** PATCH /directives/requirements/:id (If-Match) → ReviewChange. Fields left out stay. */
export interface RequirementChange {
  heading?: string | null;
  content?: string;
  issuer?: string | null;
  owners?: OwnerInput[];
  due?: Day | null;
  cadence?: Cadence | null;
  targets?: RequirementTargetView[];
  actionable?: boolean;
  /** Marks it to be registered with the next ones. */
  chosen?: boolean;
  urgency?: Urgency;
  level?: Level;
}
/** Without `unitIds` the name is resolved as if it were written in the text; with them they are what the person chose. */
export interface OwnerInput {
  name: string;
  role: OwnerRole;
  unitIds?: string[];
}

/** PUT /directives/sources/:id/choice → ReviewChange: marks several to be registered with the next ones, or takes the marks off. */
export interface Choice {
  requirementIds: string[];
  chosen: boolean;
}

/** POST /directives/requirements/:id/rejection (If-Match) → ReviewChange, again to change the reason; DELETE takes it back. */
export interface Rejection {
  reason?: string;
}

/** POST /directives/requirements → ReviewChange: a stretch of the source that a person marks as a requirement; DELETE …/:id takes it back. */
export interface RequirementAddition extends Span {
  sourceTextId: string;
}

/** POST /directives/requirements/:id/split (If-Match) → ReviewChange; DELETE on one of the parts joins them again. */
export interface RequirementSplit {
  /** Offsets in the source text where a new part begins. */
  at: number[];
}

/** POST /directives/requirements/merge → ReviewChange: neighbours become one; DELETE …/:id/merge takes it back. */
export interface RequirementMerge {
  items: { id: string; version: number }[];
}
