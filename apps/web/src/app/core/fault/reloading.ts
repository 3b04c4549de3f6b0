import { DOCUMENT, inject, Service } from '@angular/core';

const KEY = 'duban.reloaded';
/** Milliseconds within which a second reload for the same reason would be a circle. */
const CIRCLE = 60_000;

/** Loads the page anew, at most once for one reason. */
@Service()
export class Reloading {
  private readonly document = inject(DOCUMENT);

  /**
   * Loads an address of the app from the server.
   * @returns false without doing so when it was tried a moment ago
   */
  once(address: string): boolean {
    const now = Date.now();
    if (now - Number(sessionStorage.getItem(KEY) ?? 0) < CIRCLE) return false;
    sessionStorage.setItem(KEY, String(now));
    this.document.location.assign(address);
    return true;
  }
}
