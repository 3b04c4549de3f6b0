import { HttpException } from '@nestjs/common';
import type { ErrorCode, FieldError } from '#contracts';

/** The HTTP status and the short title of each code. */
export const PROBLEMS: Record<ErrorCode, { status: number; title: string }> = {
  invalid: { status: 400, title: '填写有误' },
  unauthenticated: { status: 401, title: '未登录' },
  passwordChangeRequired: { status: 403, title: '须修改密码' },
  forbidden: { status: 403, title: '没有权限' },
  csrf: { status: 403, title: '请求来源不明' },
  notFound: { status: 404, title: '未找到' },
  refused: { status: 409, title: '当前不能办理' },
  conflict: { status: 409, title: '重复' },
  stale: { status: 412, title: '内容已被他人修改' },
  tooLarge: { status: 413, title: '内容过大' },
  unsupported: { status: 415, title: '不支持的文件' },
  unreadable: { status: 422, title: '无法读取' },
  locked: { status: 423, title: '账号已锁定' },
  preconditionRequired: { status: 428, title: '缺少版本' },
  tooMany: { status: 429, title: '过于频繁' },
  internal: { status: 500, title: '系统错误' },
};

/** An answer that refuses, with its reason for the user. */
export class ProblemException extends HttpException {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly errors?: FieldError[],
  ) {
    super(detail, PROBLEMS[code].status);
  }
}

/** `throw problem('refused', '办结申请须附佐证材料。', [{ field: 'evidence', message: … }])` */
export const problem = (code: ErrorCode, detail: string, errors?: FieldError[]) =>
  new ProblemException(code, detail, errors);
