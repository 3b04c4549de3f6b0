import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountRow, AccountWithPassword, Page, CurrentSession } from '#contracts';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, PASSWORD, seedCounty } from '../../testing/county';

let api: Api;
let county: County;
let system: Client;
let security: Client;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  system = await county.as('system');
  security = await county.as('security');
});
afterAll(() => api.close());

const create = async (username: string, given: object = {}) =>
  (await system.post<AccountWithPassword>('/accounts', { username, displayName: '柳河联络员', phone: null, ...given }))
    .body;
const find = async (username: string) =>
  (await system.get<Page<AccountRow>>(`/accounts?keyword=${username}`)).body.items.find(
    (row) => row.username === username,
  )!;
const liaison = () => ({ role: 'liaison', unitId: county.units['liuhe']!, postId: null });

describe('a new account', () => {
  it('takes two people: one creates it, another gives it a role; the owner sets the password', async () => {
    const { account, password } = await create('liuhe');
    expect(account).toMatchObject({
      role: null,
      state: 'noRole',
      mustChangePassword: true,
      createdByName: '系统管理员',
    });
    const stranger = await api.client().post('/session', { username: 'liuhe', password });
    expect([stranger.status, stranger.body.detail]).toEqual([403, '该账号尚未授予角色，请联系安全管理员。']);
    expect((await system.put(`/accounts/${account.id}/role`, liaison(), { version: 1 })).status).toBe(403);
    const granted = await security.put<AccountRow>(`/accounts/${account.id}/role`, liaison(), { version: 1 });
    expect(granted.body).toMatchObject({ role: 'liaison', unitName: '柳河乡', state: 'active', version: 2 });
    const owner = await api.client().signIn('liuhe', password ?? '');
    expect((await owner.get('/organization/units')).body.code).toBe('passwordChangeRequired');
    await owner.put('/session/password', { current: password, next: 'Xiangshang-2023' });
    const { body } = await owner.get<CurrentSession>('/session');
    expect(body.session?.account).toMatchObject({ unitName: '柳河乡', mustChangePassword: false });
  });

  it('keeps its first password out of what a repetition is answered with, and of the log', async () => {
    const body = { username: 'twice', displayName: '重复', phone: null };
    const key = crypto.randomUUID();
    const first = await system.post<AccountWithPassword>('/accounts', body, { key });
    const again = await system.post('/accounts', body, { key });
    expect(again.headers.get('Idempotent-Replay')).toBe('true');
    const kept = await api.db.query<{ text: string | null }[]>(
      `SELECT answer::text AS text FROM idempotency_key UNION ALL SELECT after::text FROM audit_event`,
    );
    expect(kept.some(({ text }) => text?.includes(first.body.password!))).toBe(false);
  });

  it.each([
    ['a user name that is taken', { username: 'inspector' }, 409, 'username'],
    ['capitals in a user name', { username: 'Li.Hua' }, 400, 'username'],
    ['a weak password', { username: 'weak.one', password: 'short' }, 400, 'password'],
    ['a telephone that is none', { username: 'phone.one', phone: '找张三' }, 400, 'phone'],
    ['a role of its own', { username: 'role.one', role: 'systemAdmin' }, 400, 'role'],
  ])('is refused %s', async (_, given, status, field) => {
    const answer = await system.post('/accounts', { displayName: '某人', phone: null, ...given });
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
  });
});

describe('granting', () => {
  it.each([
    ['a unit’s role without a unit', { role: 'unitHead', unitId: null, postId: null }, 'unitId'],
    ['a unit for an inspector', { role: 'inspector', unitId: 'baita', postId: null }, 'unitId'],
    ['a post for a liaison', { role: 'liaison', unitId: 'baita', postId: 'post' }, 'postId'],
  ])('refuses %s', async (_, { role, unitId, postId }, field) => {
    const row = await find('fagai');
    const grant = { role, unitId: unitId && county.units[unitId], postId: postId && county.postId };
    const { status, body } = await security.put(`/accounts/${row.id}/role`, grant, { version: row.version });
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('never to oneself, and never to an account of one’s own making', async () => {
    const own = await find('security');
    const none = { role: 'inspector', unitId: null, postId: null };
    expect((await security.put(`/accounts/${own.id}/role`, none, { version: own.version })).body.code).toBe('refused');
    const { account } = await create('former.admin', { displayName: '旧账号' });
    await api.db.query('UPDATE account SET created_by = $1 WHERE id = $2', [own.id, account.id]);
    const answer = await security.put(`/accounts/${account.id}/role`, none, { version: 1 });
    expect([answer.status, answer.body.detail]).toEqual([409, expect.stringContaining('不得由同一人办理')]);
  });

  it('keeps the last administrator of a kind', async () => {
    const auditor = await find('auditor');
    const none = { role: null, unitId: null, postId: null };
    const withdrawn = await security.put(`/accounts/${auditor.id}/role`, none, { version: auditor.version });
    expect(withdrawn.body.detail).toContain('唯一的审计管理员');
    expect((await system.post(`/accounts/${auditor.id}/disable`, {}, { version: auditor.version })).status).toBe(409);
  });

  it('ends the sessions of the account, so that old rights end', async () => {
    const client = await county.as('inspector2');
    const row = await find('inspector2');
    await security.put(
      `/accounts/${row.id}/role`,
      { role: 'officeChief', unitId: null, postId: null },
      { version: row.version },
    );
    expect((await client.get('/session/list')).status).toBe(401);
  });
});

describe('keeping accounts', () => {
  it('resets a password: the old one and the sessions end', async () => {
    const client = await county.as('baita');
    const row = await find('baita');
    const { body } = await system.post<AccountWithPassword>(
      `/accounts/${row.id}/password`,
      {},
      { version: row.version },
    );
    expect((await client.get('/session/list')).status).toBe(401);
    expect((await api.client().post('/session', { username: 'baita', password: PASSWORD })).status).toBe(401);
    expect((await api.client().post('/session', { username: 'baita', password: body.password })).status).toBe(200);
  });

  it('disables and enables; a stale page is told', async () => {
    const client = await county.as('zhujian');
    const row = await find('zhujian');
    const off = await system.post<AccountRow>(`/accounts/${row.id}/disable`, {}, { version: row.version });
    expect(off.body.state).toBe('disabled');
    expect((await client.get('/session/list')).status).toBe(401);
    expect((await api.client().post('/session', { username: 'zhujian', password: PASSWORD })).status).toBe(403);
    expect((await system.post(`/accounts/${row.id}/enable`, {}, { version: row.version })).status).toBe(412);
    await system.post(`/accounts/${row.id}/enable`, {}, { version: off.body.version });
    expect((await api.client().post('/session', { username: 'zhujian', password: PASSWORD })).status).toBe(200);
  });

  it('unlocks after wrong passwords', async () => {
    for (let i = 0; i < 5; i++) await api.client().post('/session', { username: 'leader', password: 'wrong' });
    const row = await find('leader');
    expect(row.state).toBe('locked');
    expect((await system.get<Page<AccountRow>>('/accounts?state=locked')).body.total).toBe(1);
    const { body } = await system.post<AccountRow>(`/accounts/${row.id}/unlock`, {}, { version: row.version });
    expect(body.state).toBe('active');
    expect((await api.client().post('/session', { username: 'leader', password: PASSWORD })).status).toBe(200);
  });

  it('signs an account out everywhere', async () => {
    const client = await county.as('fagai');
    const row = await find('fagai');
    expect((await system.post(`/accounts/${row.id}/sign-out`, {}, { version: row.version })).status).toBe(200);
    expect((await client.get('/session/list')).status).toBe(401);
  });
});

describe('the list', () => {
  it.each([
    ['keyword=lhlly', ['liuhe']],
    ['keyword=%E9%9D%92%E7%9F%B3', ['qingshi', 'qingshihead']],
    ['role=auditAdmin', ['auditor']],
    ['keyword=100%25', []],
  ])('finds by %s', async (query, names) => {
    const { body } = await security.get<Page<AccountRow>>(`/accounts?${query}`);
    expect(body.items.map(({ username }) => username)).toEqual(names);
    expect(body.total).toBe(names.length);
  });

  it.each(['inspector', 'chief', 'leader', 'qingshi', 'auditor'])('is closed to %s', async (who) => {
    expect((await (await county.as(who)).get('/accounts')).status).toBe(403);
  });

  it('lets the security administrator read, not keep', async () => {
    const row = await find('qingshi');
    expect((await security.post('/accounts', {})).status).toBe(403);
    expect((await security.post(`/accounts/${row.id}/disable`, {}, { version: row.version })).status).toBe(403);
  });
});
