import type { HttpResourceRef } from '@angular/common/http';
import { computed, effect, inject, Service, type Signal, signal, type WritableSignal } from '@angular/core';
import { Session } from '../../core/session';

/** What overviews showed last, as long as the same person stays signed in. */
@Service()
class LastSeen {
  private readonly session = inject(Session);
  private owner: string | undefined;
  private readonly answers = new Map<string, unknown>();

  of(): Map<string, unknown> {
    const id = this.session.account()?.id;
    if (id !== this.owner) this.answers.clear();
    this.owner = id;
    return this.answers;
  }
}

/** Whether something on a page is open, as it was left when the page was last seen. Call in an injection context. */
export function keptOpen(name: string): WritableSignal<boolean> {
  const seen = inject(LastSeen).of();
  const open = (seen.get(name) as WritableSignal<boolean> | undefined) ?? signal(false);
  seen.set(name, open);
  return open;
}

/**
 * The value of a resource, and until it is there what this address showed before: who comes back by the browser's button
 * finds the page, and his place on it, as he left it; fresh figures replace it when they come. Call in an injection context.
 * @param address what tells one value from another
 */
export function withLastSeen<T>(
  resource: HttpResourceRef<T | undefined>,
  address: () => string,
): Signal<T | undefined> {
  const seen = inject(LastSeen);
  effect(() => {
    if (resource.hasValue()) seen.of().set(address(), resource.value());
  });
  return computed(() => (resource.hasValue() ? resource.value() : (seen.of().get(address()) as T | undefined)));
}
