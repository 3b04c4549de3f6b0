import type { TaskQuery } from './task-lists.ts';

/*
 * How the list of tasks looks: views that are kept under a name, base path /api/v1/task-views, and each account's own
 * columns. Reading needs tasks.read; everybody changes their own alone.
 */

/** Columns of the list of tasks. `title` is always there. */
export type TaskColumn =
  | 'light'
  | 'number'
  | 'title'
  | 'units'
  | 'due'
  | 'overdueDays'
  | 'status'
  | 'rate'
  | 'urgency'
  | 'level'
  | 'cadence'
  | 'source'
  | 'drafter'
  | 'draftedAt'
  | 'dispatchedAt';

/** What a view asks for: the filters and the order of `GET /tasks`. */
export type ViewQuery = Omit<TaskQuery, 'page' | 'pageSize'>;

/** POST /task-views → SavedView; PUT /task-views/:id (If-Match) → SavedView. At most 30 for each account. */
export interface SavedViewInput {
  /** At most 20 characters, not twice for one account. */
  name: string;
  query: ViewQuery;
  /** In their order; null for the account's own columns. */
  columns: TaskColumn[] | null;
  /** Whether all of the office see it; for the office's own people. */
  shared: boolean;
}

/** DELETE /task-views/:id (If-Match) → 204. */
export interface SavedView extends SavedViewInput {
  /** A UUID, or the word of a built-in view such as `overdue`. */
  id: string;
  version: number;
  /** Built-in ones belong to nobody and stay as they are. */
  builtIn: boolean;
  mine: boolean;
  /** Whose it is, where it is somebody else's. */
  ownerName: string | null;
}

/** PUT /task-views/settings → ListSettings: how the account has its lists. */
export interface ListSettings {
  /** In their order; null for the usual ones. */
  columns: TaskColumn[] | null;
  density: 'normal' | 'compact';
  /** The view that the list opens with; null for all tasks. */
  defaultViewId: string | null;
}

/** GET /task-views */
export interface SavedViews {
  /** Built-in ones first, then the account's own, then what others share; each by name. */
  views: SavedView[];
  settings: ListSettings;
  /** The columns of who has chosen none. */
  usualColumns: TaskColumn[];
  /** Every column, in the usual order. */
  allColumns: TaskColumn[];
  /** Whether the caller may share a view. */
  maySave: { most: number; shared: boolean };
}

/** What an account may keep. */
export const VIEW_LIMITS = { count: 30, name: 20 } as const;
