import { Component, computed, input, output } from '@angular/core';
import type { Act } from './act';
import type { Deed } from './deeds';

/** Buttons for what may be done now, and in words what may not and why. */
@Component({
  selector: 'app-deed-bar',
  template: `
    @if (titled()) {
      <p class="soft small" aria-hidden="true">{{ label() }}</p>
    }
    @if (allowed().length > 0) {
      <div class="bar" role="group" [attr.aria-label]="label()">
        @for (deed of allowed(); track deed.name) {
          <button
            type="button"
            class="button"
            [class.primary]="deed === first()"
            [class.grave]="deed.act.danger"
            [disabled]="busy()"
            (click)="chosen.emit(deed.act)"
          >
            {{ deed.label }}
          </button>
        }
      </div>
    }
    @if (refused().length > 0) {
      <details class="refused">
        <summary>另有 {{ refused().length }} 项暂不能办</summary>
        <ul>
          @for (deed of refused(); track deed.name) {
            <li>
              <button type="button" class="button" disabled [attr.aria-describedby]="label() + deed.name">
                {{ deed.label }}
              </button>
              <span [id]="label() + deed.name">{{ deed.reason }}</span>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    p {
      margin: 0 0 var(--space-1);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .grave:not(.primary) {
      color: var(--danger);
    }
    .refused {
      margin-block-start: var(--space-2);
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    summary {
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: var(--space-1);
      margin: var(--space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    li .button {
      flex: none;
    }
    @media (max-width: 640px) {
      .bar .button {
        flex: 1 1 auto;
        min-height: 44px;
      }
    }
  `,
})
export class DeedBar {
  readonly deeds = input.required<readonly Deed[]>();
  /** Names the group, e.g. 青石镇的办理. */
  readonly label = input.required<string>();
  /** Prints that name, where another group stands beside this one. */
  readonly titled = input(false);
  readonly busy = input(false);
  readonly chosen = output<Act>();

  protected readonly allowed = computed(() => this.deeds().filter(({ allowed }) => allowed));
  protected readonly refused = computed(() => this.deeds().filter(({ allowed }) => !allowed));
  /** The step forward, if there is one that ends nothing. */
  protected readonly first = computed(() => this.allowed().find(({ act, rank }) => !act.danger && rank < 3));
}
