import type { Figure, Overview, UnitOverview } from '#contracts';
import { shortDay } from './evaluation-words';

export interface Card {
  label: string;
  value: string;
  unit: string;
  note: string;
  /** The list behind it, as of a Figure; null where there is none. */
  list: string | null;
  tone: 'plain' | 'danger' | 'warning' | 'good';
}

const alarm = (count: number, tone: Card['tone']): Card['tone'] => (count > 0 ? tone : 'plain');

const counted = ({ count, list }: Figure, unit: string) => ({ value: String(count), unit, list });

/** The six figures of the county, counted by task where a task is what one speaks of. */
export function countyCards({ totals, week, asOf, quarter }: Overview): Card[] {
  const { open, overdue, overdueAssignments, completed, suspended, tasks, rate, dueThisWeek, unsigned } = totals;
  return [
    {
      ...{ label: '在办事项', ...counted(open, '件'), tone: 'plain' },
      note: suspended.count > 0 ? `另有中止 ${suspended.count} 件` : `已交办 ${tasks.count} 件`,
    },
    {
      ...{ label: '逾期事项', ...counted(overdue, '件'), tone: alarm(overdue.count, 'danger') },
      note: overdue.count > 0 ? `涉及单位任务 ${overdueAssignments.count} 份` : '没有逾期',
    },
    ...common(dueThisWeek, unsigned, week.to, asOf),
    {
      ...{ label: '办结率', value: rate, unit: '', list: completed.list, tone: 'good' },
      note: `办结 ${completed.count} 件，共 ${tasks.count} 件`,
    },
    quarterCard(quarter),
  ];
}

/**
 * The same of one unit, counted by its assignments.
 * @param own whether the reader is of the unit: the list of indicators shows others the county's figures
 */
export function unitCards({ totals, week, asOf, quarter }: UnitOverview, own: boolean): Card[] {
  const { assigned, completed, inTerm, overdue, suspended, dueThisWeek, unsigned, rate } = totals;
  return [
    {
      ...{ label: '应办任务', ...counted(assigned, '份'), tone: 'plain' },
      note: suspended.count > 0 ? `另有中止 ${suspended.count} 份` : `期限内办理中 ${inTerm.count} 份`,
    },
    {
      ...{ label: '逾期未办结', ...counted(overdue, '份'), tone: alarm(overdue.count, 'danger') },
      note: overdue.count > 0 ? '请尽快办理' : '没有逾期',
    },
    ...common(dueThisWeek, unsigned, week.to, asOf),
    {
      ...{ label: '办结率', value: rate, unit: '', list: completed.list, tone: 'good' },
      note: `办结 ${completed.count} 份，共 ${assigned.count} 份`,
    },
    { ...quarterCard(quarter), ...(own ? {} : { list: null }) },
  ];
}

const common = (dueThisWeek: Figure, unsigned: Figure, until: string, asOf: string): Card[] => [
  {
    ...{ label: '本周到期', ...counted(dueThisWeek, '份'), tone: alarm(dueThisWeek.count, 'warning') },
    note: `${shortDay(asOf)}至${shortDay(until)}`,
  },
  {
    ...{ label: '未签收', ...counted(unsigned, '份'), tone: alarm(unsigned.count, 'warning') },
    note: unsigned.count > 0 ? '交办后尚未签收' : '全部签收',
  },
];

const quarterCard = (quarter: Overview['quarter']): Card => ({
  label: '保季风险指标',
  value: quarter === null ? '—' : String(quarter.atRisk),
  unit: quarter === null ? '' : '项',
  note: quarter === null ? '尚无可判断的指标' : `${quarter.label}，共 ${quarter.judged} 项`,
  list: 'indicators?atRisk=true',
  tone: alarm(quarter?.atRisk ?? 0, 'warning'),
});
