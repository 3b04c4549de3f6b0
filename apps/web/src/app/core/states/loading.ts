import { Component, input } from '@angular/core';

/** Grey lines in place of a text or table that is on its way; shown after a moment, so that quick answers do not flicker. */
@Component({
  selector: 'app-loading',
  template: `
    <p class="visually-hidden" role="status">{{ text() }}</p>
    @for (line of lines(); track $index) {
      <div class="line" [style.inline-size]="line"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-4);
      animation: appear 0.2s 0.15s both;
    }
    .line {
      height: 14px;
      border-radius: 4px;
      background: var(--line);
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class Loading {
  readonly text = input('正在加载…');
  /** Widths of the lines. */
  readonly lines = input<readonly string[]>(['38%', '100%', '92%', '97%', '64%']);
}
