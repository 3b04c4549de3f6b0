/** What was thrown in the first place: promises and others wrap it. */
export function sourceOf(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null) return thrown;
  if ('rejection' in thrown) return sourceOf(thrown.rejection);
  if ('reason' in thrown) return sourceOf(thrown.reason);
  return thrown;
}

/** How the browsers say that a module could not be had: Chromium, Firefox, Safari. */
const MISSING = /dynamically imported module|Importing a module script failed|Failed to load module script/i;

/** Whether a part of the program could not be loaded. */
export const isMissingChunk = (error: unknown): boolean => error instanceof Error && MISSING.test(error.message);

/** Stack frames told to the server, and the length of each. */
const FRAMES = 6;

/**
 * Where it happened, as file:line:column of our own files: enough to find the place, and nothing of what was on the page,
 * which a message could hold.
 */
export function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [...stack.matchAll(/([\w.-]{1,60}\.js:\d{1,7}:\d{1,7})/g)].map(([place]) => place).slice(0, FRAMES);
}
