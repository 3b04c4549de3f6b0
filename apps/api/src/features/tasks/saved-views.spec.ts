import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListSettings, type SavedView, type SavedViewInput, type SavedViews, VIEW_LIMITS } from '#contracts';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';

let api: Api;
let county: County;
const clients = new Map<string, Client>();
const as = async (username: string) => {
  const client = clients.get(username) ?? (await county.as(username));
  clients.set(username, client);
  return client;
};

beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
});
afterAll(() => api.close());

const input = (fields: Partial<SavedViewInput> = {}): SavedViewInput => ({
  name: '住建口红灯',
  query: { light: ['red'], sort: '-overdueDays' },
  columns: null,
  shared: false,
  ...fields,
});
const save = async (username: string, fields: Partial<SavedViewInput> = {}) =>
  (await as(username)).post<SavedView>('/task-views', input(fields));
const names = async (username: string) =>
  (await (await as(username)).get<SavedViews>('/task-views')).body.views.flatMap(({ builtIn, name }) =>
    builtIn ? [] : [name],
  );

describe('saved views', () => {
  it('begin with those that are built in', async () => {
    const { body } = await (await as('chief')).get<SavedViews>('/task-views');
    expect(body.views.map(({ name }) => name)).toEqual(['全部', '我经办的', '逾期', '本周到期', '待审核', '待签收']);
    expect(body.settings).toEqual({ columns: null, density: 'normal', defaultViewId: null });
    expect(body.maySave).toEqual({ most: 30, shared: true });
  });

  it('are kept, changed against their version, and removed by their owner', async () => {
    const { status, body } = await save('inspector', { name: '近期红灯', columns: ['title', 'due', 'drafter'] });
    expect([status, body.query, body.columns]).toEqual([
      201,
      { light: ['red'], sort: '-overdueDays' },
      ['title', 'due', 'drafter'],
    ]);
    const client = await as('inspector');
    const renamed = input({ name: '近期红灯黄灯', query: { light: ['red', 'yellow'] } });
    const changed = await client.put<SavedView>(`/task-views/${body.id}`, renamed, { version: body.version });
    expect([changed.status, changed.body.name, changed.body.version]).toEqual([200, '近期红灯黄灯', 2]);
    const stale = await client.put(`/task-views/${body.id}`, renamed, { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
    expect((await client.delete(`/task-views/${body.id}`, { version: 2 })).status).toBe(204);
    expect(await names('inspector')).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['an empty name', { name: ' ' }, 'name'],
    ['a long name', { name: '一'.repeat(21) }, 'name'],
    ['the name of a built-in one', { name: '逾期' }, 'name'],
    ['an unknown order', { query: { sort: 'colour' } }, 'sort'],
    ['an unknown state', { query: { status: ['done'] } }, 'query.status'],
    ['days that end before they begin', { query: { dueFrom: '2026-05-01', dueTo: '2026-04-01' } }, 'dueTo'],
    ['columns without the title', { columns: ['due'] }, 'columns'],
    ['a column twice', { columns: ['title', 'title'] }, 'columns'],
  ])('refuse %s', async (_, fields, field) => {
    const { status, body } = await save('inspector', fields);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('say in Chinese that a text is no set of filters', async () => {
    const { body } = await save('inspector', { query: 'red' as never });
    expect(body.detail).toBe('query 的格式不正确，请刷新页面后重新填写。');
  });

  it('have each name once for an account', async () => {
    await save('inspector2', { name: '月底前' });
    expect((await save('inspector2', { name: '月底前' })).body.errors?.[0]?.field).toBe('name');
    expect((await save('chief', { name: '月底前' })).status).toBe(201);
  });

  it('are the owner’s own until they are shared, then the office’s to read', async () => {
    const { body } = await save('inspector', { name: '全室重点' });
    expect(await names('inspector2')).not.toContain('全室重点');
    const other = await as('inspector2');
    const hidden = await other.put(`/task-views/${body.id}`, input(), { version: 1 });
    expect(hidden.status).toBe(404);
    const shared = input({ name: '全室重点', shared: true });
    await (await as('inspector')).put(`/task-views/${body.id}`, shared, { version: 1 });
    for (const username of ['inspector2', 'chief', 'leader']) expect(await names(username)).toContain('全室重点');
    for (const username of ['qingshi', 'baita']) expect(await names(username)).not.toContain('全室重点');
    const { body: seen } = await other.get<SavedViews>('/task-views');
    const view = seen.views.find(({ id }) => id === body.id);
    expect([view?.mine, view?.ownerName]).toEqual([false, '周督查']);
    expect((await other.put(`/task-views/${body.id}`, shared, { version: 2 })).status).toBe(403);
    expect((await other.delete(`/task-views/${body.id}`, { version: 2 })).status).toBe(403);
    expect((await (await as('qingshi')).delete(`/task-views/${body.id}`, { version: 2 })).status).toBe(404);
  });

  it('are shared by the office’s people alone', async () => {
    for (const username of ['qingshi', 'leader']) expect((await save(username, { shared: true })).status).toBe(403);
  });

  it('are kept apart between the units', async () => {
    expect((await save('qingshi', { name: '本镇急件' })).status).toBe(201);
    expect(await names('baita')).toEqual([]);
  });

  it('end at thirty for an account', async () => {
    for (let i = 0; i < VIEW_LIMITS.count; i += 1)
      expect((await save('leader', { name: `视图${i}` })).status).toBe(201);
    const { status, body } = await save('leader', { name: '再一个' });
    expect([status, body.code]).toEqual([409, 'refused']);
  });

  it.each(['system', 'security', 'auditor'])('are not for %s', async (username) => {
    expect((await (await as(username)).get('/task-views')).status).toBe(403);
  });
});

describe('the columns of an account', () => {
  it('are kept, and taken back to the usual ones', async () => {
    const client = await as('chief');
    const settings: ListSettings = { columns: ['title', 'level'], density: 'compact', defaultViewId: 'overdue' };
    expect((await client.put('/task-views/settings', settings)).status).toBe(200);
    expect((await client.get<SavedViews>('/task-views')).body.settings).toEqual(settings);
    expect((await (await as('inspector')).get<SavedViews>('/task-views')).body.settings.columns).toBeNull();
    await client.put('/task-views/settings', { columns: null, density: 'normal', defaultViewId: null });
    expect((await client.get<SavedViews>('/task-views')).body.settings.columns).toBeNull();
  });

  it.each<[object, string]>([
    [{ columns: ['due'], density: 'normal' }, 'columns'],
    [{ columns: null, density: 'huge' }, 'density'],
  ])('refuse %o', async (settings, field) => {
    const { status, body } = await (await as('chief')).put('/task-views/settings', settings);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });
});
