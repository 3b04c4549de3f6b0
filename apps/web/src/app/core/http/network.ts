/**
 * Whether the server can be reached, and whether somebody is waiting for it: what the shell shows above the page.
 * The interceptors tell it how requests fare; once the line is lost it asks the server by itself until it answers.
 */
import { computed, inject, DOCUMENT, Service, signal } from '@angular/core';

/** Milliseconds after which a request shows the line of progress, and after which reading counts as slow. */
const BUSY = 400;
const SLOW = 3_000;
/** Pauses between two attempts to reach the server; the last one repeats. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];

@Service()
export class Network {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly unreached = signal(false);
  private readonly waits = signal({ busy: 0, slow: 0 });
  private waiting: PromiseWithResolvers<undefined> | undefined;
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** No connection: requests that read wait for it, writes fail and are left to the person. */
  readonly lost = this.unreached.asReadonly();
  readonly busy = computed(() => this.waits().busy > 0);
  readonly slow = computed(() => this.waits().slow > 0);

  constructor() {
    this.window?.addEventListener('offline', () => {
      this.lose();
    });
    this.window?.addEventListener('online', () => {
      if (this.lost()) void this.probe();
    });
  }

  /** A request got no answer. */
  lose(): void {
    if (this.unreached()) return;
    this.unreached.set(true);
    this.attempts = 0;
    this.again();
  }

  /** The server answered, whatever it said. */
  reach(): void {
    if (!this.unreached()) return;
    clearTimeout(this.timer);
    this.unreached.set(false);
    this.waiting?.resolve(undefined);
    this.waiting = undefined;
  }

  /** Resolves when the server can be reached. */
  back(): Promise<undefined> {
    if (!this.unreached()) return Promise.resolve(undefined);
    this.waiting ??= Promise.withResolvers<undefined>();
    return this.waiting.promise;
  }

  /** Asks the server now, e.g. on somebody's wish; true when it answers. */
  async probe(): Promise<boolean> {
    clearTimeout(this.timer);
    try {
      const { ok } = await fetch('/api/v1/health', { cache: 'no-store' });
      if (ok) this.reach();
      else this.lose();
    } catch {
      this.lose();
    }
    if (this.unreached()) this.again();
    return !this.unreached();
  }

  /**
   * Counts a request as under way.
   * @param reads whether it may count as slow: an upload takes its time
   * @returns to be called once when it is over
   */
  watch(reads: boolean): () => void {
    const counted: ('busy' | 'slow')[] = [];
    const count = (name: 'busy' | 'slow', by: number) => {
      this.waits.update((waits) => ({ ...waits, [name]: waits[name] + by }));
    };
    const after = (milliseconds: number, name: 'busy' | 'slow') =>
      setTimeout(() => {
        counted.push(name);
        count(name, 1);
      }, milliseconds);
    const timers = [after(BUSY, 'busy'), ...(reads ? [after(SLOW, 'slow')] : [])];
    return () => {
      timers.forEach(clearTimeout);
      for (const name of counted) count(name, -1);
    };
  }

  private again() {
    clearTimeout(this.timer);
    const pause = PAUSES[Math.min(this.attempts, PAUSES.length - 1)];
    this.attempts += 1;
    this.timer = setTimeout(() => void this.probe(), pause);
  }
}
