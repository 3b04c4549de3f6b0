import { Component, computed, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';
import { Needs } from '../needs';
import { Palette } from '../palette/palette';
import { PaletteDoor } from '../palette/palette-door';
import { Session } from '../session';
import { Badge } from './badge';
import { Glyph } from './glyph';
import { type Entry, entries } from './navigation';
import { RenewDialog } from './renew-dialog';
import { UserMenu } from './user-menu';

/** Entries of the bottom bar on a phone; the rest is behind 更多. */
const TABS = 4;

/** The house around every page: name, navigation, the person's menu, notices. */
@Component({
  selector: 'app-shell',
  host: { '(document:keydown)': 'palette.press($event)' },
  imports: [Badge, Glyph, Palette, RenewDialog, RouterLink, RouterLinkActive, RouterOutlet, UserMenu],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly needs = inject(Needs);
  protected readonly palette = inject(PaletteDoor);
  protected readonly shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly entries = computed(() =>
    this.session.account()?.mustChangePassword ? [] : entries.filter((entry) => this.session.can(entry.permission)),
  );
  /** A fifth entry takes the place of 更多 when it is the last. */
  protected readonly tabs = computed(() =>
    this.entries().length <= TABS + 1 ? this.entries() : this.entries().slice(0, TABS),
  );
  protected readonly rest = computed(() => this.entries().slice(this.tabs().length));
  protected readonly waitingInRest = computed(() =>
    this.rest().reduce((sum, { path }) => sum + (this.needs.of(path)?.count ?? 0), 0),
  );

  constructor() {
    const path = (url: string) => url.replace(/[?#].*/, '');
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => path(event.urlAfterRedirects)),
        startWith(path(inject(Router).url)),
        pairwise(),
        filter(([before, after]) => before !== after),
        takeUntilDestroyed(),
      )
      // A new page begins at its beginning for keyboard and screen reader too.
      .subscribe(() => {
        this.main().nativeElement.focus({ preventScroll: true });
      });
  }

  /** 督办事项，5 件待办; null where the entry's own words will do. */
  protected spoken({ path, label }: Entry): string | null {
    const need = this.needs.of(path);
    return need ? `${label}，${need.words}` : null;
  }

  /** A link to #main would be taken for an address of the application. */
  protected skip(event: Event) {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
