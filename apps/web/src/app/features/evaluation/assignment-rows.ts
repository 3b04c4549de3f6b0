import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AssignmentListRow, OverviewList } from '#contracts';
import { UiLight } from '#ui';
import { pageOf } from '../../core/list-page';
import { changeWords, daysWords, shortDay } from './evaluation-words';

/** The first rows of a list of assignments: unit, task, how many days, why; and the way to all of them. */
@Component({
  selector: 'app-assignment-rows',
  imports: [RouterLink, UiLight],
  templateUrl: './assignment-rows.html',
  styleUrl: './assignment-rows.css',
})
export class AssignmentRows {
  private readonly router = inject(Router);
  readonly heading = input.required<string>();
  readonly note = input('');
  /** On the page of one unit its name stands above. */
  readonly named = input(true);
  readonly list = input.required<OverviewList>();
  readonly asOf = input.required<string>();
  /** What is said where there is nothing. */
  readonly nothing = input.required<string>();
  /** The colour of the days. */
  readonly tone = input<'danger' | 'plain'>('plain');

  protected readonly all = computed(() => this.router.parseUrl(pageOf(this.list().total.list)));
  protected readonly days = daysWords;

  /** Why, without what the days say already; of a light that has turned, why then and why now. */
  protected why(row: AssignmentListRow): string {
    if (row.before !== null) return changeWords(row, row.before, this.asOf());
    const said = ['overdue', 'near-due', 'on-track'];
    return row.reasons.flatMap(({ code, text }) => (said.includes(code) ? [] : [text])).join('；');
  }

  /** The due day, unless the reasons name it. */
  protected due({ due, before }: AssignmentListRow): string {
    return due === null || before !== null ? '' : `期限 ${shortDay(due)}`;
  }
}
