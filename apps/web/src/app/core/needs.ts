/**
 * What waits for this person, as the navigation and the overview show it. Read again after each change of the page and
 * each write, a moment later and once for several; not while nobody looks, and never by the clock alone: a page that was
 * left open would keep its session alive for ever.
 */
import { HttpClient } from '@angular/common/http';
import { DOCUMENT, effect, inject, Service, signal, untracked } from '@angular/core';
import { NavigationCancel, NavigationEnd, NavigationError, Router } from '@angular/router';
import { filter, firstValueFrom, merge } from 'rxjs';
import type { NeedEntry, NeedsMe } from '#contracts';
import { quietly } from './http/quiet';
import { Writes } from './http/writes';
import { Session } from './session';

/** Milliseconds to wait for more changes; the page's own requests go first. */
const PAUSE = 300;

@Service()
export class Needs {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly known = signal<NeedsMe | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private missed = false;

  /** Null until it is known. */
  readonly view = this.known.asReadonly();

  constructor() {
    const navigations = this.router.events.pipe(
      filter(
        (event) =>
          event instanceof NavigationEnd || event instanceof NavigationCancel || event instanceof NavigationError,
      ),
    );
    merge(navigations, inject(Writes).done).subscribe(() => {
      this.changed();
    });
    this.document.addEventListener('visibilitychange', () => {
      if (!this.document.hidden && this.missed) this.changed();
    });
    effect(() => {
      this.session.account();
      untracked(() => {
        this.known.set(null);
        this.changed();
      });
    });
  }

  /** What waits behind an entry of the navigation; undefined where nothing does. */
  of(path: string): NeedEntry | undefined {
    return this.view()?.entries.find((entry) => entry.path === path && entry.count > 0);
  }

  private changed() {
    clearTimeout(this.timer);
    this.missed = this.document.hidden;
    if (!this.missed) this.timer = setTimeout(() => void this.read(), PAUSE);
  }

  private async read() {
    const account = this.session.account();
    // The end of a change of the page asks again.
    if (this.router.currentNavigation()) return;
    if (!account || account.mustChangePassword) return;
    try {
      const view = await firstValueFrom(this.http.get<NeedsMe>('/api/v1/needs', { context: quietly() }));
      if (this.session.account()?.id === account.id) this.known.set(view);
    } catch {
      // A number that cannot be had is no reason to trouble anybody: the old one stays until the next change.
    }
  }
}
