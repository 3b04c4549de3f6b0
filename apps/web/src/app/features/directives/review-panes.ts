import { Component, effect, inject, input, signal } from '@angular/core';
import type { CoverageRun } from '#contracts';
import { Empty } from '../../core/states/empty';
import { follow } from './follow';
import { ItemList } from './item-list';
import { Review } from './review';
import { show } from './show';
import { SourcePane } from './source-pane';

/** The text on one side and what was read from it on the other; a narrow screen shows one of them. */
@Component({
  selector: 'app-review-panes',
  imports: [Empty, ItemList, SourcePane],
  templateUrl: './review-panes.html',
  styleUrl: './review-panes.css',
})
export class ReviewPanes {
  protected readonly review = inject(Review);
  readonly editable = input.required<boolean>();
  /** The name of the side of the items. */
  readonly label = input.required<string>();
  /** What stands there where nothing was read. */
  readonly nothing = input.required<string>();

  /** The side that a narrow screen shows. */
  protected readonly pane = signal<'text' | 'items'>('items');
  protected readonly lit = signal<{ start: number; end: number } | null>(null);

  constructor() {
    follow(this.review);
    effect(() => {
      if (this.review.told().show) this.pane.set('text');
    });
  }

  /** Shows the requirement of a stretch of the coverage, or where the stretch stands. */
  jump(run: CoverageRun) {
    const item = this.review.requirements().find(({ start, end }) => start < run.end && run.start < end);
    if (item && run.state !== 'background' && run.state !== 'unlisted') this.review.point(item.id, 'keys');
    else this.light(run);
  }

  /** Points out a stretch that is no requirement. */
  light({ start, end }: { start: number; end: number }) {
    this.pane.set('text');
    this.lit.set({ start, end });
    setTimeout(() => {
      document.querySelector('app-source-pane .lit')?.scrollIntoView({ block: 'center' });
    });
  }

  /** Points nothing out any more. */
  darken() {
    this.lit.set(null);
  }

  /** On a narrow screen a mark leads to its item, and an item to its mark. */
  protected openItem(id: string) {
    this.pane.set('items');
    this.review.point(id, 'keys');
  }

  protected showText() {
    this.pane.set('text');
    const active = this.review.active();
    if (active !== null)
      setTimeout(() => {
        show(`text-${active}`);
      });
  }
}
