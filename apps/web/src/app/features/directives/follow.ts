import { effect } from '@angular/core';
import type { Review } from './review';
import { show } from './show';

const HOVER = 140;

/**
 * Shows on the other side what is pointed at on one; a pointer after a moment, so that one in passing moves nothing. Call
 * in an injection context.
 */
export function follow(review: Review): void {
  effect((onCleanup) => {
    const active = review.active();
    const side = review.side();
    if (active === null) return;
    const timer = setTimeout(
      () => {
        if (side !== 'text') show(`text-${active}`);
        if (side !== 'items') show(`item-${active}`, side === 'keys');
      },
      side === 'keys' ? 0 : HOVER,
    );
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
}
