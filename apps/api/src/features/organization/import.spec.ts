import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ImportReport, UnitRow } from '#contracts';
import { organizationColumns as columns } from '#domain';
import { readRowsXlsx, rowsXlsx } from '#office';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';

let api: Api;
let county: County;
let inspector: Client;
let before: UnitRow[];
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await county.as('inspector');
});
beforeEach(async () => {
  before = await units();
});
afterAll(() => api.close());

const units = async () => (await inspector.get<UnitRow[]>('/organization/units?ended=true')).body;

async function send(titles: string[], rows: (string | number)[][], dryRun: boolean, client = inspector) {
  const bytes = await rowsXlsx([{ name: '单位', columns: titles.map((title) => ({ title })), rows }]);
  const form = new FormData();
  form.set('dryRun', String(dryRun));
  form.set('file', new Blob([bytes.slice()]), '单位.xlsx');
  return client.post<ImportReport>('/organization/import', form);
}

const titles = [columns.name, columns.shortName, columns.kind, columns.aliases, columns.parent];
const good = [
  ['云溪县教育体育局', '教体局', '县政府部门', '教育部门、教育局', ''],
  ['云溪县水利局', '水利局', '县政府部门', '水务部门', ''],
  ['云溪县实验中学', '实验中学', '直属机构', '', '云溪县教育体育局'],
];

it('tells what would happen and changes nothing', async () => {
  const { status, body } = await send(titles, good, true);
  expect([status, body.created, body.updated, body.errors]).toEqual([200, 2, 1, []]);
  expect(body.rows.map(({ line, action }) => [line, action])).toEqual([
    [2, 'create'],
    [3, 'update'],
    [4, 'create'],
  ]);
  expect(await units()).toEqual(before);
});

it('names line and cell of every bad row, and imports none', async () => {
  const bad = [
    ...good,
    ['云溪县统计局', '统计局', '衙门', '', ''],
    ['', '无名', '群团', '', ''],
    ['云溪县审计局', '审计局', '县政府部门', '', '云溪县不存在局'],
  ];
  const dry = await send(titles, bad, true);
  expect(dry.body.errors.map(({ line, column }) => [line, column])).toEqual([
    [5, '类别'],
    [6, '单位名称'],
    [7, '上级单位'],
  ]);
  const real = await send(titles, bad, false);
  expect([real.status, real.body.code]).toEqual([422, 'unreadable']);
  const refusal = real.body as unknown as { errors: { field: string }[] };
  expect(refusal.errors.map(({ field }) => field)).toEqual(['第 5 行“类别”', '第 6 行“单位名称”', '第 7 行“上级单位”']);
  expect(await units()).toEqual(before);
});

it('finds an alias that a unit outside of the sheet has', async () => {
  const { body } = await send(titles, [['云溪县城建局', '城建局', '县政府部门', '住建部门', '']], true);
  expect(body.errors).toMatchObject([{ line: 2, column: columns.aliases }]);
});

it('imports a good sheet whole, and keeps fields whose column it lacks', async () => {
  const { status, body } = await send(titles, good, false);
  expect([status, body.created, body.updated]).toEqual([200, 2, 1]);
  const after = await units();
  const named = (name: string) => after.find((unit) => unit.shortName === name)!;
  expect(named('实验中学')).toMatchObject({ kind: 'agency', parentId: named('教体局').id });
  expect(named('教体局').aliases.toSorted()).toEqual(['教育局', '教育部门']);
  const bureau = before.find(({ id }) => id === county.units['shuili'])!;
  expect(named('水利局')).toEqual({ ...bureau, aliases: ['水务部门'], pinyin: 'slj shuiliju', version: 2 });
});

it('exports what it imports: the sheet comes back without a change', async () => {
  const { headers, body } = await inspector.get<Buffer>('/organization/export.xlsx');
  expect(headers.get('content-disposition')).toContain('.xlsx');
  const sheet = readRowsXlsx(body);
  expect(sheet.rows).toHaveLength(before.length);
  const rows = sheet.rows.map(({ cells }) => sheet.titles.map((title) => cells[title] ?? ''));
  const again = await send(sheet.titles, rows, false);
  expect([again.body.unchanged, again.body.updated, again.body.created]).toEqual([before.length, 0, 0]);
});

it('refuses what is no sheet, with the way out', async () => {
  const form = new FormData();
  form.set('file', new Blob(['name,kind']), '单位.csv');
  const { status, body } = await inspector.post('/organization/import', form);
  expect([status, body.code]).toEqual([422, 'unreadable']);
  expect(body.detail).toContain('.xlsx');
  const lacking = await send(['名称'], [['甲']], true);
  expect(lacking.body.errors.map(({ column }) => column)).toEqual([columns.name, columns.kind]);
});

it('is for those who keep the directory', async () => {
  expect((await send(titles, good, true, await county.as('qingshi'))).status).toBe(403);
  expect((await (await county.as('qingshi')).get('/organization/template.xlsx')).status).toBe(403);
});
