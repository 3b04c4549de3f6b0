import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditRow, AuditVerification, AuditVocabulary, Page } from '#contracts';
import { readRowsXlsx } from '#office';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';

let api: Api;
let county: County;
let auditor: Client;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  const inspector = await county.as('inspector');
  const post = { title: '县政府党组成员', sortOrder: 9, holders: [], sponsoredUnitIds: [] };
  await inspector.post('/organization/posts', post);
  await inspector.get('/organization/export.xlsx');
  await api.client().post('/session', { username: 'qingshi', password: 'wrong' });
  auditor = await county.as('auditor');
});
afterAll(() => api.close());

const list = async (query = '') => (await auditor.get<Page<AuditRow>>(`/audit/events${query}`)).body;
const verify = async () => (await auditor.get<AuditVerification>('/audit/verification')).body;

describe('the log', () => {
  it('tells who did what to what, newest first', async () => {
    const { items, total } = await list();
    expect(total).toBe(items.length);
    expect(items.map(({ seq }) => Number(seq))).toEqual(items.map((_, i) => total - i));
    expect(items.map(({ actorName, actionLabel }) => [actorName, actionLabel])).toEqual([
      ['审计管理员', '登录'],
      ['系统', '密码错误'],
      ['周督查', '导出单位库'],
      ['周督查', '新建职务'],
      ['周督查', '登录'],
    ]);
    expect(items[3]).toMatchObject({ entityLabel: '职务', label: '县政府党组成员' });
  });

  it.each([
    ['?keyword=%E5%91%A8%E7%9D%A3', 3],
    ['?action=session.start', 2],
    ['?entity=post', 1],
    ['?keyword=%25', 0],
    ['?from=2099-01-01', 0],
    ['?to=2000-01-01', 0],
    ['?pageSize=2&page=3', 5],
  ])('is filtered by %s', async (query, total) => {
    expect((await list(query)).total).toBe(total);
  });

  it('knows what can be filtered by', async () => {
    const { body } = await auditor.get<AuditVocabulary>('/audit/vocabulary');
    expect(body.entities).toContainEqual({ value: 'post', label: '职务' });
    expect(body.actions).toContainEqual({ value: 'session.refuse', label: '密码错误' });
  });

  it('shows nothing of the county’s business but that it was done', async () => {
    await api.db.query(
      `UPDATE audit_event SET entity = 'task', reason = '缺材料', after = '{"title":"secret"}' WHERE action = 'organization.export'`,
    );
    const { items } = await list('?entity=task');
    expect(items).toMatchObject([{ reason: null, before: null, after: null }]);
    await api.db.query(
      `UPDATE audit_event SET entity = 'organization', reason = NULL, after = '{"units":7}' WHERE action = 'organization.export'`,
    );
  });

  it('is exported as a sheet, and that is on record', async () => {
    const { body } = await auditor.get<Buffer>('/audit/events.xlsx?entity=post');
    const sheet = readRowsXlsx(body);
    expect(sheet.rows.map(({ cells }) => [cells['姓名'], cells['操作']])).toEqual([['周督查', '新建职务']]);
    expect((await list('?action=audit.export')).items).toMatchObject([
      { actorName: '审计管理员', after: { entity: 'post', events: 1 } },
    ]);
  });

  it.each(['inspector', 'chief', 'leader', 'qingshi', 'system', 'security'])('is closed to %s', async (who) => {
    const client = await county.as(who);
    for (const route of ['events', 'events.xlsx', 'vocabulary', 'verification'])
      expect((await client.get(`/audit/${route}`)).status).toBe(403);
  });
});

describe('the chain', () => {
  it('is whole while nobody touched it', async () => {
    expect(await verify()).toMatchObject({ intact: true, brokenAt: null, checked: (await list()).total });
  });

  it.each([
    ['a changed row', `UPDATE audit_event SET label = '别的' WHERE seq = 2`, '2', 1],
    ['a changed time', `UPDATE audit_event SET at = at + interval '1 hour' WHERE seq = 3`, '3', 2],
    ['a changed detail', `UPDATE audit_event SET after = '{"units":1}' WHERE action = 'organization.export'`, '3', 2],
    ['a removed row', `DELETE FROM audit_event WHERE seq = 2`, '2', 1],
    ['a row with another’s hash', `UPDATE audit_event SET hash = previous_hash WHERE seq = 2`, '2', 1],
  ])('finds %s', async (_, tamper, brokenAt, checked) => {
    await api.db.query('CREATE TABLE kept AS SELECT * FROM audit_event');
    await api.db.query(tamper);
    expect(await verify()).toMatchObject({ intact: false, brokenAt, checked });
    await api.db.query('DELETE FROM audit_event');
    await api.db.query('INSERT INTO audit_event SELECT * FROM kept');
    await api.db.query('DROP TABLE kept');
    expect((await verify()).intact).toBe(true);
  });
});
