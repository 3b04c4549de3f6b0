import { Component, computed, input } from '@angular/core';
import type { TextMark } from '#contracts';

/** A text with the stretches marked that were looked for. */
@Component({
  selector: 'app-marked',
  // An element each: a bare text would keep the blanks of this template around it.
  template: `@for (part of parts(); track $index) {
    @if (part.marked) {
      <mark>{{ part.text }}</mark>
    } @else {
      <span>{{ part.text }}</span>
    }
  }`,
  styles: `
    mark {
      background: none;
      color: var(--brand);
      font-weight: 600;
    }
  `,
})
export class Marked {
  readonly text = input.required<string>();
  readonly marks = input<readonly TextMark[]>([]);
  protected readonly parts = computed(() => {
    const text = this.text();
    let end = 0;
    const parts = this.marks().flatMap(([from, to]) => {
      const both = [
        { text: text.slice(end, from), marked: false },
        { text: text.slice(from, to), marked: true },
      ];
      end = to;
      return both;
    });
    return [...parts, { text: text.slice(end), marked: false }].filter((part) => part.text !== '');
  });
}
