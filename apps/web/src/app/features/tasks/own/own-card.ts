import { DatePipe } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiLight } from '#ui';
import { assignmentRoleLabel, assignmentStatusLabel, levelLabel, urgencyLabel } from '#domain';
import { dueWords } from '../task-words';
import type { OwnTask } from './own-groups';

/** One task on a unit's page, made for a thumb: how it stands, and the next step as a large button. */
@Component({
  selector: 'app-own-card',
  imports: [DatePipe, RouterLink, UiLight],
  templateUrl: './own-card.html',
  styleUrl: './own-card.css',
})
export class OwnCard {
  readonly entry = input.required<OwnTask>();
  readonly busy = input(false);
  readonly signed = output();

  /** The step that is wanted now, if one is. */
  protected readonly main = computed(() => {
    const { status, reportNeeded } = this.entry().own;
    if (status === 'returned') return 'claim';
    return reportNeeded ? 'report' : null;
  });
  protected readonly urgency = urgencyLabel;
  protected readonly level = levelLabel;
  protected readonly role = assignmentRoleLabel;
  protected readonly status = assignmentStatusLabel;
  protected readonly dueWords = dueWords;
  /** Next steps that have a form, which the task's page opens. */
  protected readonly steps = [
    { name: 'report', label: '反馈进展' },
    { name: 'claim', label: '申请办结' },
  ] as const;
}
