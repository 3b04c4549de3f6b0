import type { Day } from '#calendar';
import type { Figure } from './evaluation.ts';

/** Entries of the navigation behind which something may wait. */
export type NeedPath = '/directives' | '/tasks' | '/indicators' | '/bulletins' | '/accounts';

/**
 * GET /needs → NeedsMe (whoever is signed in): what waits for the caller to act on it, and for nobody else. The one source of the
 * badges of the navigation and of 今天要办 on the overview.
 */
export interface NeedsMe {
  asOf: Day;
  /** In the order of the navigation; those for which the caller has something to do at all, also when nothing waits now. */
  entries: NeedEntry[];
}

export interface NeedEntry {
  path: NeedPath;
  /** How many things wait: tasks, texts, indicators, bulletins. One that is in several figures counts once. */
  count: number;
  /** The list of exactly these, as of a Figure. */
  list: string;
  /** The number in words, e.g. 5 件待办. */
  words: string;
  /** Why they wait, the most pressing first; zeros too. */
  figures: NeedFigure[];
}

export interface NeedFigure extends Figure {
  /** Stable name: of tasks their queue, else `review`, `awaited`, `issue`, `noRole`. */
  key: string;
  /** e.g. 待签收 */
  label: string;
}
