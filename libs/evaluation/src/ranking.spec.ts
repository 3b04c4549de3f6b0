import { describe, expect, it } from 'vitest';
import { rankUnits } from './ranking.ts';

const unit = (unitId: string, onTime: number, late: number, overdue: number) => ({ unitId, onTime, late, overdue });
const places = (rows: { unitId: string; place: number }[]) => rows.map(({ unitId, place }) => `${place} ${unitId}`);

describe('rankUnits', () => {
  it('ranks by the share completed in time of what has ended; equal ones share a place, less overdue first', () => {
    const { best, worst, ranked, rate } = rankUnits([
      unit('青石镇', 4, 0, 0),
      unit('白塔镇', 2, 0, 2),
      unit('柳河乡', 4, 4, 0),
      unit('龙泉乡', 3, 0, 1),
      unit('河口镇', 0, 1, 3),
      unit('云台乡', 6, 0, 0),
    ]);
    expect(places(best)).toEqual(['1 青石镇', '1 云台乡', '3 龙泉乡']);
    expect(places(worst)).toEqual(['6 河口镇', '4 白塔镇', '4 柳河乡']);
    expect([ranked, rate]).toEqual([6, '63.3%']);
    expect(best[2]).toEqual({ unitId: '龙泉乡', place: 3, onTime: 3, ended: 4, rate: '75.0%' });
  });

  it('gives no place to a unit with less than three ended ones', () => {
    const { best, worst, ranked } = rankUnits([
      unit('青石镇', 3, 0, 0),
      unit('白塔镇', 0, 0, 2),
      unit('柳河乡', 1, 2, 1),
    ]);
    expect([places(best), places(worst), ranked]).toEqual([['1 青石镇'], ['2 柳河乡'], 2]);
  });

  it('calls nobody worst where all are equal, and nobody both best and worst', () => {
    const { best, worst } = rankUnits([unit('a', 1, 2, 0), unit('b', 2, 4, 0), unit('c', 1, 0, 2)]);
    expect([places(best), places(worst)]).toEqual([['1 a', '1 b', '1 c'], []]);
    const many = rankUnits(Array.from({ length: 9 }, (_, i) => unit(String(i), i, 10 - i, 0)));
    expect([places(many.best), places(many.worst)]).toEqual([
      ['1 8', '2 7', '3 6'],
      ['9 0', '8 1', '7 2'],
    ]);
  });

  it('ranks nothing of nothing', () => {
    expect(rankUnits([])).toEqual({ best: [], worst: [], ranked: 0, rate: '—' });
  });
});
