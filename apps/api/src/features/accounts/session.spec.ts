import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CurrentSession, SessionRow } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { type County, PASSWORD, seedCounty } from '../../testing/county';

let api: Api;
let county: County;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
});
afterAll(() => api.close());

describe('signing in', () => {
  it('starts a session that says who is signed in', async () => {
    const { body } = await (await county.as('qingshi')).get<CurrentSession>('/session');
    expect(body.session).toMatchObject({
      countyName: '云溪县',
      account: { displayName: '青石联络员', role: 'liaison', unitName: '青石镇', mustChangePassword: false },
    });
    expect(body.session?.permissions).toContain('assignments.sign');
  });

  it('answers an unknown name and a wrong password alike', async () => {
    const answers = [];
    for (const [username, password] of [
      ['nobody', PASSWORD],
      ['leader', 'wrong'],
    ])
      answers.push(await api.client().post('/session', { username, password }));
    const texts = answers.map(({ status, body }) => [status, body.code, body.detail]);
    expect(texts[0]).toEqual([401, 'unauthenticated', '用户名或密码不正确。']);
    expect(texts[1]).toEqual(texts[0]);
  });

  it('locks the account after five failures, also for the right password', async () => {
    for (let i = 0; i < 4; i++)
      expect((await api.client().post('/session', { username: 'inspector2', password: 'wrong' })).status).toBe(401);
    expect((await api.client().post('/session', { username: 'inspector2', password: 'wrong' })).status).toBe(423);
    const right = await api.client().post('/session', { username: 'inspector2', password: PASSWORD });
    expect(right.status).toBe(423);
    expect(right.body.detail).toContain('30 分钟');
  });

  it('leaves no trace of the token, though the request bears a key', async () => {
    await county.as('leader');
    const kept = await api.db.query<{ text: string }[]>(
      `SELECT concat(answer::text, target) AS text FROM idempotency_key UNION ALL
       SELECT concat(before::text, after::text) FROM audit_event`,
    );
    expect(kept.filter(({ text }) => /POST .*\/session|token/.test(text))).toEqual([]);
  });

  it('is not opened by guesses sent at once', async () => {
    const attempt = async (password: string) =>
      (await api.client().post('/session', { username: 'system', password })).status;
    for (let i = 0; i < 4; i++) expect(await attempt('wrong')).toBe(401);
    const guesses = await Promise.all([...Array.from({ length: 6 }, () => 'wrong'), PASSWORD].map(attempt));
    expect(guesses.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 423));
    expect(await attempt(PASSWORD)).toBe(423);
  });

  it('names the empty or missing field', async () => {
    const { status, body } = await api.client().post('/session', { username: '', password: 'x' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ field: 'username', message: '请填写用户名' }]);
    expect((await api.client().post('/session', { username: 'x' })).body.errors).toEqual([
      { field: 'password', message: '请填写密码' },
    ]);
  });
});

describe('the session', () => {
  it('ends at sign-out', async () => {
    const client = await county.as('baita');
    expect((await client.delete('/session')).status).toBe(204);
    expect((await client.get('/session/list')).status).toBe(401);
  });

  it('can be ended everywhere from one device', async () => {
    const [phone, desk] = [await county.as('fagai'), await county.as('fagai')];
    expect((await desk.get<SessionRow[]>('/session/list')).body).toHaveLength(2);
    await desk.delete('/session/list');
    expect((await phone.get('/session/list')).status).toBe(401);
  });

  it('is gone from the list of devices once it ended by itself', async () => {
    const desk = await county.as('chief');
    await api.db.query(`UPDATE session SET last_seen_at = last_seen_at - interval '1 day'`);
    expect((await desk.get('/session/list')).status).toBe(401);
    expect((await (await county.as('chief')).get<SessionRow[]>('/session/list')).body).toHaveLength(1);
    const rows = await api.db.query<object[]>('SELECT 1 FROM session WHERE account_id = $1', [
      county.accounts['chief'],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('refuses a write without the token of the page, or from another site', async () => {
    const client = await county.as('baita');
    const without = await client.put('/session/password', {}, { headers: { 'X-XSRF-TOKEN': 'forged' } });
    expect([without.status, without.body.code]).toEqual([403, 'csrf']);
    const foreign = await client.put('/session/password', {}, { headers: { origin: 'https://elsewhere.example' } });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'csrf']);
  });

  it('allows nothing but a new password where the first must be changed', async () => {
    await api.db.query('UPDATE account SET must_change_password = true WHERE username = $1', ['zhujian']);
    const client = await county.as('zhujian');
    expect((await client.get('/session/list')).body.code).toBe('passwordChangeRequired');
    const weak = await client.put('/session/password', { current: PASSWORD, next: 'short' });
    expect([weak.status, weak.body.code]).toEqual([400, 'invalid']);
    const same = await client.put('/session/password', { current: PASSWORD, next: PASSWORD });
    expect(same.body.detail).toContain('最近 5 次');
    expect((await client.put('/session/password', { current: PASSWORD, next: 'Baihua-2023-chun' })).status).toBe(204);
    expect((await client.get('/session/list')).status).toBe(200);
  });
});
