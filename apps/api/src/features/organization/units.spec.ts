import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MentionView, PostRow, UnitInput, UnitRow } from '#contracts';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';

let api: Api;
let county: County;
let inspector: Client;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await county.as('inspector');
});
afterAll(() => api.close());

const input = (given: Partial<UnitInput> = {}): UnitInput => ({
  name: '云溪县财政局',
  shortName: '财政局',
  kind: 'gov',
  rankGroup: 'economic',
  aliases: ['财政部门'],
  parentId: null,
  officeUnitId: null,
  memberIds: [],
  validFrom: '2000-01-01',
  ...given,
});
const units = async (query = '') => (await inspector.get<UnitRow[]>(`/organization/units${query}`)).body;
const mention = async (text: string) =>
  (await inspector.get<MentionView>(`/organization/mentions?text=${encodeURIComponent(text)}`)).body;

describe('units', () => {
  it('puts a new one behind the last of its kind, found by initials', async () => {
    const { status, body } = await inspector.post<UnitRow>('/organization/units', input());
    expect(status).toBe(201);
    expect(body).toMatchObject({ pinyin: 'czj caizhengju', aliases: ['财政部门'], version: 1 });
    expect((await units()).map(({ shortName }) => shortName)).toEqual([
      ...['青石镇', '白塔镇', '柳河乡', '发改委', '住建局', '水利局', '财政局', '组织部'],
    ]);
    expect((await mention('财政部门')).units[0]?.shortName).toBe('财政局');
  });

  it('refuses a name that leads to another unit, and says to which', async () => {
    const taken = input({ name: '云溪县建设局', shortName: '建设局', aliases: ['住建部门'] });
    const { status, body } = await inspector.post('/organization/units', taken);
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['aliases']]);
    expect(body.detail).toContain('云溪县住房和城乡建设局');
  });

  it('names the fields that are missing', async () => {
    const { status, body } = await inspector.post('/organization/units', { ...input(), name: ' ', kind: 'village' });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['name', 'kind']]);
  });

  it('ends one with a successor, leaves it in the list of all, and takes it back', async () => {
    const bureau = (await units()).find(({ shortName }) => shortName === '水利局')!;
    const stale = { lastDay: '2020-12-31', successorId: county.units['fagai']! };
    expect((await inspector.post(`/organization/units/${bureau.id}/end`, stale, { version: 9 })).status).toBe(412);
    const ended = await inspector.post<UnitRow>(`/organization/units/${bureau.id}/end`, stale, { version: 1 });
    expect(ended.body).toMatchObject({ validTo: '2020-12-31', successorId: county.units['fagai'], version: 2 });
    expect((await units()).some(({ id }) => id === bureau.id)).toBe(false);
    expect((await units('?ended=true')).some(({ id }) => id === bureau.id)).toBe(true);
    expect((await mention('水利局')).state).toBe('unresolved');
    const restored = await inspector.post<UnitRow>(`/organization/units/${bureau.id}/restore`, {}, { version: 2 });
    expect(restored.body).toMatchObject({ validTo: null, successorId: null });
  });

  it('knows the members of a body and who answers for it', async () => {
    const members = ['qingshi', 'shuili'].map((key) => county.units[key]!);
    const body = input({
      name: '云溪县防汛抗旱指挥部',
      shortName: '防汛指挥部',
      kind: 'body',
      aliases: [],
      memberIds: members,
      officeUnitId: county.units['shuili']!,
    });
    const created = await inspector.post<UnitRow>('/organization/units', body);
    expect(created.body.memberIds.toSorted()).toEqual(members.toSorted());
    expect((await mention('防汛指挥部成员单位')).units.map(({ shortName }) => shortName)).toEqual(['青石镇', '水利局']);
    expect((await mention('防汛指挥部')).units.map(({ shortName }) => shortName)).toEqual(['水利局']);
    const changed = await inspector.put<UnitRow>(
      `/organization/units/${created.body.id}`,
      { ...body, memberIds: members.slice(0, 1) },
      { version: 1 },
    );
    expect(changed.body).toMatchObject({ memberIds: [county.units['qingshi']], version: 2 });
  });

  it('keeps a new order, and refuses one that leaves a unit out', async () => {
    const ids = (await units()).map(({ id }) => id);
    expect((await inspector.put('/organization/units/order', { unitIds: ids.slice(1) })).body.code).toBe('stale');
    const turned = ids.toReversed();
    expect((await inspector.put('/organization/units/order', { unitIds: turned })).status).toBe(204);
    expect((await units()).map(({ id }) => id)).toEqual(turned);
  });

  it.each(['qingshi', 'chief', 'leader', 'security', 'auditor'])('%s may not change them', async (who) => {
    const client = await county.as(who);
    expect((await client.post('/organization/units', input())).status).toBe(403);
    expect((await client.put('/organization/units/order', { unitIds: [] })).status).toBe(403);
  });
});

describe('posts', () => {
  const post = {
    title: '县委副书记',
    sortOrder: 2,
    holders: [
      { personName: '林甲', heldFrom: '2019-03-01', heldTo: '2021-08-31' },
      { personName: '何乙', heldFrom: '2021-09-01', heldTo: null },
    ],
    sponsoredUnitIds: [] as string[],
  };

  it('say who holds them today and what they sponsor', async () => {
    const input = { ...post, sponsoredUnitIds: [county.units['baita']!] };
    const { status, body } = await inspector.post<PostRow>('/organization/posts', input);
    expect([status, body.holderName, body.sponsoredUnitIds]).toEqual([201, '何乙', [county.units['baita']]]);
    const changed = await inspector.put<PostRow>(
      `/organization/posts/${body.id}`,
      { ...post, sortOrder: 3 },
      { version: 1 },
    );
    expect(changed.body).toMatchObject({ sortOrder: 3, sponsoredUnitIds: [], version: 2 });
    expect((await inspector.delete(`/organization/posts/${body.id}`, { version: 2 })).status).toBe(204);
  });

  it('are held by one person at a time', async () => {
    const holders = [...post.holders, { personName: '许丙', heldFrom: '2022-01-01', heldTo: null }];
    const { body } = await inspector.post('/organization/posts', { ...post, holders });
    expect(body.errors).toMatchObject([{ field: 'holders[2].heldFrom' }]);
  });

  it('stay while an account has them', async () => {
    const { status, body } = await inspector.delete(`/organization/posts/${county.postId}`, { version: 1 });
    expect([status, body.code]).toEqual([409, 'refused']);
  });
});
