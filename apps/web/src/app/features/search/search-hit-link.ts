import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SearchHit } from '#contracts';
import { UiLight } from '#ui';
import { Marked } from '../../core/palette/marked';

/** One hit: its name with the words marked, what it is, and where else the words stand. */
@Component({
  selector: 'app-search-hit-link',
  imports: [Marked, RouterLink, UiLight],
  template: `
    <a #link [routerLink]="address()">
      <span class="title"><app-marked [text]="hit().title" [marks]="hit().marks" /></span>
      @if (hit().snippet; as snippet) {
        <span class="snippet soft"><app-marked [text]="snippet.text" [marks]="snippet.marks" /></span>
      }
      <span class="detail soft small">
        @if (hit().light; as light) {
          <ui-light [color]="light" />
        }
        {{ hit().detail }}
      </span>
    </a>
  `,
  styles: `
    a {
      display: grid;
      gap: 2px;
      padding: var(--space-2) 0;
      color: inherit;
      overflow-wrap: anywhere;
    }
    a:hover {
      text-decoration: none;
    }
    .title {
      color: var(--brand);
    }
    a:hover .title {
      text-decoration: underline;
    }
    .detail {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
    }
  `,
})
export class SearchHitLink {
  private readonly router = inject(Router);
  private readonly link = viewChild.required<ElementRef<HTMLAnchorElement>>('link');

  readonly hit = input.required<SearchHit>();
  protected readonly address = computed(() => this.router.parseUrl(this.hit().path));

  element(): HTMLAnchorElement {
    return this.link().nativeElement;
  }
}
