import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CurrentSession } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { FirstAdministrators } from './first-administrators';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it('makes three administrators in an empty system, once', async () => {
  const service = api.app.get(FirstAdministrators, { strict: false });
  const made = await service.ensure();
  expect(made.map(({ roleLabel }) => roleLabel)).toEqual(['系统管理员', '安全管理员', '审计管理员']);
  expect(await service.ensure()).toEqual([]);
  for (const { username, password } of made) {
    const client = await api.client().signIn(username, password);
    expect((await client.get<CurrentSession>('/session')).body.session?.account.mustChangePassword).toBe(true);
  }
});
