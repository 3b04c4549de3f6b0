/**
 * POST /client-errors (whoever is signed in) → 204: something broke in the browser. It becomes a line of the server's log under the
 * number that the person was shown; nothing of what was on the page is sent.
 */
export interface ClientError {
  /** A UUID. */
  number: string;
  /** Kind of the error, e.g. TypeError. */
  name: string;
  /** Where, as file:line:column of the program; at most 6. */
  places: string[];
}
