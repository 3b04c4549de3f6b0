import { Component, computed, input } from '@angular/core';
import type { AssignmentRole } from '#domain';

/** Room is scarce in a table: two characters, and none where every unit has the same part. */
const words: Readonly<Record<AssignmentRole, string>> = {
  lead: '牵头',
  support: '配合',
  each: '',
  coordinator: '汇总',
};

/** A unit by its short name, with its part in the task: `<ui-unit-tag name="住建局" duty="lead" />`. */
@Component({
  selector: 'ui-unit-tag',
  template: `
    @if (word()) {
      <span class="duty">{{ word() }}</span>
    }
    <span class="name">{{ name() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      overflow: hidden;
      margin-block: 1px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--brand-soft);
      font-size: var(--text-small);
      line-height: 1.65;
      white-space: nowrap;
      print-color-adjust: exact;
    }
    :host([data-duty='lead']) {
      border-color: var(--brand);
    }
    .duty {
      padding-inline: 5px;
      background: var(--brand);
      color: var(--paper);
    }
    :host(:not([data-duty='lead'])) .duty {
      background: var(--line);
      color: var(--ink);
    }
    .name {
      padding-inline: 6px;
    }
  `,
  host: { '[attr.data-duty]': 'duty()', '[attr.title]': 'fullName() || null' },
})
export class UiUnitTag {
  readonly name = input.required<string>();
  readonly fullName = input('');
  /** Its part in the task. */
  readonly duty = input<AssignmentRole | null>();
  protected readonly word = computed(() => words[this.duty() ?? 'each']);
}
