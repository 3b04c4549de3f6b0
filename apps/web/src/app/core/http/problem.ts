/**
 * What went wrong, as every page shows it. Each failed request ends as a ProblemError (see interceptors.ts), whether
 * the server refused it with problem details, never answered, or answered something unreadable.
 * In a page: `problemOf(resource.error())`, or `catch (error) { this.problem.set(problemOf(error)); }`.
 */
import { HttpErrorResponse } from '@angular/common/http';
import { TimeoutError } from 'rxjs';
import type { ErrorCode, FieldError, Problem } from '#contracts';

/** The server's codes and the two that only the browser can know. */
export type ProblemCode = ErrorCode | 'offline' | 'timeout';

/** Title, and the text for when the server sent none. */
const texts: Record<ProblemCode, readonly [title: string, detail: string]> = {
  invalid: ['填写有误', '有内容填写不正确，请按提示修改后再提交。'],
  unauthenticated: ['登录已失效', '请重新登录后继续。'],
  passwordChangeRequired: ['须先修改密码', '首次登录须先修改初始密码。'],
  forbidden: ['没有权限', '您的账号没有进行这项操作的权限，如有需要请联系系统管理员。'],
  csrf: ['页面已过期', '请刷新页面后再试。'],
  notFound: ['没有找到', '内容不存在，或者您无权查看。'],
  refused: ['不能办理', '当前状态下不能办理这项操作，请刷新后查看最新状态。'],
  stale: ['内容已有变动', '此内容已被他人修改，请刷新后再试；您填写的内容仍保留在本页。'],
  preconditionRequired: ['页面已过期', '请刷新页面后再试。'],
  conflict: ['内容重复', '已有相同的内容，请核对后再提交。'],
  tooLarge: ['内容过大', '文件或文本超过大小限制，请拆分后再提交。'],
  unsupported: ['文件类型不支持', '不能读取这种文件，请换用页面提示的格式。'],
  unreadable: ['不能读取', '文件或文本无法读取，请检查内容后再试。'],
  locked: ['账号已锁定', '密码多次输入错误，账号暂时锁定，请稍后再试。'],
  tooMany: ['操作过于频繁', '请稍等片刻后再试。'],
  internal: ['系统出错', '服务器没有完成这次操作，请稍后再试；如仍不成功，请将编号告知系统管理员。'],
  offline: ['网络连接中断', '没有连上服务器，请检查网络后重试。'],
  timeout: ['等待超时', '服务器长时间没有答复，请稍后重试；重复提交不会重复办理。'],
};

/** The code of an answer whose body says nothing. */
const codeOf: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  409: 'refused',
  412: 'stale',
  413: 'tooLarge',
  415: 'unsupported',
  422: 'unreadable',
  423: 'locked',
  428: 'preconditionRequired',
  429: 'tooMany',
  502: 'offline',
  503: 'offline',
  504: 'timeout',
};

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  readonly title: string;
  /** Fields that are wrong, each with the way out; `field` is a path such as `items[2].due`. */
  readonly errors: readonly FieldError[];
  readonly correlationId: string | null;

  constructor(code: ProblemCode, status = 0, problem: Partial<Problem> = {}) {
    const [title, detail] = texts[code];
    // A fault of the server is told in our words; a refusal in the server's, which knows the case. A stale version
    // is refused in the server's words too, as they say what changed.
    super(code === 'internal' ? detail : (problem.detail ?? detail));
    this.code = code;
    this.status = status;
    this.title = title;
    this.errors = problem.errors ?? [];
    this.correlationId = problem.correlationId ?? null;
  }

  /** The message for one field of the form, or '' when nothing is wrong with it. */
  of(field: string): string {
    return this.errors.find((error) => error.field === field)?.message ?? '';
  }
}

/** Any thrown value as a ProblemError; undefined and null stay undefined, for `resource.error()`. */
export function problemOf(error: unknown): ProblemError | undefined {
  if (error === undefined || error === null) return undefined;
  if (error instanceof ProblemError) return error;
  if (error instanceof TimeoutError) return new ProblemError('timeout');
  if (error instanceof HttpErrorResponse) return fromResponse(error.status, error.error);
  if (error instanceof Error && error.cause !== undefined) return problemOf(error.cause);
  return new ProblemError('internal');
}

/** The same, also where the body was asked for as a file (a download that was refused). */
export async function readProblem(error: unknown): Promise<ProblemError> {
  if (error instanceof HttpErrorResponse && error.error instanceof Blob)
    return fromResponse(error.status, await error.error.text());
  return problemOf(error) ?? new ProblemError('internal');
}

function fromResponse(status: number, body: unknown): ProblemError {
  if (status === 0) return new ProblemError('offline');
  const problem = parse(body);
  const known = problem.code && Object.hasOwn(texts, problem.code) ? problem.code : undefined;
  return new ProblemError(known ?? codeOf[status] ?? 'internal', status, problem);
}

/** A body that is not problem details, for instance a proxy's page, counts as empty. */
function parse(body: unknown): Partial<Problem> {
  if (typeof body === 'string')
    try {
      return parse(JSON.parse(body));
    } catch {
      return {};
    }
  return typeof body === 'object' && body !== null && 'code' in body ? (body as Partial<Problem>) : {};
}
