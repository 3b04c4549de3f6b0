import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SourcePreview } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';

let api: Api;
let county: County;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
});
afterAll(() => api.close());

const text = '会议要求，青石镇要在3月底前完成东渠清淤，县水利局做好技术指导。';
const rows = () =>
  api.db.query<unknown[]>(
    `SELECT (SELECT count(*) FROM source_text) AS sources, (SELECT count(*) FROM requirement) AS requirements,
            (SELECT count(*) FROM audit_event) AS events, (SELECT count(*) FROM idempotency_key) AS keys`,
  );

it('shows what would be read, with the units of the county, and keeps nothing', async () => {
  const leader = await county.as('leader');
  const before = await rows();
  const { status, body } = await leader.post<SourcePreview>('/directives/preview', { text, asOf: '2026-03-10' });
  expect(status).toBe(200);
  expect(body.requirements[0]).toMatchObject({ state: 'proposed', due: { value: '2026-03-31' } });
  expect(body.units.map(({ shortName }) => shortName)).toEqual(expect.arrayContaining(['青石镇', '水利局']));
  expect([body.text, body.directives.length, body.coverage.total]).toEqual([text, 1, 1]);
  expect(await rows()).toEqual(before);
});

it('is bounded as taking in is, and refuses what is classified without a record', async () => {
  const leader = await county.as('leader');
  const before = await rows();
  expect((await leader.post('/directives/preview', { text: ' \n ' })).status).toBe(400);
  expect((await leader.post('/directives/preview', { text: `机密★1年\n${text}` })).status).toBe(422);
  expect(await rows()).toEqual(before);
});

it('is for those who may read directives', async () => {
  expect((await (await county.as('qingshi')).post('/directives/preview', { text })).status).toBe(403);
});
