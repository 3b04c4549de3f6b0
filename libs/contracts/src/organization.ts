import type { Day } from '#calendar';
import type { OwnerState, RankGroup, UnitKind } from '#domain';

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
