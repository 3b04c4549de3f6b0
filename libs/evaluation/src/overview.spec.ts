import { describe, expect, it } from 'vitest';
import { summarise, type AssignmentRow, type Totals } from './overview.ts';

const today = '2022-03-25';
const row = (taskId: string, unitId: string, over: Partial<AssignmentRow> = {}): AssignmentRow => ({
  taskId,
  unitId,
  status: 'in_progress',
  required: true,
  due: '2022-03-31',
  completedOn: null,
  reviews: [],
  suspendedOn: null,
  ...over,
});
const done = (completedOn: string): Partial<AssignmentRow> => ({ status: 'completed', completedOn });
const none = {
  tasks: 0,
  completed: 0,
  onTime: 0,
  late: 0,
  inTerm: 0,
  overdue: 0,
  unsigned: 0,
  suspended: 0,
  cancelled: 0,
};

const rows = [
  row('1', '白塔镇', done('2022-03-20')),
  row('1', '青石镇', { ...done('2022-04-02') }),
  row('2', '白塔镇', { due: '2022-03-24' }),
  row('2', '青石镇', done('2022-03-20')),
  row('3', '青石镇', { status: 'dispatched' }),
  row('3', '县水利局', { required: false, due: '2022-03-01' }),
  row('4', '县水利局', { status: 'suspended', due: '2022-03-01', suspendedOn: '2022-02-20' }),
  row('5', '县水利局', { status: 'cancelled', due: '2022-03-01' }),
  row('6', '青石镇', { status: 'in_review', due: '2022-03-20', reviews: [{ from: '2022-03-20', to: null }] }),
];
const found = summarise(rows, today, ['县水利局', '白塔镇', '青石镇', '柳河乡']);

describe('summarise', () => {
  it('counts tasks by what their required shares make them', () => {
    expect(found.totals).toEqual({
      tasks: 4,
      completed: 1,
      onTime: 0,
      late: 1,
      inTerm: 2,
      overdue: 1,
      unsigned: 1,
      suspended: 1,
      cancelled: 1,
      rate: '25.0%',
    });
  });

  it('lists every unit in the given order, zeros included', () => {
    expect(found.units.map(({ unitId }) => unitId)).toEqual(['县水利局', '白塔镇', '青石镇', '柳河乡']);
    expect(found.units[0]).toEqual({ unitId: '县水利局', ...none, suspended: 1, cancelled: 1, rate: '—' });
    expect(found.units[1]).toMatchObject({ tasks: 2, onTime: 1, overdue: 1, rate: '50.0%' });
    expect(found.units[2]).toMatchObject({ tasks: 4, completed: 2, late: 1, inTerm: 2, unsigned: 1, rate: '50.0%' });
    expect(found.units[3]).toEqual({ unitId: '柳河乡', ...none, rate: '—' });
  });

  it('adds up everywhere', () => {
    for (const totals of [found.totals, found.unitTotals, ...found.units]) {
      expect(totals.completed + totals.inTerm + totals.overdue).toBe(totals.tasks);
      expect(totals.onTime + totals.late).toBe(totals.completed);
    }
    for (const name of Object.keys(none) as (keyof Omit<Totals, 'rate'>)[])
      expect(found.units.reduce((total, unit) => total + unit[name], 0)).toBe(found.unitTotals[name]);
  });

  it('does not lose a unit that is not in the order', () => {
    expect(summarise(rows, today, []).unitTotals).toEqual(found.unitTotals);
  });

  it('prints no rate of nothing', () => {
    expect(summarise([], today, []).totals).toEqual({ ...none, rate: '—' });
  });
});
