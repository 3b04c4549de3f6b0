import type { Day } from '#calendar';
import type { RankGroup, UnitKind } from './kinds.ts';

/** One unit of the county as the directory knows it; figures of the past stay with the unit of that day. */
export interface UnitRecord {
  id: string;
  /** Official name, e.g. 云溪县住房和城乡建设局. */
  name: string;
  /** Usual short name, e.g. 住建局. */
  shortName: string;
  kind: UnitKind;
  aliases: string[];
  parentId: string | null;
  /** Protocol order, ascending. */
  sortOrder: number;
  validFrom: Day;
  /** Last day of validity, null while it exists. */
  validTo: Day | null;
  rankGroup: RankGroup;
  /** Members of a body (领导小组, 指挥部, 专班). */
  memberIds?: string[];
  /** The unit that serves as the office of a body. */
  officeUnitId?: string;
}

/** A leader's post: whoever holds it on a day answers; it sees, but is never an assignee. */
export interface PostRecord {
  id: string;
  title: string;
  /** Townships or projects' units that the holder sponsors (包联). */
  sponsoredUnitIds: string[];
}

export interface Directory {
  /** e.g. 云溪县 */
  countyName: string;
  units: UnitRecord[];
  posts: PostRecord[];
}

/** Whether the unit exists on that day (both ends inclusive). */
export const isActive = (unit: UnitRecord, day: Day): boolean =>
  unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);
