import type { TaskColumn } from '#contracts';

/** What the columns of the list are called; a list can be sorted by each of them under its name. */
export const columnLabel: Readonly<Record<TaskColumn, string>> = {
  light: '灯',
  number: '编号',
  title: '事项',
  units: '责任单位',
  due: '期限',
  status: '状态',
  rate: '办结',
  overdueDays: '逾期天数',
  urgency: '紧急程度',
  level: '重要程度',
  cadence: '反馈周期',
  source: '来源',
  drafter: '拟办人',
  draftedAt: '拟办日期',
  dispatchedAt: '交办日期',
};

/** Columns of figures, set flush right. */
export const isFigure = (column: TaskColumn): boolean => column === 'overdueDays' || column === 'rate';

/** The columns with one moved by `by` places; it stops at either end. */
export function moved(columns: readonly TaskColumn[], column: TaskColumn, by: 1 | -1): TaskColumn[] {
  const from = columns.indexOf(column);
  const to = Math.min(columns.length - 1, Math.max(0, from + by));
  const others = columns.filter((one) => one !== column);
  return from < 0 ? [...columns] : others.toSpliced(to, 0, column);
}

/** The columns with one shown or not; a new one comes last, the title stays. */
export function shown(columns: readonly TaskColumn[], column: TaskColumn, on: boolean): TaskColumn[] {
  const others = columns.filter((one) => one !== column);
  return on || column === 'title' ? (columns.includes(column) ? [...columns] : [...columns, column]) : others;
}
