/**
 * A list's filters live in the address, so that a link leads to the very list and the back button undoes a filter.
 *
 *     protected readonly filters = queryState({ page: 1, pageSize: 50, sort: '', keyword: '', status: '' });
 *     protected readonly tasks = httpResource<Page<TaskRow>>(() => ({ url: '/api/v1/tasks', params: this.filters.params() }));
 *     (nzPageIndexChange)="filters.set({ page: $event })"   (search)="filters.set({ keyword: $event })"
 */
import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap, Router } from '@angular/router';

export type QueryValue = string | number | boolean | readonly string[];

export interface QueryState<T> {
  /** The filters; what the address does not say has its default. */
  readonly value: Signal<T>;
  /** The same as request parameters: defaults included, empty texts and lists left out. */
  readonly params: Signal<Record<string, string | number | boolean | readonly string[]>>;
  /** Changes some filters; another filter than `page` leads back to page 1. */
  set(patch: Partial<T>): void;
  /** Back to the defaults. */
  reset(): void;
}

/**
 * Binds filters to the query of the page's address.
 * @param defaults name → value; the value's type is how the address is read (a number that is none gets the default)
 */
export function queryState<T extends Record<string, QueryValue>>(defaults: T): QueryState<T> {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const map = toSignal(route.queryParamMap, { requireSync: true });
  const value = computed(() => read(map(), defaults), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });

  const go = (next: Record<string, QueryValue>) => {
    const queryParams = Object.fromEntries(
      Object.entries(next).map(([name, one]) => [name, same(one, defaults[name]) ? null : one]),
    );
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge' });
  };

  return {
    value,
    params: computed(() => Object.fromEntries(Object.entries(value()).filter(([, one]) => !isEmpty(one)))),
    set(patch) {
      const first = 'page' in defaults && !('page' in patch) ? { page: defaults['page'] } : {};
      go({ ...value(), ...first, ...patch });
    },
    reset() {
      go(defaults);
    },
  };
}

/** The filters that an address says, each by the type of its default. */
export function read<T extends Record<string, QueryValue>>(map: ParamMap, defaults: T): T {
  const one = (name: string, fallback: QueryValue): QueryValue => {
    const text = map.get(name);
    if (text === null) return fallback;
    if (typeof fallback === 'number')
      return Number.isFinite(Number(text)) && text.trim() !== '' ? Number(text) : fallback;
    if (typeof fallback === 'boolean') return text === 'true';
    return typeof fallback === 'string' ? text : map.getAll(name);
  };
  return Object.fromEntries(Object.entries(defaults).map(([name, fallback]) => [name, one(name, fallback)])) as T;
}

const same = (a: QueryValue | undefined, b: QueryValue | undefined) => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: QueryValue) => value === '' || (typeof value === 'object' && value.length === 0);
