import { Component, computed, inject, input } from '@angular/core';
import type { RequirementView } from '#contracts';
import { reasonsOf } from './reasons';
import { Review } from './review';

interface Place {
  start: number;
  end: number;
}

/** As much of a quotation as is shown; all of it is lit in the source. */
const QUOTE = 40;

/** By which rule each field of a requirement was read, and from which characters: pointed at, they are lit in the source. */
@Component({
  selector: 'app-item-why',
  template: `
    <dl>
      @for (reason of reasons(); track $index) {
        <div>
          <dt>{{ reason.label }}</dt>
          <dd>
            @if (reason.value) {
              <strong>{{ reason.value }}</strong>
            }
            <span [class.soft]="!reason.value && reason.spans.length === 0">{{ reason.why }}</span>
            @for (place of reason.spans; track $index) {
              <button
                type="button"
                [attr.aria-label]="'在原文中显示：' + quote(place)"
                (mouseenter)="review.light([place])"
                (mouseleave)="review.dim()"
                (focus)="review.light([place])"
                (blur)="review.dim()"
                (click)="review.light([place], true)"
              >
                “{{ quote(place) }}”
              </button>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--space-1);
      margin: var(--space-2) 0 0;
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--paper);
      font-size: var(--text-small);
    }
    dl > div {
      display: grid;
      grid-template-columns: 3.5em minmax(0, 1fr);
      gap: var(--space-2);
    }
    dt {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    strong {
      margin-inline-end: var(--space-2);
    }
    button {
      padding: 1px 3px;
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: var(--brand);
      font: inherit;
      text-align: start;
      text-decoration: underline dotted;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    button:hover {
      background: var(--brand-soft);
    }
    @media (max-width: 900px) {
      button {
        display: block;
        min-height: 36px;
      }
    }
  `,
})
export class ItemWhy {
  protected readonly review = inject(Review);
  readonly item = input.required<RequirementView>();

  protected readonly reasons = computed(() => reasonsOf(this.item()));

  protected quote({ start, end }: Place): string {
    const words = (this.review.view()?.text.slice(start, end) ?? '').replace(/\s+/g, '');
    return words.length > QUOTE ? `${words.slice(0, QUOTE)}…` : words;
  }
}
