/** Where unsent form texts live: this tab's storage, so that they survive a reload but not the end of the day. */
const prefix = (accountId: string) => `duban.draft.${accountId}.`;

export const readDraft = (accountId: string, key: string): string | null =>
  sessionStorage.getItem(prefix(accountId) + key);

/** Keeps a text; null removes it. A full storage loses the draft, not the page. */
export function writeDraft(accountId: string, key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(prefix(accountId) + key);
    else sessionStorage.setItem(prefix(accountId) + key, text);
  } catch {
    sessionStorage.removeItem(prefix(accountId) + key);
  }
}

/** Removes all drafts of an account, when it signs out on what may be somebody else's computer. */
export function forgetDrafts(accountId: string): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix(accountId))) sessionStorage.removeItem(key);
}
