import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuotePlace } from '#contracts';

/** A stretch of a source in its words; it leads to its place in the review. */
@Component({
  selector: 'app-quote-link',
  imports: [RouterLink],
  template: `
    <a [routerLink]="['/directives', place().sourceTextId]" [queryParams]="{ at: place().start }">{{
      place().quote
    }}</a>
    <span class="soft small">{{ place().sourceName }}</span>
  `,
  styles: `
    a {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      overflow-wrap: anywhere;
    }
  `,
})
export class QuoteLink {
  readonly place = input.required<QuotePlace>();
}
