import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { HEADERS } from '#contracts';
import type { FastifyRequest } from 'fastify';
import { problem } from '../errors/problem';

/** The version that the user saw, from the If-Match header (`"7"` or `7`). */
export const Version = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers[HEADERS.version.toLowerCase()];
  const match = /^"?(\d{1,9})"?$/.exec(typeof header === 'string' ? header : '');
  if (!match) throw problem('preconditionRequired', '请求缺少版本信息，请刷新页面后重试。');
  return Number(match[1]);
});

/** Refuses a write against something that somebody changed since the user looked at it. */
export function checkVersion(row: { version: number }, seen: number, what: string) {
  if (row.version !== seen)
    throw problem('stale', `${what}在您打开之后已被他人修改，您的内容尚未提交。请查看最新情况后再办理。`);
}
