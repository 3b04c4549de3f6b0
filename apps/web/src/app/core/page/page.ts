import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Glyph } from '../shell/glyph';

/**
 * The frame of every page: where one is, what it is called, what one can do here.
 *
 *     <app-page heading="督办事项" subtitle="共 36 件" back="/tasks" backLabel="督办事项">
 *       <ng-container actions><button nz-button nzType="primary">拟办</button></ng-container>
 *       …
 *     </app-page>
 */
@Component({
  selector: 'app-page',
  imports: [Glyph, RouterLink],
  templateUrl: './page.html',
  styleUrl: './page.css',
})
export class Page {
  readonly heading = input.required<string>();
  readonly subtitle = input('');
  /** Address of the page above this one; none for a page of the navigation. */
  readonly back = input<string>();
  /** What the page above is called. */
  readonly backLabel = input('返回');
}
