import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Overview } from '#contracts';
import { shortDay } from './evaluation-words';
import { pageOf } from './figure-link';

interface Card {
  label: string;
  value: string;
  unit: string;
  note: string;
  target: string;
  tone: 'plain' | 'danger' | 'warning' | 'good';
}

/** The six figures that are seen first. Each is a link as large as itself. */
@Component({
  selector: 'app-headline',
  imports: [RouterLink],
  templateUrl: './headline.html',
  styleUrl: './headline.css',
})
export class Headline {
  private readonly router = inject(Router);
  readonly overview = input.required<Overview>();

  protected readonly cards = computed(() =>
    cardsOf(this.overview()).map((card) => ({ ...card, tree: this.router.parseUrl(card.target) })),
  );
}

function cardsOf({ totals, week, asOf, quarter }: Overview): Card[] {
  const { open, overdue, overdueAssignments, completed, suspended, tasks, rate, dueThisWeek, unsigned } = totals;
  const alarm = (count: number, tone: Card['tone']): Card['tone'] => (count > 0 ? tone : 'plain');
  return [
    {
      label: '在办事项',
      value: String(open.count),
      unit: '件',
      note: suspended.count > 0 ? `另有中止 ${suspended.count} 件` : `已交办 ${tasks.count} 件`,
      target: pageOf(open.list),
      tone: 'plain',
    },
    {
      label: '逾期事项',
      value: String(overdue.count),
      unit: '件',
      note: overdue.count > 0 ? `涉及单位任务 ${overdueAssignments.count} 份` : '没有逾期',
      target: pageOf(overdue.list),
      tone: alarm(overdue.count, 'danger'),
    },
    {
      label: '本周到期',
      value: String(dueThisWeek.count),
      unit: '份',
      note: `${shortDay(asOf)}至${shortDay(week.to)}`,
      target: pageOf(dueThisWeek.list),
      tone: alarm(dueThisWeek.count, 'warning'),
    },
    {
      label: '未签收',
      value: String(unsigned.count),
      unit: '份',
      note: unsigned.count > 0 ? '交办后尚未签收' : '全部签收',
      target: pageOf(unsigned.list),
      tone: alarm(unsigned.count, 'warning'),
    },
    {
      label: '办结率',
      value: rate,
      unit: '',
      note: `办结 ${completed.count} 件，共 ${tasks.count} 件`,
      target: pageOf(completed.list),
      tone: 'good',
    },
    {
      label: '保季风险指标',
      value: quarter === null ? '—' : String(quarter.atRisk),
      unit: quarter === null ? '' : '项',
      note: quarter === null ? '尚无可判断的指标' : `${quarter.label}，共 ${quarter.judged} 项`,
      target: '/indicators',
      tone: alarm(quarter?.atRisk ?? 0, 'warning'),
    },
  ];
}
