import { createWorkCalendar } from '#calendar';
import { describe, expect, it } from 'vitest';
import { extensionFaults, signDueAt, stepDue, type ExtensionFacts } from './limits.ts';
import { proposedNumber } from './number.ts';
import { overdueDays, type OverdueFacts } from './overdue.ts';
import { completionRate, derivedTaskStatus, latestDue } from './shares.ts';
import type { AssignmentStatus } from './vocabulary.ts';

const calendar = createWorkCalendar();
const shares = (...groups: [AssignmentStatus, number][]) =>
  groups.flatMap(([status, n]) => Array.from({ length: n }, () => ({ status, required: true, due: null })));

describe('shares of a task', () => {
  it.each([
    [shares(['completed', 9], ['in_progress', 3]), 'active', '75.0%', 12],
    [shares(['completed', 9], ['in_progress', 2], ['cancelled', 1]), 'active', '81.8%', 11],
    [shares(['completed', 11], ['cancelled', 1]), 'pending_closure', '100.0%', 11],
    [shares(['cancelled', 2]), 'cancelled', '—', 0],
    [shares(['completed', 1], ['suspended', 1]), 'active', '50.0%', 2],
    [shares(['completed', 1], ['in_progress', 15]), 'active', '6.3%', 16],
    [[{ status: 'completed' as const, required: false }], 'active', '—', 0],
    [
      [...shares(['completed', 1]), { status: 'in_progress' as const, required: false }],
      'pending_closure',
      '100.0%',
      1,
    ],
    [[], 'active', '—', 0],
  ])('case %#', (all, status, percent, total) => {
    expect(derivedTaskStatus(all)).toBe(status);
    expect(completionRate(all)).toMatchObject({ percent, total });
  });

  it('is due when its latest required share is', () => {
    const of = (due: string | null, status: AssignmentStatus = 'in_progress', required = true) => ({
      due,
      status,
      required,
    });
    expect(
      latestDue([
        of('2022-03-10'),
        of('2022-04-01'),
        of('2022-06-01', 'cancelled'),
        of('2022-07-01', 'completed', false),
      ]),
    ).toBe('2022-04-01');
    expect(latestDue([of(null)])).toBeNull();
  });
});

describe('overdueDays', () => {
  const base: OverdueFacts = {
    due: '2022-03-10',
    completedOn: null,
    asOf: '2022-03-14',
    reviews: [],
    suspendedOn: null,
  };
  const reviews = [
    { from: '2022-03-12', to: '2022-03-16' },
    { from: '2022-03-18', to: '2022-03-21' },
  ];
  it.each<[string, Partial<OverdueFacts>, number]>([
    ['returned once, accepted later', { completedOn: '2022-03-18', asOf: '2022-04-30', reviews }, 4],
    ['the day after due is 1', { asOf: '2022-03-11' }, 1],
    ['on the due day', { asOf: '2022-03-10' }, 0],
    ['never negative', { asOf: '2022-03-01' }, 0],
    ['no due date', { due: null }, 0],
    ['in review now', { asOf: '2022-03-20', reviews: [{ from: '2022-03-12', to: null }] }, 2],
    ['review from before due', { asOf: '2022-03-20', reviews: [{ from: '2022-03-08', to: '2022-03-15' }] }, 5],
    ['frozen while suspended', { asOf: '2022-05-01', suspendedOn: '2022-03-13' }, 3],
    ['suspended before due', { asOf: '2022-05-01', suspendedOn: '2022-03-01' }, 0],
    ['completed in time', { completedOn: '2022-03-09', asOf: '2022-05-01' }, 0],
  ])('%s', (_, changes, days) => {
    expect(overdueDays({ ...base, ...changes })).toBe(days);
  });
});

describe('limits', () => {
  it.each([
    ['2022-03-22T02:00:00.000Z', 'normal', '2022-03-23T15:59:59.999Z'],
    // 23:30 in UTC is already the next morning in the county.
    ['2022-03-22T23:30:00.000Z', 'urgent', '2022-03-24T15:59:59.999Z'],
    // Friday before 清明; Saturday 2 April is a make-up working day.
    ['2022-04-01T02:00:00.000Z', 'normal', '2022-04-02T15:59:59.999Z'],
    ['2022-04-02T02:00:00.000Z', 'normal', '2022-04-06T15:59:59.999Z'],
    ['2022-03-22T15:30:00.000Z', 'critical', '2022-03-22T17:30:00.000Z'],
  ] as const)('sign: %s %s', (at, urgency, due) => {
    expect(signDueAt(at, urgency, calendar)).toBe(due);
  });

  it.each([
    ['review', '2022-03-25'],
    ['refile', '2022-03-25'],
    ['decideExtension', '2022-03-24'],
    ['closure', '2022-03-29'],
    ['archive', '2022-04-21'],
  ] as const)('%s', (step, day) => {
    expect(stepDue(step, '2022-03-22', calendar)).toBe(day);
  });

  const base: ExtensionFacts = {
    today: '2022-03-22',
    due: '2022-03-25',
    newDue: '2022-04-08',
    reason: '材料进场延迟，主体已完成八成',
    grantedTimes: 0,
    grantedDays: 0,
    pending: false,
  };
  it.each<[string, Partial<ExtensionFacts>, string[]]>([
    ['in order', {}, []],
    ['to the last day', { newDue: '2022-04-24' }, []],
    ['a day too long', { newDue: '2022-04-25' }, ['newDue']],
    ['too long together with the first', { grantedTimes: 1, grantedDays: 20 }, ['newDue']],
    ['a third time', { grantedTimes: 2 }, ['due']],
    ['two working days before', { today: '2022-03-23' }, ['due']],
    ['after the due date', { today: '2022-03-26' }, ['due']],
    ['not later', { newDue: '2022-03-25' }, ['newDue']],
    ['no reason', { reason: ' ' }, ['reason']],
    ['another pending', { pending: true }, ['due']],
    ['nothing to extend', { due: null }, ['due']],
  ])('extension %s', (_, changes, fields) => {
    expect(extensionFaults({ ...base, ...changes }, calendar).map(({ field }) => field)).toEqual(fields);
  });
});

describe('proposedNumber', () => {
  it('prints year and number', () => {
    expect(proposedNumber(2022, 15)).toBe('督办〔2022〕15号');
  });
  it.each([
    [2022, 0],
    [2022, 1.5],
    [0, 1],
  ])('refuses %s %s', (year, n) => {
    expect(() => proposedNumber(year, n)).toThrow(RangeError);
  });
});
