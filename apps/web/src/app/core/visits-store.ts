/** Where visits live: this tab's storage. */
export interface Visit {
  /** Address without query. */
  path: string;
  title: string;
  /** What kind of thing it is, e.g. 督办事项. */
  kind: string;
}

const key = (accountId: string) => `duban.visits.${accountId}`;

/** What is kept for an account, the latest first; nothing where what is kept cannot be read. */
export function readVisits(accountId: string): Visit[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(accountId)) ?? '[]');
    return Array.isArray(kept) ? (kept as Visit[]) : [];
  } catch {
    return [];
  }
}

/** Keeps these in place of what was kept. */
export function keepVisits(accountId: string, visits: readonly Visit[]): void {
  try {
    sessionStorage.setItem(key(accountId), JSON.stringify(visits));
  } catch {
    // A full storage loses the list, not the page.
  }
}

/** Clears them away, as signing out does. */
export const forgetVisits = (accountId: string): void => {
  sessionStorage.removeItem(key(accountId));
};
