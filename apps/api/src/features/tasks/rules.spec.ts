import { describe, expect, it } from 'vitest';
import { createWorkCalendar, WORK_YEARS } from '#calendar';
import type { RecipientGroup } from '#contracts';
import { type AssignmentFacts, type Cadence, lifecycle, permissionsOf, type Role } from '#domain';
import type { Actor } from '../../platform/session/actor';
import { assignmentEffects } from './assignment-effects';
import { availableActions } from './record-actions';
import { recipientFaults, rowsOf } from './recipients';
import { reportingOf } from './reporting';
import { taskEffects } from './task-effects';

const calendar = createWorkCalendar(WORK_YEARS);

describe('every effect of the life cycle', () => {
  it('is carried out on tasks', () => {
    const wanted = new Set(lifecycle.task.flatMap(({ effects }) => effects));
    expect([...wanted].filter((effect) => !taskEffects[effect])).toEqual([]);
  });
  it('is carried out on assignments', () => {
    const wanted = new Set(lifecycle.assignment.flatMap(({ effects }) => effects));
    expect([...wanted].filter((effect) => !assignmentEffects[effect])).toEqual([]);
  });
});

describe('reportingOf', () => {
  it.each<[Cadence | null, string, string | null, string, string | null, number]>([
    [null, '2022-03-22', null, '2022-03-22', null, 0],
    ['weekly', '2022-03-22', null, '2022-03-22', '2022-03-25', 0],
    ['weekly', '2022-03-22', null, '2022-03-25', '2022-03-25', 0],
    ['weekly', '2022-03-22', null, '2022-03-26', '2022-03-25', 1],
    ['weekly', '2022-03-22', null, '2022-04-02', '2022-03-25', 2],
    // A report answers the next reporting day, early or on the day itself.
    ['weekly', '2022-03-22', '2022-03-24', '2022-03-26', '2022-04-01', 0],
    ['weekly', '2022-03-22', '2022-03-25', '2022-04-02', '2022-04-01', 1],
    // Dispatched on a reporting day: the first report is the next one's.
    ['weekly', '2022-03-25', null, '2022-03-26', '2022-04-01', 0],
    ['monthly', '2022-03-22', null, '2022-04-24', '2022-03-25', 1],
    ['daily', '2022-03-22', '2022-03-23', '2022-03-26', '2022-03-24', 2],
  ])('%s from %s, last report %s, on %s', (cadence, from, last, today, dueOn, missed) => {
    expect(reportingOf(cadence, from, last, today, calendar)).toEqual({ dueOn, missed });
  });
});

describe('recipients', () => {
  const units = new Map([
    ['a', { name: '青石镇人民政府', kind: 'township' as const, validTo: null }],
    ['b', { name: '防汛指挥部', kind: 'body' as const, validTo: null }],
    ['c', { name: '老粮食局', kind: 'gov' as const, validTo: '2020-01-01' }],
  ]);
  it.each<[string, RecipientGroup, 'joint' | 'each', string | null]>([
    ['a township among equals', { unitIds: ['a'], role: 'each' }, 'each', null],
    ['a lead among equals', { unitIds: ['a'], role: 'lead' }, 'each', '各自负责'],
    ['an equal in joint work', { unitIds: ['a'], role: 'each' }, 'joint', '牵头配合'],
    ['a body that coordinates', { unitIds: ['b'], role: 'coordinator' }, 'each', null],
    ['a body that is to act', { unitIds: ['b'], role: 'lead' }, 'joint', '不是独立单位'],
    ['a unit that has ended', { unitIds: ['c'], role: 'each' }, 'each', '已停用'],
    ['nobody', { unitIds: ['x'], role: 'each' }, 'each', '不存在'],
  ])('%s', (_, group, mode, words) => {
    const faults = recipientFaults([group], mode, units, '2026-03-10');
    if (words === null) expect(faults).toEqual([]);
    else expect(faults[0]?.message).toContain(words);
  });
  it('takes a unit as it was named first; support does not hold up the closure', () => {
    const rows = rowsOf('t', [
      { unitIds: ['a'], role: 'lead', mention: '青石镇' },
      { unitIds: ['a', 'b'], role: 'support', mention: '各乡镇' },
    ]);
    expect(rows.map(({ unitId, role, required, mention }) => [unitId, role, required, mention])).toEqual([
      ['a', 'lead', true, '青石镇'],
      ['b', 'support', false, '各乡镇'],
    ]);
  });
});

describe('records beside the life cycle', () => {
  const limits = {
    sign: {},
    review: 3,
    refile: 3,
    closure: 5,
    archiveDays: 30,
    extension: { times: 2, days: 30, fileBefore: 3, decide: 2 },
  };
  const circumstances = {
    now: new Date('2022-03-22T02:00:00Z'),
    today: '2022-03-22',
    calendar,
    limits: limits as never,
    workSecretAllowed: false,
  };
  const facts = (changes: Partial<AssignmentFacts>): AssignmentFacts => ({
    status: 'in_progress',
    formerStatus: null,
    unitId: 'u',
    taskStatus: 'active',
    level: 'general',
    due: '2022-04-30',
    signDueAt: null,
    now: '2022-03-22T02:00:00Z',
    today: '2022-03-22',
    filerId: null,
    filerUnitId: null,
    openParts: 0,
    initialReviewerId: null,
    endorserId: null,
    ...changes,
  });
  const actor = (role: Role, unitId: string | null = null) =>
    ({ accountId: 'me', role, unitId, permissions: new Set(permissionsOf(role)) }) as unknown as Actor;
  const none = { grantedTimes: 0, grantedDays: 0, pending: false };
  const allowed = (who: Actor, changes: Partial<AssignmentFacts> = {}, history = none) =>
    availableActions(facts(changes), history, who, circumstances)
      .filter((one) => one.allowed)
      .map(({ action }) => action);

  it.each<[string, Actor, Partial<AssignmentFacts>, typeof none, string[]]>([
    ['the unit’s liaison', actor('liaison', 'u'), {}, none, ['report', 'requestExtension', 'handler']],
    ['before signing', actor('liaison', 'u'), { status: 'dispatched' }, none, []],
    ['another unit', actor('liaison', 'v'), {}, none, []],
    [
      'with a request pending',
      actor('liaison', 'u'),
      {},
      { ...none, pending: true },
      ['report', 'withdrawExtension', 'handler'],
    ],
    ['after two extensions', actor('unitHead', 'u'), {}, { ...none, grantedTimes: 2 }, ['report', 'handler']],
    ['in review', actor('liaison', 'u'), { status: 'in_review' }, none, ['report', 'handler']],
    ['while the task is suspended', actor('liaison', 'u'), { taskStatus: 'suspended' }, none, []],
    ['the inspector', actor('inspector'), {}, none, ['report', 'urge']],
    [
      'the chief, with a request pending',
      actor('officeChief'),
      {},
      { ...none, pending: true },
      ['report', 'urge', 'decideExtension'],
    ],
    ['a county leader', actor('countyLeader'), {}, none, []],
    ['an administrator', actor('systemAdmin'), {}, none, []],
  ])('%s', (_, who, changes, history, expected) => {
    expect(allowed(who, changes, history)).toEqual(expected);
  });
});
