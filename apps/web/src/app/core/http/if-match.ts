import { HEADERS } from '#contracts';

/**
 * Options of a write that must meet the version the user saw; the server answers 412 `stale` when it has moved on.
 * @example this.http.post(`/api/v1/tasks/${id}/dispatch`, body, ifMatch(task.version))
 */
export const ifMatch = (version: number) => ({ headers: { [HEADERS.version]: `"${version}"` } });
