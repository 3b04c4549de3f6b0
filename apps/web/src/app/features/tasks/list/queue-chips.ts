import { Component, input, output } from '@angular/core';
import type { TaskCount } from '#contracts';

/** What waits for this person, each with its number and its list one tap away. */
@Component({
  selector: 'app-queue-chips',
  template: `
    <ul aria-label="待办">
      <li>
        <button type="button" [attr.aria-pressed]="queue() === ''" (click)="chosen.emit('')">全部</button>
      </li>
      @for (count of counts(); track count.queue) {
        <li>
          <button
            type="button"
            [class.none]="count.count === 0"
            [attr.aria-pressed]="queue() === count.queue"
            (click)="chosen.emit(queue() === count.queue ? '' : count.queue)"
          >
            {{ count.label }} <span class="count">{{ count.count }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      margin: 0 0 var(--space-3);
      padding: 0;
      list-style: none;
    }
    button {
      min-height: 32px;
      padding: 2px 12px;
      border: 1px solid var(--line-strong);
      border-radius: 16px;
      background: var(--paper);
      color: var(--ink);
      cursor: pointer;
    }
    button:hover {
      border-color: var(--brand);
    }
    .count {
      margin-inline-start: 2px;
      font-weight: 600;
    }
    .none {
      color: var(--ink-soft);
    }
    .none .count {
      font-weight: 400;
    }
    [aria-pressed='true'] {
      border-color: var(--brand);
      background: var(--brand);
      color: var(--paper);
    }
    @media (max-width: 640px) {
      ul {
        flex-wrap: nowrap;
        margin-inline: calc(-1 * var(--space-3));
        padding-inline: var(--space-3);
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        min-height: 40px;
        white-space: nowrap;
      }
    }
  `,
})
export class QueueChips {
  readonly counts = input.required<readonly TaskCount[]>();
  readonly queue = input.required<string>();
  readonly chosen = output<string>();
}
