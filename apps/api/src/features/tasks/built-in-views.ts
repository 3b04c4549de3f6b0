import type { SavedView, TaskColumn, ViewQuery } from '#contracts';

/** Every column of the list, in the usual order. */
export const allColumns: TaskColumn[] = [
  'light',
  'number',
  'title',
  'units',
  'due',
  'status',
  'rate',
  'overdueDays',
  'urgency',
  'level',
  'cadence',
  'source',
  'drafter',
  'draftedAt',
  'dispatchedAt',
];

/** The columns of who has chosen none; the source stands below the title there. */
export const usualColumns: TaskColumn[] = ['light', 'number', 'title', 'units', 'due', 'status', 'rate'];

const queries: { id: string; name: string; query: ViewQuery }[] = [
  { id: 'all', name: '全部', query: {} },
  { id: 'mine', name: '我经办的', query: { mine: true } },
  { id: 'overdue', name: '逾期', query: { overdue: true, sort: '-overdueDays' } },
  { id: 'dueThisWeek', name: '本周到期', query: { status: ['active'], dueIn: 'week', sort: 'due' } },
  { id: 'inReview', name: '待审核', query: { assignmentStatus: ['in_review'], sort: 'due' } },
  { id: 'toSign', name: '待签收', query: { assignmentStatus: ['dispatched'], sort: 'due' } },
];

/** The views that everybody has and nobody can change. */
export const builtInViews: SavedView[] = queries.map((one) => ({
  ...one,
  columns: null,
  shared: false,
  version: 0,
  builtIn: true,
  mine: false,
  ownerName: null,
}));
