import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { type Params, Router, RouterLink } from '@angular/router';
import { Glyph } from '../shell/glyph';
import { Visits } from '../visits';
import { helpOf } from './page-help';
import { PageTitle, pathOf } from './page-title';

/** One step of the way to a page. */
export interface Crumb {
  label: string;
  path: string;
  query?: Params;
}

/**
 * The frame of every page: where one is, what it is called, what one can do here.
 *
 *     <app-page heading="督办事项" subtitle="共 36 件" back="/tasks" backLabel="督办事项">
 *       <ng-container actions><button nz-button nzType="primary">拟办</button></ng-container>
 *       …
 *     </app-page>
 *
 * Where a thing came from in several steps, `crumbs` tells them instead of `back`, the farthest first; the last is the page
 * above. A phone shows that one alone.
 */
@Component({
  selector: 'app-page',
  imports: [Glyph, RouterLink],
  templateUrl: './page.html',
  styleUrl: './page.css',
})
export class Page {
  readonly heading = input.required<string>();
  /** Empty while it is still to come: its line is kept free. */
  readonly subtitle = input<string>();
  /** Address of the page above this one; none for a page of the navigation. */
  readonly back = input<string>();
  /** What the page above is called. */
  readonly backLabel = input('返回');
  readonly crumbs = input<readonly Crumb[]>([]);

  /** What this page is for, told when it is asked. */
  protected readonly help = helpOf(pathOf(inject(Router).url));
  protected readonly explained = signal(false);

  protected readonly way = computed((): readonly Crumb[] => {
    const back = this.back();
    if (this.crumbs().length > 0 || !back) return this.crumbs();
    return [{ label: this.backLabel(), path: back }];
  });

  constructor() {
    const router = inject(Router);
    const title = inject(PageTitle);
    const visits = inject(Visits);
    effect(() => {
      const heading = this.heading();
      const above = this.way().at(-1);
      const path = pathOf(router.url);
      title.name(path, heading);
      // A page of the navigation is found without being remembered.
      if (!above || heading === above.label) return;
      untracked(() => {
        visits.note({ path, title: heading, kind: above.label });
      });
    });
  }
}
