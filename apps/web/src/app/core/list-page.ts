/**
 * The page that shows a list of the API.
 * @param list path and query under /api/v1, as of a Figure: `tasks?queue=sign`
 * @returns an address of the app: `/tasks?queue=sign`
 */
export function pageOf(list: string): string {
  if (list.startsWith('assignments?')) return `/overview/${list}`;
  return `/${list.replace(/^directives\/sources/, 'directives')}`;
}
