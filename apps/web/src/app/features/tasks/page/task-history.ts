import { DatePipe } from '@angular/common';
import { Component, computed, input, signal } from '@angular/core';
import type { HistoryEntry } from '#contracts';

/** Steps shown at first; the older ones on demand. */
const SHOWN = 15;

/** What has happened to a task, told in its order. */
@Component({
  selector: 'app-task-history',
  imports: [DatePipe],
  template: `
    @if (hidden() > 0) {
      <button type="button" class="button link" (click)="all.set(true)">显示更早的 {{ hidden() }} 条</button>
    }
    <ol>
      @for (entry of shown(); track $index) {
        <li>
          <time [attr.datetime]="entry.at">{{ entry.at | date: 'yyyy年M月d日 HH:mm' }}</time>
          <p>
            <strong>{{ entry.byName }}</strong>
            @if (entry.unitName; as unit) {
              <span class="soft">（{{ unit }}）</span>
            }
            {{ entry.text }}
          </p>
          @if (entry.reason; as reason) {
            <blockquote>{{ reason }}</blockquote>
          }
        </li>
      } @empty {
        <li><p class="soft">还没有办理记录。</p></li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      padding: 0 0 var(--space-3) var(--space-5);
      border-inline-start: 2px solid var(--line);
      margin-inline-start: 5px;
    }
    li:last-child {
      border-color: transparent;
      padding-block-end: 0;
    }
    li::before {
      position: absolute;
      inset: 6px auto auto -6px;
      width: 10px;
      height: 10px;
      border: 2px solid var(--brand);
      border-radius: 50%;
      background: var(--paper);
      content: '';
    }
    time {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    p {
      margin: 0;
    }
    blockquote {
      margin: 2px 0 0;
      padding-inline-start: var(--space-2);
      border-inline-start: 3px solid var(--line);
      color: var(--ink-soft);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class TaskHistory {
  /** Oldest first. */
  readonly history = input.required<readonly HistoryEntry[]>();
  protected readonly all = signal(false);
  protected readonly hidden = computed(() => (this.all() ? 0 : Math.max(0, this.history().length - SHOWN)));
  protected readonly shown = computed(() => this.history().slice(this.hidden()));
}
