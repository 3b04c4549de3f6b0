import { HttpClient, httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { ListSettings, SavedView, SavedViewInput, SavedViews, TaskColumn } from '#contracts';
import { ifMatch } from '../../../core/http/if-match';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { filtersOf, isSameQuery, queryOf, type TaskFilterState } from './task-filters-state';

const url = '/api/v1/task-views';
const unknown: SavedViews = {
  views: [],
  settings: { columns: null, density: 'normal', defaultViewId: null },
  usualColumns: ['light', 'number', 'title', 'units', 'due', 'status', 'rate'],
  allColumns: [],
  maySave: { most: 0, shared: false },
};

/**
 * The views of the list: which is open and whether it was changed since, and the columns that go with it. A list that
 * is opened without a word begins with the account's own view; a link `?view=…` alone opens that one. Create it in an
 * injection context.
 */
export class ListViews {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly filters: TaskFilterState;

  private readonly resource = httpResource<SavedViews>(() => url);
  private readonly known = computed(() => (this.resource.hasValue() ? this.resource.value() : unknown));
  readonly settings = linkedSignal<ListSettings>(() => this.known().settings);
  readonly maySave = computed(() => this.known().maySave);
  readonly allColumns = computed(() => this.known().allColumns);
  readonly problem = signal<ProblemError | undefined>(undefined);

  readonly builtIn = computed(() => this.known().views.filter(({ builtIn }) => builtIn));
  readonly own = computed(() => this.known().views.filter(({ mine }) => mine));
  readonly shared = computed(() => this.known().views.filter(({ builtIn, mine }) => !builtIn && !mine));

  private readonly id = computed(() => this.filters.value().view);
  /** The view that is open; none where the list was put together by hand. */
  readonly current = computed(() => this.known().views.find(({ id }) => id === this.id()));
  /** The address names a view that is not there for this account. */
  readonly missing = computed(() => this.resource.hasValue() && this.id() !== '' && !this.current());

  /** Columns changed in a view that has its own, until it is saved. */
  private readonly override = linkedSignal<string, TaskColumn[] | null>({
    source: () => this.id(),
    computation: () => null,
  });
  readonly columns = computed(
    () => this.override() ?? this.current()?.columns ?? this.settings().columns ?? this.known().usualColumns,
  );
  readonly hasUsualColumns = computed(() => this.columns().join() === this.known().usualColumns.join());
  readonly changed = computed(() => {
    const view = this.current();
    return view !== undefined && (this.override() !== null || !isSameQuery(queryOf(this.filters.value()), view.query));
  });
  readonly title = computed(() => {
    const view = this.current();
    if (view) return view.name;
    return isSameQuery(queryOf(this.filters.value()), {}) ? '全部' : '自定义';
  });

  /** Whether it is known what the list begins with; before that nothing is asked for. */
  readonly settled = signal(false);
  private opened = '';

  constructor(filters: TaskFilterState) {
    this.filters = filters;
    const { queryParamMap } = this.route.snapshot;
    const plain = queryParamMap.keys.length === 0;
    if (!plain && queryParamMap.keys.some((key) => key !== 'view')) this.settled.set(true);
    effect(() => {
      if (this.resource.error()) this.settled.set(true);
      if (!this.resource.hasValue()) return;
      const id = this.id();
      untracked(() => void this.open(id || (plain && !this.settled() ? (this.settings().defaultViewId ?? '') : '')));
    });
  }

  /** Opens a view with its own filters. */
  choose({ id, query }: SavedView) {
    this.opened = id;
    this.filters.set(filtersOf(id, query, this.filters.value().pageSize));
  }

  /** Keeps the present filters, order and, if wished, columns under a name. */
  async save(input: Pick<SavedViewInput, 'name' | 'shared'>, withColumns: boolean) {
    const columns = withColumns ? this.columns() : null;
    const body: SavedViewInput = { ...input, query: queryOf(this.filters.value()), columns };
    const view = await firstValueFrom(this.http.post<SavedView>(url, body));
    this.resource.reload();
    this.opened = view.id;
    this.filters.set({ view: view.id });
  }

  /** Gives the open view the present filters and columns. */
  update(view: SavedView) {
    const columns = this.override() ?? view.columns;
    return this.put(view, { name: view.name, shared: view.shared, query: queryOf(this.filters.value()), columns });
  }

  rename(view: SavedView, name: string, shared: boolean) {
    return this.put(view, { name, shared, query: view.query, columns: view.columns });
  }

  async remove(view: SavedView) {
    await firstValueFrom(this.http.delete(`${url}/${view.id}`, ifMatch(view.version)));
    this.resource.reload();
    this.filters.reset();
  }

  /** Shows these columns: of a view that has its own until it is saved, otherwise for good; null for the usual ones. */
  setColumns(columns: TaskColumn[] | null) {
    if (this.current()?.columns) this.override.set(columns ?? this.known().usualColumns);
    else void this.keep({ ...this.settings(), columns });
  }

  /** Keeps how the account has its list; what was shown stays shown while the line is down. */
  async keep(settings: ListSettings) {
    this.problem.set(undefined);
    this.settings.set(settings);
    try {
      await firstValueFrom(this.http.put(`${url}/settings`, settings));
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private async put(view: SavedView, body: SavedViewInput) {
    await firstValueFrom(this.http.put<SavedView>(`${url}/${view.id}`, body, ifMatch(view.version)));
    this.override.set(null);
    this.resource.reload();
  }

  /** Where the address says no more than the view, the view's filters are put there. */
  private async open(id: string) {
    const view = this.known().views.find((one) => one.id === id);
    const bare = isSameQuery(queryOf(this.filters.value()), {});
    if (view && this.opened !== id && bare) {
      this.opened = id;
      const queryParams = { view: id, ...view.query };
      await this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: true });
    }
    this.settled.set(true);
  }
}
