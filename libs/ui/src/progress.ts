import { Component, computed, input } from '@angular/core';

/**
 * How much of a whole is done, as bar and text: `<ui-progress [done]="12" [total]="36" unit="件" text="33.3%" />`.
 * The printed percentage is the server's; the bar only draws the proportion. A `mark` (0–1) draws where it should be.
 */
@Component({
  selector: 'ui-progress',
  template: `
    <div
      class="bar"
      role="progressbar"
      aria-valuemin="0"
      [attr.aria-label]="label()"
      [attr.aria-valuemax]="total()"
      [attr.aria-valuenow]="done()"
      [attr.aria-valuetext]="words()"
    >
      <div class="done" [style.inline-size.%]="share() * 100"></div>
      @if (mark(); as mark) {
        <div class="mark" [style.inset-inline-start.%]="mark * 100"></div>
      }
    </div>
    <span class="words" aria-hidden="true">{{ words() }}</span>
  `,
  styleUrl: './progress.css',
})
export class UiProgress {
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  readonly unit = input('');
  /** What the server prints, e.g. 33.3%. */
  readonly text = input('');
  readonly label = input('完成情况');
  /** Where the bar should stand by now, as a share of the whole. */
  readonly mark = input<number | null>();

  protected readonly share = computed(() =>
    this.total() > 0 ? Math.min(1, Math.max(0, this.done() / this.total())) : 0,
  );
  protected readonly words = computed(() => {
    const figures = `${this.done()} / ${this.total()}${this.unit()}`;
    return this.text() ? `${figures}，${this.text()}` : figures;
  });
}
