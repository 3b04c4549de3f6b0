import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Figure } from '#contracts';
import { pageOf } from '../../core/list-page';

/** A number that leads to its list: `<app-figure [of]="row.overdue" label="青石镇逾期" />`; a zero leads nowhere. */
@Component({
  selector: 'app-figure',
  imports: [RouterLink],
  template: `
    @if (of().count > 0) {
      <a [routerLink]="target()" [attr.aria-label]="label() ? label() + ' ' + of().count : null"
        >{{ of().count }}<ng-content
      /></a>
    } @else {
      <span class="none">0</span>
    }
  `,
  styles: `
    .none {
      color: var(--ink-faint);
    }
    a {
      color: inherit;
      text-decoration: underline;
      text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
      text-underline-offset: 3px;
    }
    a:hover {
      color: var(--brand);
      text-decoration-color: currentColor;
    }
  `,
})
export class FigureLink {
  private readonly router = inject(Router);
  readonly of = input.required<Figure>();
  /** What is counted, for those who hear the number alone. */
  readonly label = input('');
  protected readonly target = computed(() => this.router.parseUrl(pageOf(this.of().list)));
}
