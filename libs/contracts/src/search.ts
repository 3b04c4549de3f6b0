import type { Light } from '#evaluation';

/*
 * One search over everything the caller may see, base path /api/v1. Full and half width, traditional and simplified
 * characters, brackets, quotes and spaces make no difference; words apart must all occur; units and people are also found
 * by the initials or the letters of their pinyin, and what has a number by its number.
 */

/** In this order the groups come. person: accounts for administrators, posts and their holders for everybody else. */
export type SearchKind = 'unit' | 'person' | 'task' | 'requirement' | 'directive' | 'indicator' | 'bulletin';

/**
 * GET /search → SearchAnswer. Without `kind` the first hits of every kind that has any; with it one page of that kind. A text
 * of less than two characters is refused (field `text`).
 */
export interface SearchQuery {
  /** At most 100 characters. */
  text: string;
  kind?: SearchKind;
  /** From 1; only with `kind`. */
  page?: number;
  /** Hits of each group, 1 to 50; 5 unless told. */
  pageSize?: number;
}

export interface SearchAnswer {
  /** The words as they were understood, folded, one space apart. */
  text: string;
  /** Kinds without hits are left out, unless `kind` asked for them. */
  groups: SearchGroup[];
}

export interface SearchGroup {
  kind: SearchKind;
  label: string;
  /** How many there are; with `capped` at least so many, and no more than these can be paged through. */
  count: number;
  capped: boolean;
  hits: SearchHit[];
  /** Whether hits follow after these. */
  more: boolean;
}

export interface SearchHit {
  kind: SearchKind;
  id: string;
  title: string;
  /** What tells it from others of the same title: number, state, unit. */
  detail: string;
  /** Of tasks. */
  light: Light | null;
  /** Its page in the app, beginning with a slash; may carry a query. */
  path: string;
  /** Where the words stand in the title. */
  marks: TextMark[];
  /** A stretch of its text around the first word, where the title alone does not tell why it was found. */
  snippet: { text: string; marks: TextMark[] } | null;
}

/** From (inclusive) and to (exclusive), in UTF-16 units. */
export type TextMark = [start: number, end: number];
