import { DOCUMENT, effect, inject, type Signal, signal } from '@angular/core';
import { Router } from '@angular/router';

/**
 * How much of something long is to be shown: `first` at once, `step` more in each idle moment until `all` is reached, so
 * that the page stands and answers before its lower end is made. Everything at once for who comes back by the browser's
 * button, whose place on the page must be there. Never less again. Call in an injection context.
 *
 *     private readonly shown = growing(() => this.rows().length, 12, 8);
 *     protected readonly visible = computed(() => this.rows().slice(0, this.shown()));
 *
 * @param all rows or parts there are by now
 */
export function growing(all: () => number, first: number, step: number): Signal<number> {
  const view = inject(DOCUMENT).defaultView;
  const router = inject(Router);
  // The lower parts of a page are made when its navigation has just ended.
  const back = (router.currentNavigation() ?? router.lastSuccessfulNavigation())?.trigger === 'popstate';
  const shown = signal(back ? Infinity : first);
  effect((clean) => {
    if (shown() >= all()) return;
    const grow = () => {
      shown.update((count) => count + step);
    };
    // Safari knows no idle moments.
    if (view && 'requestIdleCallback' in view) {
      const handle = view.requestIdleCallback(grow, { timeout: 500 });
      clean(() => {
        view.cancelIdleCallback(handle);
      });
    } else {
      const handle = setTimeout(grow);
      clean(() => {
        clearTimeout(handle);
      });
    }
  });
  return shown.asReadonly();
}
