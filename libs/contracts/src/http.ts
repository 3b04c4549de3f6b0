/** One field of a request that was refused, as RFC 9457 problem details carry it. */
export interface FieldError {
  /** Path of the field in the request, e.g. `items[2].due`. */
  field: string;
  /** What is wrong with it and the way out, in Chinese. */
  message: string;
}

/** Why a request was refused; the browser shows `detail` and acts on `code`. */
export type ErrorCode =
  | 'invalid' // 400: a field is wrong, see `errors`
  | 'unauthenticated' // 401: no session, or it has ended
  | 'passwordChangeRequired' // 403: the first password must be changed before anything else
  | 'forbidden' // 403: the role or the unit may not
  | 'csrf' // 403: the request did not come from our own page
  | 'notFound' // 404
  | 'refused' // 409: the life cycle or another rule forbids it now
  | 'stale' // 412: somebody changed it in between
  | 'preconditionRequired' // 428: If-Match is missing
  | 'conflict' // 409: a duplicate
  | 'tooLarge' // 413
  | 'unsupported' // 415: a file of a kind we do not read
  | 'unreadable' // 422: the file or text cannot be used
  | 'locked' // 423: the account is locked for a while
  | 'tooMany' // 429
  | 'internal'; // 500

/** Body of every error answer: `application/problem+json`, RFC 9457. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: ErrorCode;
  /** For the user, in Chinese. */
  detail: string;
  errors?: FieldError[];
  /** Number to quote to the administrator; also in the log. */
  correlationId: string;
}

/** A page of a list. */
export interface Page<T> {
  items: T[];
  /** Number of rows that match, over all pages. */
  total: number;
}

/** Query of every list: `page` from 1, `pageSize` 1 to 200, `sort` a column name with `-` in front for descending. */
export interface PageQuery {
  page?: number;
  pageSize?: number;
  sort?: string;
}

/** Headers of a request that changes state. */
export const HEADERS = {
  /** The version that the user saw, as a quoted number. */
  version: 'If-Match',
  /** A UUID for each intention: repeated with the same key, a request happens once. */
  idempotency: 'Idempotency-Key',
  /** The value of the cookie named below. */
  csrf: 'X-XSRF-TOKEN',
  correlation: 'X-Correlation-Id',
} as const;

export const COOKIES = { session: 'duban_session', csrf: 'XSRF-TOKEN' } as const;

/** Sizes that both sides know. */
export const LIMITS = {
  /** Bytes of one uploaded file. */
  uploadBytes: 20 * 1024 * 1024,
  /** Characters of a pasted or uploaded text: a thick newspaper, and as much as one review page bears. */
  textCharacters: 500_000,
  /** Bytes of a request without files; more than the longest text, so that a longer one hears of its limit. */
  bodyBytes: 8 * 1024 * 1024,
  /** Rows of one page of a list. */
  pageSize: 200,
  /** Characters of a reason, opinion or progress text. */
  prose: 4_000,
} as const;
