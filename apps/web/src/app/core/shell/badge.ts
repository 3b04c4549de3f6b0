import { Component, computed, input } from '@angular/core';

/** How many things wait behind an entry, beside its name, for the eye; the entry's label says it in words. */
@Component({
  selector: 'app-badge',
  template: `
    @if (count() > 0) {
      <span aria-hidden="true">{{ shown() }}</span>
    }
  `,
  styles: `
    :host {
      position: relative;
      align-self: start;
      width: 0;
      height: 0;
    }
    /* Beside the flow: a number that comes late moves nothing. */
    span {
      position: absolute;
      inset: 0 auto auto 1px;
      min-width: 16px;
      padding-inline: 4px;
      border-radius: 8px;
      background: var(--emblem);
      color: var(--on-dark);
      font-size: 11px;
      font-weight: 600;
      line-height: 16px;
      text-align: center;
    }
  `,
})
export class Badge {
  readonly count = input.required<number>();
  protected readonly shown = computed(() => (this.count() > 99 ? '99+' : String(this.count())));
}
