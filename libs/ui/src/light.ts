import { Component, computed, input } from '@angular/core';

/** Colours of a light, worst first; the meanings are the evaluation's. */
export type LightColor = 'red' | 'yellow' | 'green' | 'blue' | 'grey';

/** Each colour has its own word and its own shape, so that it is told apart without seeing colour, and in black print. */
const faces: Readonly<Record<LightColor, { word: string; path: string }>> = {
  red: { word: '红灯', path: 'M8 1.5 14.5 8 8 14.5 1.5 8z' },
  yellow: { word: '黄灯', path: 'M8 2 15 14H1z' },
  green: { word: '绿灯', path: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2' },
  blue: { word: '蓝灯', path: 'M2.5 2.5h11v11h-11z' },
  grey: { word: '灰灯', path: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2m0 2.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7' },
};

/**
 * A light: shape, colour and word, with the reasons one click away.
 *
 *     <ui-light [color]="row.light" [reasons]="row.reasons" />
 *     <ui-light color="blue" word="已办结" mark="逾期办结 3 天" />
 */
@Component({
  selector: 'ui-light',
  template: `
    @if (texts().length > 0 && !plain()) {
      <details>
        <summary [title]="texts().join('；')">
          <svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" [attr.d]="face().path" /></svg>
          <span>{{ shown() }}</span>
        </summary>
        <ul>
          @for (text of texts(); track $index) {
            <li>{{ text }}</li>
          }
        </ul>
      </details>
    } @else {
      <span class="flat">
        <svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" [attr.d]="face().path" /></svg>
        <span>{{ shown() }}</span>
      </span>
    }
    @if (mark()) {
      <small>{{ mark() }}</small>
    }
  `,
  styleUrl: './light.css',
  host: { '[attr.data-color]': 'color()' },
})
export class UiLight {
  readonly color = input.required<LightColor>();
  /** Another word than 红灯…, e.g. 已办结. */
  readonly word = input<string>();
  /** Why, as the server says it. */
  readonly reasons = input<readonly (string | { text: string })[]>([]);
  /** What stays on record beside the light, e.g. 逾期办结 3 天. */
  readonly mark = input<string | null>();
  /** Without the reasons to open, where they are written elsewhere. */
  readonly plain = input(false);

  protected readonly face = computed(() => faces[this.color()]);
  protected readonly shown = computed(() => this.word() ?? this.face().word);
  protected readonly texts = computed(() =>
    this.reasons().map((reason) => (typeof reason === 'string' ? reason : reason.text)),
  );
}
