import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { pageOf } from '../../core/list-page';
import { Needs } from '../../core/needs';

/** What waits for this person today: the figures behind the badges of the navigation, each with its list. */
@Component({
  selector: 'app-needs-panel',
  imports: [RouterLink],
  template: `
    <h2>今天要办</h2>
    @if (waiting(); as figures) {
      @if (figures.length > 0) {
        <ul>
          @for (figure of figures; track figure.label) {
            <li>
              <a [routerLink]="figure.tree" [class.pressing]="figure.pressing">
                {{ figure.label }} <b>{{ figure.count }}</b>
              </a>
            </li>
          }
        </ul>
      } @else {
        <p class="soft">没有等您办理的事。</p>
      }
    }
  `,
  styleUrl: './needs-panel.css',
})
export class NeedsPanel {
  private readonly needs = inject(Needs);
  private readonly router = inject(Router);

  protected readonly waiting = computed(() =>
    this.needs
      .view()
      ?.entries.flatMap(({ figures }) => figures)
      .filter(({ count }) => count > 0)
      .map(({ key, label, count, list }) => ({
        ...{ label, count, pressing: key === 'overdue' || key === 'returned' },
        tree: this.router.parseUrl(pageOf(list)),
      })),
  );
}
