import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountDraft, AccountDrafts, AccountRow, AccountWithPassword, NeedsMe, Page } from '#contracts';
import { accountColumns as columns } from '#domain';
import { rowsXlsx } from '#office';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';

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

const draft = (displayName: string, rest: Partial<AccountDraft> = {}): AccountDraft => ({
  ...{ displayName, username: '', unit: '', role: '', phone: '' },
  ...rest,
});
const list = async (query: string) => (await security.get<Page<AccountRow>>(`/accounts?${query}`)).body;

it('reads a sheet: fills its gaps and names line and column of its faults', async () => {
  const titles = [columns.displayName, columns.unit, columns.role];
  const rows = [
    ['陆青', '青石镇人民政府', ''],
    ['何白', '白塔镇', '单位负责人'],
    ['许川', '东沟镇', ''],
  ];
  const bytes = await rowsXlsx([{ name: '账号', columns: titles.map((title) => ({ title })), rows }]);
  const form = new FormData();
  form.set('file', new Blob([bytes.slice()]), '账号.xlsx');
  const { body } = await system.post<AccountDrafts>('/accounts/drafts/upload', form);
  expect(body.rows.map(({ username, unit, role }) => [username, unit, role])).toEqual([
    ['luqing', '青石镇', '单位联络员'],
    ['hebai', '白塔镇', '单位负责人'],
    ['xuchuan', '东沟镇', '单位联络员'],
  ]);
  expect(body.errors.map(({ line, column }) => [line, column])).toEqual([[4, '单位']]);
  expect((await list('state=noRole')).total).toBe(0);
});

it('makes none of a list in which one row is wrong', async () => {
  const rows = [draft('陆青', { username: 'luqing' }), draft('何白', { username: 'qingshi' })];
  const { status, body } = await system.post('/accounts/batch', { rows });
  expect([status, body.code]).toEqual([400, 'invalid']);
  expect(JSON.stringify(body)).toContain('第 2 行“用户名”');
  expect((await list('state=noRole')).total).toBe(0);
});

it('makes a whole list once, with passwords told once; another person grants what was asked for', async () => {
  const rows = [
    draft('陆青', { username: 'luqing', unit: '青石镇', role: '单位联络员' }),
    draft('沈严', { username: 'shenyan', role: '督查员' }),
    draft('何白', { username: 'hebai' }),
  ];
  const options = { headers: { 'Idempotency-Key': '01890000-0000-7000-8000-0000000000aa' } };
  const { status, body } = await system.post<AccountWithPassword[]>('/accounts/batch', { rows }, options);
  expect(status).toBe(201);
  expect(body.map(({ account }) => [account.username, account.wishedRole, account.wishedUnitName])).toEqual([
    ['luqing', 'liaison', '青石镇'],
    ['shenyan', 'inspector', null],
    ['hebai', null, null],
  ]);
  const password = body[0]?.password;
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  const again = await system.post('/accounts/batch', { rows }, options);
  expect(JSON.stringify(again.body)).not.toContain(password);

  const waiting = await list('state=noRole');
  const needs = (await security.get<NeedsMe>('/needs')).body;
  expect([waiting.total, needs.entries[0]?.words]).toEqual([3, '3 个账号待授权']);
  const accounts = waiting.items.map(({ id, version }) => ({ id, version }));
  // One of them has no role asked for: then none is granted.
  expect((await security.post('/accounts/roles/batch', { accounts })).status).toBe(409);
  expect((await list('state=noRole')).total).toBe(3);
  expect((await system.post('/accounts/roles/batch', { accounts })).status).toBe(403);
  const wished = waiting.items.filter(({ wishedRole }) => wishedRole).map(({ id, version }) => ({ id, version }));
  const granted = await security.post('/accounts/roles/batch', { accounts: wished });
  expect([granted.status, granted.body]).toEqual([200, { granted: 2 }]);
  const [account] = (await list('keyword=luqing')).items;
  expect(account).toMatchObject({ role: 'liaison', unitName: '青石镇', wishedRole: null, wishedUnitId: null });
  expect((await api.client().post('/session', { username: 'luqing', password })).status).toBe(200);
});

it('leaves the granting of roles to somebody else than the maker of the account', async () => {
  const { body } = await system.post<AccountWithPassword>('/accounts', {
    ...{ username: 'qinshan', displayName: '秦山', phone: null, wishedRole: 'officeChief' },
  });
  expect(body.account.wishedRole).toBe('officeChief');
  const { id, version } = body.account;
  await api.db.query(`UPDATE account SET created_by = $1 WHERE id = $2`, [county.accounts['security'], id]);
  const { status, body: refusal } = await security.post('/accounts/roles/batch', { accounts: [{ id, version }] });
  expect([status, refusal.code]).toEqual([409, 'refused']);
});

it('asks a wish for the same as a role', async () => {
  const { status, body } = await system.post('/accounts', {
    ...{ username: 'qinhe', displayName: '秦河', phone: null, wishedRole: 'liaison' },
  });
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('wishedUnitId')]);
});
