import { Component, input } from '@angular/core';
import type { FieldCertainty } from '#contracts';

const paths: Readonly<Record<FieldCertainty, string>> = {
  stated: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2',
  inferred: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2m0 1.6v8.8a4.4 4.4 0 0 1 0-8.8',
  absent: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2m0 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8',
  edited: 'M2 11.2 10.6 2.6l2.8 2.8L4.8 14H2z',
};

/** Whether a value stands in the text, follows from it, is not there, or was changed: a shape and a word each. */
@Component({
  selector: 'app-certainty-mark',
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" [attr.d]="paths[certainty()]" /></svg
    >{{ label() }}
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 2px;
      color: var(--ink-soft);
      font-size: var(--text-small);
      white-space: nowrap;
    }
    svg {
      width: 10px;
      height: 10px;
      fill: currentcolor;
    }
    :host([data-certainty='stated']) {
      color: var(--success);
    }
    :host([data-certainty='absent']),
    :host([data-certainty='inferred']) {
      color: var(--warning);
    }
    :host([data-certainty='edited']) {
      color: var(--brand);
    }
  `,
  host: { '[attr.data-certainty]': 'certainty()', '[attr.title]': 'why() || null' },
})
export class CertaintyMark {
  protected readonly paths = paths;
  readonly certainty = input.required<FieldCertainty>();
  readonly label = input.required<string>();
  /** The rule that gave the value. */
  readonly why = input('');
}
