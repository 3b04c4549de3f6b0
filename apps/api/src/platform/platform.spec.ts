import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, type Client, startApi } from '../testing/api';
import { type County, seedCounty } from '../testing/county';

let api: Api;
let county: County;
let inspector: Client;
const draft = (title: string) => ({
  ...{ title, outcome: '东渠闸门全部修复。', mode: 'each', due: null, cadence: null },
  ...{ urgency: 'normal', level: 'general', secrecy: 'open' },
  recipients: [{ unitIds: [county.units['qingshi']], role: 'each', mention: null }],
});
const titles = async () =>
  (await api.db.query<{ title: string }[]>('SELECT title FROM task ORDER BY title')).map(({ title }) => title);

beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await county.as('inspector');
});
afterAll(() => api.close());

it('does what bears the same key once, for each account by itself', async () => {
  const key = 'one-intention';
  const first = await inspector.post<{ id: string }>('/tasks', draft('甲'), { key });
  const again = await inspector.post<{ id: string }>('/tasks', draft('甲'), { key });
  expect([first.status, again.status, again.headers.get('Idempotent-Replay')]).toEqual([201, 200, 'true']);
  expect(again.body.id).toBe(first.body.id);

  const other = await (await county.as('inspector2')).post<{ id: string }>('/tasks', draft('乙'), { key });
  expect([other.status, other.body.id === first.body.id]).toEqual([201, false]);
  expect(await titles()).toEqual(['乙', '甲']);
});

it('refuses a key that was used for something else', async () => {
  const key = 'another-intention';
  await inspector.post('/tasks', draft('丙'), { key });
  const { status, body } = await inspector.post('/directives/sources', { text: '青石镇要修好东渠闸门。' }, { key });
  expect([status, body.code]).toEqual([409, 'conflict']);
});

it('answers a character that no database keeps with what to do about it', async () => {
  const { status, body } = await inspector.post('/tasks', draft('丁\u0000'));
  expect([status, body.code]).toEqual([400, 'invalid']);
  expect(body.detail).toContain('控制字符');
  expect((await inspector.get(`/tasks?text=${encodeURIComponent('丁\u0000')}`)).status).toBe(400);
});

it.each([
  ['role', { role: 'systemAdmin' }],
  ['status', { status: 'registered' }],
  ['draftedBy', { draftedBy: '01890000-0000-7000-8000-000000000000' }],
  ['__proto__', JSON.parse('{"__proto__": {"status": "registered"}}')],
])('takes no field that a request does not have: %s', async (_, more: object) => {
  const before = await titles();
  const { status } = await inspector.post('/tasks', { ...draft('戊'), ...more });
  expect(status).toBe(400);
  expect(await titles()).toEqual(before);
});
