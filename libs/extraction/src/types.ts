import type { Day, ResolveContext, WorkCalendar } from '#calendar';
import type { RuleId } from './rules.ts';

/** Offsets into the original text, in UTF-16 units as String.prototype.slice counts them; end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** stated: written there. inferred: follows from the context (inherited, from the heading). absent: nothing found. */
export type Certainty = 'stated' | 'inferred' | 'absent';

/** A value with the reason for it: where it was read and by which rule of RULES. */
export interface Field<T> {
  value: T;
  certainty: Certainty;
  spans: Span[];
  rule: RuleId;
}

export type OwnerRole = 'lead' | 'support' | 'each';

/** A unit or person who must act, named as the text names them (white space removed). */
export interface Owner {
  name: string;
  role: OwnerRole;
  certainty: Certainty;
  span: Span;
  rule: RuleId;
}

export type Cadence = 'daily' | 'weekly' | 'tenday' | 'monthly' | 'quarterly' | 'yearly';

/** The last day by which the outcome must stand, with what was left open. */
export interface Due extends Field<Day | null> {
  /** The words that were read, as written. */
  words?: string;
  /** First day, where the text gives one. */
  from?: Day;
  /** Clock time 'HH:mm' on the day due. */
  time?: string;
  /** In Chinese: what must be known before the day can be given. */
  waitsFor?: string;
  /** In Chinese: what the reader should check. */
  warning?: string;
}

export type TargetOp = '>=' | '<=' | '=';

/** A number that is demanded. */
export interface Target {
  metric: string;
  op: TargetOp;
  /** Exact decimal as written, without grouping signs. */
  value: string;
  /** As written: '%', '亿元', '个'. */
  unit: string;
  span: Span;
}

export type ReportKind = 'meeting' | 'inspection' | 'document' | 'briefing' | 'news';

/** One report, minutes or document of the text. `requirements` are indices into Extraction.requirements. */
export interface Report extends Span {
  kind: ReportKind;
  title: string | null;
  titleSpan?: Span;
  heldOn?: Day;
  issuer?: string;
  requirements: number[];
}

/** The smallest stretch of text that demands something which can be handed to a unit. */
export interface Requirement extends Span {
  /** Exactly text.slice(start, end) of the original. */
  text: string;
  heading: Field<string | null>;
  issuer: Field<string | null>;
  owners: Owner[];
  due: Due;
  cadence: Field<Cadence | null>;
  targets: Target[];
  actionable: Field<boolean>;
  /** Index into Extraction.reports. */
  report: number;
  /** Why this stretch is a requirement. */
  rule: RuleId;
}

export type SentenceState = 'requirement' | 'demand-without-item' | 'background' | 'furniture';

/** A sentence or semicolon part, with what became of it; `requirement` is an index into Extraction.requirements. */
export interface Sentence extends Span {
  state: SentenceState;
  requirement?: number;
}

/** What is in a text: reports, requirements and sentences, each in the order of the text; spans never overlap. */
export interface Extraction {
  reports: Report[];
  requirements: Requirement[];
  sentences: Sentence[];
}

/** A unit of the county's directory: its name, an alias, or a body. */
export interface DirectoryWord {
  word: string;
}

export interface ExtractOptions {
  /** The day from which relative dates are resolved: the meeting's, else the publication's. */
  asOf: Day;
  calendar?: WorkCalendar;
  settings?: ResolveContext['settings'];
  /** Names that are surely units, so that an unusual name is found too. */
  directory?: readonly DirectoryWord[];
}
