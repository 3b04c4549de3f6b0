import type { SearchHit } from '#contracts';
import type { Actor } from '../../platform/session/actor';

/** No more hits of a kind are shown: who gets so many asks more closely. */
export const MOST_HITS = 200;

/** What is asked of a kind. */
export interface Wanted {
  actor: Actor;
  /** Folded; at least one of two characters. */
  words: readonly string[];
}

/** What a kind has found, before a page of it is shown. */
export interface Found {
  /** MOST_HITS at most. */
  count: number;
  /** Whether there are more than can be paged through. */
  capped: boolean;
  /** The hits from one place to another, as they are shown. */
  hits: (from: number, to: number) => Promise<SearchHit[]>;
}

export const nothing: Found = { count: 0, capped: false, hits: () => Promise.resolve([]) };

/** What is found among all that there is, the best first. */
export function foundIn<T>(all: readonly T[], rank: (one: T) => number | null, hit: (one: T) => SearchHit): Found {
  const ranked = all.flatMap((one) => {
    const place = rank(one);
    return place === null ? [] : [{ one, place }];
  });
  const sorted = ranked.sort((a, b) => a.place - b.place).slice(0, MOST_HITS);
  return {
    count: sorted.length,
    capped: ranked.length > MOST_HITS,
    hits: (from, to) => Promise.resolve(sorted.slice(from, to).map(({ one }) => hit(one))),
  };
}

/** Says what a hit is in words that stand side by side. */
export const detailOf = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
