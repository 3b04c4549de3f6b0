import { DatePipe, NgTemplateOutlet } from '@angular/common';
import { ApplicationRef, Component, computed, inject, input, signal } from '@angular/core';
import type { HistoryEntry } from '#contracts';
import { EvidenceList } from './evidence-list';
import { beginning, sentenceOf, storyOf, subjectOf } from './story';

/** Steps told at first, in whole days; the older ones on demand. */
const SHOWN = 15;
/** The same where one step takes several lines. */
const SHOWN_NARROW = 5;

/** What has happened to a task, told by days in its order. On paper everything is told. */
@Component({
  selector: 'app-task-history',
  imports: [DatePipe, EvidenceList, NgTemplateOutlet],
  templateUrl: './task-history.html',
  styleUrl: './task-history.css',
  host: { '(window:beforeprint)': 'unfold()', '(window:afterprint)': 'printing.set(false)' },
})
export class TaskHistory {
  /** Oldest first. */
  readonly history = input.required<readonly HistoryEntry[]>();

  private readonly application = inject(ApplicationRef);
  private readonly steps = matchMedia('(max-width: 820px)').matches ? SHOWN_NARROW : SHOWN;
  protected readonly all = signal(false);
  protected readonly printing = signal(false);
  private readonly days = computed(() => storyOf(this.history()));
  protected readonly hidden = computed(() => (this.all() || this.printing() ? 0 : beginning(this.days(), this.steps)));
  protected readonly shown = computed(() => this.days().slice(this.hidden()));

  protected readonly subjectOf = subjectOf;
  protected readonly sentenceOf = sentenceOf;

  /** The browser takes its picture as soon as this returns. */
  protected unfold() {
    this.printing.set(true);
    this.application.tick();
  }
}
