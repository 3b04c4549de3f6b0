import { HttpErrorResponse } from '@angular/common/http';
import { firstValueFrom, NEVER, timeout } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ProblemError, problemOf, readProblem } from './problem';

const answer = (status: number, error: unknown = null) => new HttpErrorResponse({ status, error });

describe('problemOf', () => {
  it.each([
    ['no connection', answer(0), 'offline', '没有连上服务器'],
    ['a proxy without the server', answer(502, '<html></html>'), 'offline', '没有连上服务器'],
    ['a bare 401', answer(401), 'unauthenticated', '请重新登录'],
    ['a bare 403', answer(403), 'forbidden', '没有进行这项操作的权限'],
    ['a bare 404', answer(404), 'notFound', '不存在'],
    ['a refusal', answer(409, { code: 'refused', detail: '该事项已经销号。' }), 'refused', '该事项已经销号。'],
    ['a stale version', answer(412), 'stale', '已被他人修改，请刷新后再试'],
    ['a large file', answer(413), 'tooLarge', '超过大小限制'],
    ['a locked account', answer(423, { code: 'locked', detail: '锁定至 10:30。' }), 'locked', '锁定至 10:30。'],
    ['a fault of the server', answer(500, { code: 'internal', detail: 'relation x' }), 'internal', '没有完成这次操作'],
    ['a code of the future', answer(409, { code: 'novel', detail: '新的原因。' }), 'refused', '新的原因。'],
    ['a fault of our own', new TypeError('x is undefined'), 'internal', '没有完成这次操作'],
  ])('tells %s', (_, thrown, code, text) => {
    const problem = problemOf(thrown);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(text);
  });

  it('tells an answer that did not come in time', async () => {
    const late: unknown = await firstValueFrom(NEVER.pipe(timeout(0))).catch((error: unknown) => error);
    expect(problemOf(late)?.code).toBe('timeout');
  });

  it('keeps the fields and the number to quote', () => {
    const errors = [{ field: 'items[2].due', message: '期限不能早于今天' }];
    const problem = problemOf(answer(400, { code: 'invalid', detail: '填写有误', errors, correlationId: 'c-1' }))!;
    expect(problem.of('items[2].due')).toBe('期限不能早于今天');
    expect(problem.of('items[0].due')).toBe('');
    expect(problem.correlationId).toBe('c-1');
  });

  it('is silent without an error and leaves a known one as it is', () => {
    expect(problemOf(undefined)).toBeUndefined();
    const known = new ProblemError('forbidden', 403);
    expect(problemOf(known)).toBe(known);
  });

  it('reads a refused download, whose body came as a file', async () => {
    const body = new Blob([JSON.stringify({ code: 'notFound', detail: '没有这一期。' })]);
    expect((await readProblem(answer(404, body))).message).toBe('没有这一期。');
  });
});
