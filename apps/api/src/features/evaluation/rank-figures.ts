import type { RankedUnitRow, UnitFigureRow, UnitFigures } from '#contracts';
import { type RankedUnit, rankUnits } from '#evaluation';
import { assignmentFigure } from './figure';

/** The first and the last of a group of units. @param units in protocol order */
export function rankFigures(units: readonly UnitFigureRow[]): Pick<UnitFigures, 'best' | 'worst' | 'ranked' | 'rate'> {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const row = ({ unitId, place, ended, rate }: RankedUnit): RankedUnitRow[] => {
    const unit = unitOf.get(unitId);
    if (!unit) return [];
    const { id, name, shortName, kind, onTime } = unit;
    const all = assignmentFigure(ended, { unitId, state: ['onTime', 'late', 'overdue'] });
    return [{ id, name, shortName, kind, place, rate, onTime, ended: all }];
  };
  const { best, worst, ranked, rate } = rankUnits(
    units.map(({ id, onTime, late, overdue }) => ({
      ...{ unitId: id, onTime: onTime.count, late: late.count, overdue: overdue.count },
    })),
  );
  return { best: best.flatMap(row), worst: worst.flatMap(row), ranked, rate };
}
