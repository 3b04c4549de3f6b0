import type { OwnAssignment, TaskRow } from '#contracts';

/** A task with the unit's own assignment, which every row of a unit's list has. */
export interface OwnTask {
  task: TaskRow;
  own: OwnAssignment;
}

export interface OwnGroup {
  name: string;
  label: string;
  tasks: OwnTask[];
}

/** What is to be done first stands first; a task is in the first group that takes it. */
const groups: readonly { name: string; label: string; takes: (own: OwnAssignment) => boolean }[] = [
  { name: 'sign', label: '待签收', takes: ({ status }) => status === 'dispatched' },
  { name: 'returned', label: '被退回', takes: ({ status }) => status === 'returned' },
  { name: 'report', label: '需反馈', takes: ({ status, reportNeeded }) => status === 'in_progress' && reportNeeded },
  { name: 'progress', label: '办理中', takes: ({ status }) => status === 'in_progress' },
  { name: 'review', label: '待审核', takes: ({ status }) => status === 'in_review' },
  { name: 'objected', label: '退签待裁定', takes: ({ status }) => status === 'objected' },
  { name: 'suspended', label: '已中止', takes: ({ status }) => status === 'suspended' },
  { name: 'finished', label: '已办结', takes: () => true },
];

/** The unit's tasks by what its people must do now, in that order; empty groups are left out, the order within is kept. */
export function groupOwn(rows: readonly TaskRow[]): OwnGroup[] {
  const tasks = rows.flatMap((task): OwnTask[] => (task.own ? [{ task, own: task.own }] : []));
  const groupOf = (own: OwnAssignment) => groups.find(({ takes }) => takes(own))?.name;
  return groups
    .map(({ name, label }) => ({ name, label, tasks: tasks.filter(({ own }) => groupOf(own) === name) }))
    .filter((group) => group.tasks.length > 0);
}
