import { Component, computed, input } from '@angular/core';

/** Grey lines of a text, rows of a table or sheets side by side. */
export type LoadingShape = 'lines' | 'table' | 'cards';

const LINES = ['38%', '100%', '92%', '97%', '64%'];

/**
 * Grey shapes in place of what is on its way, shaped like it, so that little moves when it comes:
 *
 *     <app-loading />   <app-loading shape="table" />   <app-loading shape="cards" [count]="6" />
 *
 * Shown after a moment, so that quick answers do not flicker.
 */
@Component({
  selector: 'app-loading',
  host: { '[class]': 'shape()' },
  template: `
    <p class="visually-hidden" role="status">{{ text() }}</p>
    @for (item of items(); track $index) {
      @switch (shape()) {
        @case ('lines') {
          <div class="line" [style.inline-size]="item"></div>
        }
        @case ('table') {
          <div class="row"><i class="line"></i><i class="line"></i><i class="line"></i><i class="line"></i></div>
        }
        @case ('cards') {
          <div class="card"><i class="line"></i><i class="line"></i></div>
        }
      }
    }
  `,
  styleUrl: './loading.css',
})
export class Loading {
  readonly text = input('正在加载…');
  readonly shape = input<LoadingShape>('lines');
  /** Rows or sheets; lines are always five. */
  readonly count = input<number>();

  protected readonly items = computed(() => {
    if (this.shape() === 'lines') return LINES;
    return Array.from({ length: this.count() ?? (this.shape() === 'table' ? 12 : 6) }, () => '');
  });
}
