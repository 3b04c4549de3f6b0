import { percent, ratio } from './decimal.ts';

/** What a unit is ranked by: its required assignments that are completed or should be. */
export interface RankCounts {
  unitId: string;
  onTime: number;
  late: number;
  overdue: number;
}

export interface RankedUnit {
  unitId: string;
  /** 1, 2, 2, 4: equal rates share a place. */
  place: number;
  onTime: number;
  /** onTime + late + overdue. */
  ended: number;
  /** 按期办结率, e.g. 66.7%. */
  rate: string;
}

export interface Ranking {
  /** First places among those not below the group's own rate, the best first. */
  best: RankedUnit[];
  /** Last places among those below it, the worst first. */
  worst: RankedUnit[];
  /** How many units have a place. */
  ranked: number;
  /** 按期办结率 of all of them together. */
  rate: string;
}

/** With less to judge by a unit has no place [our own default]. */
const LEAST = 3;
/** Places at each end. */
const PLACES = 3;

/** How units are compared, for print beside them. */
export const RANKING_RULE =
  `按期办结率为按期办结数除以应结数，应结数为按期办结、逾期办结和逾期未办结之和，未到期的不计；` +
  `乡镇和部门分别比较，应结数不足${LEAST}份的单位不参加；比率相同的名次并列，并列的先列逾期未办结少的，再按单位顺序；` +
  `前列只列不低于本组平均的，后列只列低于本组平均的。只比单位，不比个人。`;

/**
 * The best and the worst of a group of units, by the share of what has ended that was completed in time.
 * @param units in protocol order
 */
export function rankUnits(units: readonly RankCounts[]): Ranking {
  const rows = units
    .map((unit) => ({ ...unit, ended: unit.onTime + unit.late + unit.overdue }))
    .filter(({ ended }) => ended >= LEAST);
  // Whole numbers multiplied crosswise compare fractions exactly.
  const ahead = (a: Ended, b: Ended) => a.onTime * b.ended > b.onTime * a.ended;
  const all: Ended = {
    onTime: rows.reduce((sum, { onTime }) => sum + onTime, 0),
    ended: rows.reduce((sum, { ended }) => sum + ended, 0),
  };
  const ranked = rows
    .toSorted((a, b) => (ahead(a, b) ? -1 : ahead(b, a) ? 1 : a.overdue - b.overdue))
    .map((row) => ({
      row,
      place: 1 + rows.filter((other) => ahead(other, row)).length,
      fromLast: rows.filter((other) => ahead(row, other)).length,
    }));
  const printed = ({ row: { unitId, onTime, ended }, place }: (typeof ranked)[number]): RankedUnit => ({
    ...{ unitId, place, onTime, ended },
    rate: rateOf({ onTime, ended }),
  });
  return {
    best: ranked.filter(({ row, place }) => place <= PLACES && !ahead(all, row)).map(printed),
    worst: ranked
      .filter(({ row, fromLast }) => fromLast < PLACES && ahead(all, row))
      .reverse()
      .map(printed),
    ranked: ranked.length,
    rate: rateOf(all),
  };
}

interface Ended {
  onTime: number;
  ended: number;
}

const rateOf = ({ onTime, ended }: Ended): string => percent(ratio(String(onTime * 100), String(ended)));
