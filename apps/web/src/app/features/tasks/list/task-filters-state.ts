import { computed } from '@angular/core';
import { type QueryState, queryState } from '../../../core/query-state';
import type { TaskParams } from '../tasks-api';

/** What a list of tasks may be narrowed by; the names are those of the address and of the request. */
const defaults = {
  page: 1,
  pageSize: 50,
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

/** The filters as the request's parameters: a flag that is off asks for nothing; call in an injection context. */
export const requestParams = (filters: TaskFilterState) =>
  computed((): TaskParams =>
    Object.fromEntries(Object.entries(filters.params()).filter(([, value]) => value !== false)),
  );

const narrowing = Object.keys(defaults).filter(
  (name) => !['page', 'pageSize', 'sort', 'text', 'queue'].includes(name),
) as (keyof TaskFilterValues)[];

/** How many filters are set, apart from the page, the order, the words and the queue. */
export const filterCount = (value: TaskFilterValues): number =>
  narrowing.filter((name) => JSON.stringify(value[name]) !== JSON.stringify(defaults[name])).length;
