import { DatePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiUnitTag } from '#ui';
import type { TaskView } from '#contracts';
import { cadenceLabel, levelLabel, modeLabel, secrecyLabel, urgencyLabel } from '#domain';

/** What is demanded, by whom, in which words, and within which limits. */
@Component({
  selector: 'app-task-facts',
  imports: [DatePipe, RouterLink, UiUnitTag],
  templateUrl: './task-facts.html',
  styleUrl: './task-facts.css',
})
export class TaskFacts {
  readonly task = input.required<TaskView>();

  /** Units that no assignment on the page names: all before the dispatch; to a unit the others of a joint task. */
  protected readonly others = computed(() => {
    const named = new Set(this.task().assignments.map(({ unitId }) => unitId));
    return this.task().recipients.filter(({ unitId }) => !named.has(unitId));
  });
  /** Words that named several units at once, with their number. */
  protected readonly mentions = computed(() => {
    const counts = new Map<string, number>();
    for (const { mention } of this.task().recipients) if (mention) counts.set(mention, (counts.get(mention) ?? 0) + 1);
    return [...counts].filter(([, count]) => count > 1).map(([mention, count]) => `“${mention}”对应 ${count} 个单位`);
  });
  /** Where the demand is the very sentence, the sentence says it. */
  protected readonly ownWords = computed(() => this.task().outcome.trim() !== this.task().quote.trim());
  protected readonly mode = modeLabel;
  protected readonly cadence = cadenceLabel;
  protected readonly urgency = urgencyLabel;
  protected readonly level = levelLabel;
  protected readonly secrecy = secrecyLabel;
  protected readonly op = { '>=': '不低于', '<=': '不超过', '=': '达到' } as const;
}
