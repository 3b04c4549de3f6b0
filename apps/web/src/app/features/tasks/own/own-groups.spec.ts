import { expect, it } from 'vitest';
import type { OwnAssignment, TaskRow } from '#contracts';
import { groupOwn } from './own-groups';

const row = (id: string, status: OwnAssignment['status'], reportNeeded = false) =>
  ({ id, own: { id: `a${id}`, status, reportNeeded } }) as TaskRow;

it('puts what must be done now first and names each task once', () => {
  const rows = [
    row('1', 'in_progress'),
    row('2', 'in_review'),
    row('3', 'in_progress', true),
    row('4', 'dispatched'),
    row('5', 'returned', true),
    row('6', 'completed'),
    row('7', 'cancelled'),
    row('8', 'dispatched'),
  ];
  expect(groupOwn(rows).map(({ label, tasks }) => [label, tasks.map(({ task }) => task.id)])).toEqual([
    ['待签收', ['4', '8']],
    ['被退回', ['5']],
    ['需反馈', ['3']],
    ['办理中', ['1']],
    ['待审核', ['2']],
    ['已办结', ['6', '7']],
  ]);
});

it('shows no group without tasks, and no task of which the unit has no share', () => {
  expect(groupOwn([{ id: '9', own: null } as TaskRow])).toEqual([]);
});
