import { Component, computed, inject, input, signal } from '@angular/core';
import type { RequirementView } from '#contracts';
import { Review } from './review';

const MARKS = /[，。；、：]/;

/** Where a requirement can be cut: behind its marks. Chosen cuts make the parts. */
@Component({
  selector: 'app-split-form',
  template: `
    <p class="soft small">在要断开的地方点击，再按“拆分”。</p>
    <p class="clauses">
      @for (clause of clauses(); track clause.start; let first = $first) {
        @if (!first) {
          <button
            type="button"
            [attr.aria-pressed]="cuts().has(clause.start)"
            [attr.aria-label]="'在“' + clause.text + '”前断开'"
            (click)="toggle(clause.start)"
          >
            ✂
          </button>
        }
        <span>{{ clause.text }}</span>
      }
    </p>
    <div class="acts">
      <button type="button" class="button primary" [disabled]="cuts().size === 0" (click)="split()">
        {{ cuts().size === 0 ? '拆分' : '拆成 ' + (cuts().size + 1) + ' 条' }}
      </button>
      <button type="button" class="button" (click)="review.splitting.set(null)">取消</button>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-2);
      padding: var(--space-2) var(--space-3);
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
    }
    p {
      margin: 0 0 var(--space-2);
    }
    .clauses button {
      min-width: 26px;
      min-height: 26px;
      margin-inline: 2px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      background: none;
      color: var(--ink-soft);
      cursor: pointer;
    }
    .clauses button[aria-pressed='true'] {
      border: 1px solid var(--danger);
      background: var(--danger-soft);
      color: var(--danger);
    }
    .acts {
      display: flex;
      gap: var(--space-2);
    }
  `,
})
export class SplitForm {
  protected readonly review = inject(Review);
  readonly item = input.required<RequirementView>();

  protected readonly cuts = signal<ReadonlySet<number>>(new Set());
  protected readonly clauses = computed(() => clausesOf(this.item()));

  protected toggle(at: number) {
    this.cuts.update((cuts) => {
      const next = new Set(cuts);
      if (!next.delete(at)) next.add(at);
      return next;
    });
  }

  protected async split() {
    this.review.splitting.set(null);
    await this.review.split(this.item().id, [...this.cuts()]);
  }
}

/** The quote cut behind each of its marks; `start` counts in the source text. */
function clausesOf({ start, quote }: RequirementView): { start: number; text: string }[] {
  const clauses: { start: number; text: string }[] = [];
  let from = 0;
  for (let i = 0; i < quote.length; i++)
    if (MARKS.test(quote.charAt(i)) || i === quote.length - 1) {
      clauses.push({ start: start + from, text: quote.slice(from, i + 1) });
      from = i + 1;
    }
  return clauses;
}
