import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type ErrorCode, HEADERS, type Problem } from '#contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, ProblemException } from './problem';

const BY_STATUS: Record<number, { code: ErrorCode; detail: string }> = {
  400: { code: 'invalid', detail: '请求格式不正确。' },
  401: { code: 'unauthenticated', detail: '尚未登录或登录已失效，请重新登录。' },
  403: { code: 'forbidden', detail: '您没有此项权限。' },
  404: { code: 'notFound', detail: '未找到所请求的内容，可能已被移走。' },
  413: { code: 'tooLarge', detail: '提交的内容超过大小限制。' },
  415: { code: 'unsupported', detail: '不支持这种格式的内容。' },
  429: { code: 'tooMany', detail: '操作过于频繁，请稍后再试。' },
};

const statusOf = (fault: unknown) => {
  if (fault instanceof HttpException) return fault.getStatus();
  const status = (fault as { statusCode?: unknown } | null)?.statusCode; // Fastify's own errors
  return typeof status === 'number' ? status : 500;
};

/** What Postgres calls faults that are the request's, by its codes: not every form of input can be told before. */
const BY_SQL_STATE: Partial<Record<string, { code: ErrorCode; detail: string }>> = {
  '22003': { code: 'invalid', detail: '数值超出范围，请核对后再提交。' },
  '22021': { code: 'invalid', detail: '内容含有无法保存的控制字符，请删去后再提交。' },
  '22P05': { code: 'invalid', detail: '内容含有无法保存的控制字符，请删去后再提交。' },
  '23505': { code: 'conflict', detail: '已有相同的记录，请核对后再提交。' },
};

/** Turns whatever was thrown into problem details; what nobody expected is logged under its correlation id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(fault: unknown, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const correlationId = request.id;
    const { code, detail, errors } = this.describe(fault);
    const { status, title } = PROBLEMS[code];
    if (code === 'internal')
      this.logger.error({
        correlationId,
        url: request.url.split('?')[0],
        fault: fault instanceof Error ? fault.stack : fault,
      });
    const body: Problem = {
      type: 'about:blank',
      title,
      status,
      code,
      detail,
      ...(errors ? { errors } : {}),
      correlationId,
    };
    void reply
      .status(status)
      .header(HEADERS.correlation, correlationId)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(body));
  }

  private describe(fault: unknown): Pick<ProblemException, 'code' | 'detail' | 'errors'> {
    if (fault instanceof ProblemException) return fault;
    const known = BY_SQL_STATE[String((fault as { code?: unknown } | null)?.code)] ?? BY_STATUS[statusOf(fault)];
    return (
      known ?? {
        code: 'internal',
        detail: '系统出现错误，内容未保存。请稍后重试；仍有问题请把错误编号告诉系统管理员。',
      }
    );
  }
}
