import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CorrectionsView, UnitInput, UnitRow } from '#contracts';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { reviewOf, taken } from './testing';

const TEXT = `全县水利工作会议召开

3月22日，我县召开全县水利工作会议。会议强调，县河湖管理中心要于4月20日前完成沟渠清淤12公里；县发改委要在5月底前批复闸站改造方案。各乡镇要提高认识，切实增强责任感。会后，王某到白塔闸现场察看。

会议要求，县河湖管理中心要于6月底前完成闸门检修；县住建局要在6月底前修复青云路管网。
`;

let api: Api;
let county: County;
let inspector: Client;
let id: string;
const view = async (query = '') => (await inspector.get<CorrectionsView>(`/directives/corrections${query}`)).body;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await county.as('inspector');
  id = await taken(inspector, TEXT);
});
afterAll(() => api.close());

/** Registers the requirements with these words, each as it was proposed. */
async function register(...words: string[]) {
  const { find } = reviewOf(inspector, id);
  const requirements = [];
  for (const word of words) requirements.push((await find(word)).registration);
  const { status } = await inspector.post('/tasks/registrations', { sourceTextId: id, requirements });
  expect(status).toBe(201);
}

it('is empty in every month where nothing was decided', async () => {
  const { months, added, rejected, changes, fields } = await view('?months=3');
  expect(months).toHaveLength(3);
  for (const month of months) expect(month).toMatchObject({ registered: 0, unchanged: 0, unchangedShare: '—' });
  expect([added, rejected, changes]).toEqual([[], [], []]);
  expect(fields.map(({ label }) => label)).toContain('期限');
});

describe('names that stand for no unit', () => {
  const NAME = '县河湖管理中心';
  const unknown = async () => (await view()).unknownNames.find(({ name }) => name === NAME);

  it('are counted with the places where they stand', async () => {
    const { mentions, examples, suggested } = (await unknown())!;
    expect([mentions, suggested]).toEqual([2, null]);
    expect(
      examples.map(({ sourceTextId, start, quote }) => [sourceTextId, TEXT.slice(start, start + 3), quote]),
    ).toEqual([
      [id, '县河湖', expect.stringContaining('清淤12公里')],
      [id, '县河湖', expect.stringContaining('闸门检修')],
    ]);
    expect((await view()).unknownNames.map(({ name }) => name)).not.toContain('县发改委');
  });

  it('come with the unit that a person chose for them', async () => {
    const owners = [{ name: NAME, role: 'lead', unitIds: [county.units['shuili']] }];
    await reviewOf(inspector, id).act('PATCH', '清淤12公里', '', { owners });
    expect(await unknown()).toMatchObject({ mentions: 2, suggested: { shortName: '水利局' } });
  });

  it('are gone once the directory knows them as an alias', async () => {
    const units = (await inspector.get<UnitRow[]>('/organization/units')).body;
    const row = units.find((unit) => unit.id === county.units['shuili'])!;
    const { name, shortName, kind, rankGroup, aliases, parentId, officeUnitId, memberIds, validFrom, version } = row;
    const input: UnitInput = {
      name,
      shortName,
      kind,
      rankGroup,
      parentId,
      officeUnitId,
      memberIds,
      validFrom,
      aliases: [...aliases, NAME],
    };
    expect((await inspector.send('PUT', `/organization/units/${row.id}`, input, { version })).status).toBe(200);
    expect(await unknown()).toBeUndefined();
  });
});

it('shows what people added, set aside and changed, and counts it by the month', async () => {
  const { act } = reviewOf(inspector, id);
  const start = TEXT.indexOf('王某到白塔闸');
  const added = await inspector.post('/directives/requirements', { sourceTextId: id, start, end: start + 11 });
  expect(added.status).toBe(201);
  await act('POST', '青云路管网', '/rejection', { reason: '已另行安排' });
  await act('PATCH', '闸站改造', '', { due: '2099-05-20' });
  await act('PATCH', '闸站改造', '', { cadence: 'monthly' });
  await act('PATCH', '闸站改造', '', { cadence: null });
  await register('清淤12公里', '闸站改造', '闸门检修');

  const { added: sentences, rejected, changes, months, fields } = await view();
  expect(sentences).toMatchObject([{ quote: '王某到白塔闸现场察看。', addedByName: '周督查', start }]);
  expect(rejected).toMatchObject([{ decidedByName: '周督查', reason: '已另行安排', sourceTextId: id }]);
  expect(rejected[0]!.why).toMatch(/。$/);
  expect(changes.filter(({ quote }) => quote.includes('闸站'))).toMatchObject([
    { field: 'due', label: '期限', proposed: expect.stringMatching(/-05-31$/) as string, confirmed: '2099-05-20' },
  ]);
  const now = months.at(-1)!;
  expect(now).toMatchObject({ registered: 3, unchanged: 1, unchangedShare: '33.3%', rejected: 1 });
  const changed = Object.fromEntries(fields.map(({ field }, i) => [field, now.changed[i]]));
  expect(changed).toMatchObject({ due: 1, owners: 1, heading: 0 });
});

it('leaves out what was set aside with the review as a whole', async () => {
  const { view: source } = reviewOf(inspector, id);
  for (const { id: one, version, state } of (await source()).requirements)
    if (state === 'proposed')
      await inspector.send('POST', `/directives/requirements/${one}/rejection`, {}, { version });
  const before = (await view()).rejected.length;
  const { version } = await source();
  expect((await inspector.send('POST', `/directives/sources/${id}/completion`, {}, { version })).status).toBe(200);
  expect((await view()).rejected).toHaveLength(before);
});

describe('who may', () => {
  it.each([
    ['inspector2', 200],
    ['chief', 200],
    ...['leader', 'qingshi', 'qingshihead', 'system', 'security', 'auditor'].map((who) => [who, 403] as const),
  ] as const)('%s: %i', async (who, status) => {
    expect((await (await county.as(who)).get('/directives/corrections')).status).toBe(status);
  });

  it.each(['0', '37', 'x'])('refuses %s months', async (months) => {
    const { status, body } = await inspector.get(`/directives/corrections?months=${months}`);
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'months']);
  });
});
