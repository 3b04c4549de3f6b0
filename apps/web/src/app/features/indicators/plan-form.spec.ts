import { describe, expect, it } from 'vitest';
import type { PlanView } from '#contracts';
import { formPeriods, spread, startOf, withTarget, withUnits } from './plan-form';

const kept = (plan: PlanView['plan']): PlanView => ({
  indicator: {} as PlanView['indicator'],
  year: 2022,
  revision: plan ? 1 : 0,
  plans: [],
  plan,
  units: [],
});
const plan = {
  year: 2022,
  basis: '云政发〔2022〕1号',
  effectiveFrom: '2022-01-01',
  county: { annual: '24', entries: [{ periodKey: '2022-02', value: '2' }] },
  units: [{ unitId: 'a', annual: '24', entries: [] }],
  margin: '0',
};

describe('the form of a plan', () => {
  it('has a place for each quarter before its months', () => {
    expect(formPeriods(2022)).toHaveLength(16);
    expect(formPeriods(2022).slice(0, 5)).toEqual(['2022-Q1', '2022-01', '2022-02', '2022-03', '2022-Q2']);
  });

  it('keeps what is planned in its place and 旬 behind', () => {
    const entries = [
      { periodKey: '2022-03-1', value: '4.2' },
      { periodKey: '2022-01', value: '6' },
    ];
    const laidOut = spread({ annual: '120', entries }, 2022).entries;
    expect(laidOut[1]).toEqual({ periodKey: '2022-01', value: '6' });
    expect(laidOut[2]?.value).toBe('');
    expect(laidOut[16]).toEqual({ periodKey: '2022-03-1', value: '4.2' });
  });

  it('starts a new version from the last one, in effect from today and on a paper of its own', () => {
    const next = startOf(kept(plan), '2022-07-04');
    expect([next.basis, next.effectiveFrom, next.county.annual]).toEqual(['', '2022-07-04', '24']);
    expect(startOf(kept({ ...plan, effectiveFrom: '2022-08-01' }), '2022-07-04').effectiveFrom).toBe('2022-08-01');
    expect(startOf(kept(null), '2022-07-04').effectiveFrom).toBe('2022-01-01');
  });

  it('keeps the targets of units that stay', () => {
    const begun = startOf(kept(plan), '2022-07-04');
    const two = withUnits(begun, ['b', 'a']);
    expect(two.units.map(({ unitId, annual }) => [unitId, annual])).toEqual([
      ['b', ''],
      ['a', '24'],
    ]);
    const changed = withTarget(two, 0, { annual: '3', entries: [] });
    expect([changed.units[0]?.annual, changed.county.annual]).toEqual(['3', '24']);
  });
});
