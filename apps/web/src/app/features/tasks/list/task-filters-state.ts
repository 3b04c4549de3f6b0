import { computed } from '@angular/core';
import type { ViewQuery } from '#contracts';
import { type QueryState, queryState } from '../../../core/query-state';
import type { TaskParams } from '../tasks-api';

/** What a list of tasks may be narrowed by; the names are those of the address and of the request. */
const defaults = {
  page: 1,
  pageSize: 50,
  /** Id of the view that was opened; its filters stand in the address too, so that they can be changed. */
  view: '',
  sort: '',
  text: '',
  queue: '',
  status: [] as readonly string[],
  assignmentStatus: [] as readonly string[],
  light: [] as readonly string[],
  urgency: [] as readonly string[],
  level: [] as readonly string[],
  state: [] as readonly string[],
  unitId: '',
  directiveId: '',
  sourceTextId: '',
  dueFrom: '',
  dueTo: '',
  dueIn: '',
  overdue: false,
  nearDue: false,
  unsigned: false,
  mine: false,
};

export type TaskFilterValues = typeof defaults;
export type TaskFilterState = QueryState<TaskFilterValues>;

/** The filters of a list of tasks, in the address; call in an injection context. A list may be written `a,b` in a link. */
export function taskFilters(): TaskFilterState {
  const state = queryState(defaults);
  return { ...state, value: computed(() => listed(state.value())) };
}

const listed = (value: TaskFilterValues): TaskFilterValues => {
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    typeof one === 'object' ? one.flatMap((part) => part.split(',')) : one,
  ]);
  return Object.fromEntries(entries) as TaskFilterValues;
};

/** The filters as the request's parameters: a flag that is off asks for nothing, and a view is none of its words. */
export const requestParams = (filters: TaskFilterState) =>
  computed((): TaskParams =>
    Object.fromEntries(Object.entries(filters.params()).filter(([name, value]) => value !== false && name !== 'view')),
  );

const isSet = (value: TaskFilterValues, name: keyof TaskFilterValues) =>
  JSON.stringify(value[name]) !== JSON.stringify(defaults[name]);
const names = Object.keys(defaults) as (keyof TaskFilterValues)[];
const placing: readonly string[] = ['page', 'pageSize', 'view'];

/** How many filters are set, apart from the page, the view, the order, the words and the queue. */
export const filterCount = (value: TaskFilterValues): number =>
  names.filter((name) => ![...placing, 'sort', 'text', 'queue'].includes(name) && isSet(value, name)).length;

/** How many of the seldom wanted filters are set: source, urgency, importance, the two days. */
export const rareCount = (value: TaskFilterValues): number => rare.filter((name) => isSet(value, name)).length;

const rare = ['directiveId', 'urgency', 'level', 'dueFrom', 'dueTo'] as const;

/** What a view would keep of the filters: those that are set and the order. */
export const queryOf = (value: TaskFilterValues): ViewQuery =>
  Object.fromEntries(
    names.filter((name) => !placing.includes(name) && isSet(value, name)).map((name) => [name, value[name]]),
  );

/** All filters as a view has them, those it says nothing of at their defaults; the size of the page stays. */
export const filtersOf = (id: string, query: ViewQuery, pageSize: number): TaskFilterValues => ({
  ...defaults,
  ...(query as Partial<TaskFilterValues>),
  pageSize,
  view: id,
});

/** Whether two views ask for the same, in whatever order it is written. */
export const isSameQuery = (a: ViewQuery, b: ViewQuery): boolean => canonical(a) === canonical(b);

const canonical = (query: ViewQuery) =>
  JSON.stringify(
    Object.entries(query)
      .map(([name, value]) => [name, Array.isArray(value) ? [...(value as string[])].sort() : value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
