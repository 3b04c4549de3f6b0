import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SettingsInput, SettingsView, SourceRef } from '#contracts';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { reviewOf } from './testing';

const ASOF = '2030-12-27';
const TEXT = `全县管网普查工作会议召开

会议要求，县住建局要在10个工作日内完成排水管网普查；县水利局要于2031年3月14日前完成闸门检修；各乡镇要在2022年5月底前报送台账。`;

let api: Api;
let county: County;
let inspector: Client;
let id: string;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await county.as('inspector');
  const { body } = await inspector.post<SourceRef>('/directives/sources', { text: TEXT, asOf: ASOF });
  id = body.id;
});
afterAll(() => api.close());
const dueOf = async (words: string) => (await reviewOf(inspector, id).find(words)).due;

it('names the year whose holidays are missing beside each day that hangs on it', async () => {
  expect(await dueOf('管网普查')).toMatchObject({ value: null, unloadedYear: 2030, outdated: false });
  expect((await dueOf('管网普查')).warning).toContain('2030年');
  expect(await dueOf('闸门检修')).toMatchObject({ value: '2031-03-14', unloadedYear: 2031, outdated: false });
  expect(await dueOf('台账')).toMatchObject({ value: '2022-05-31', unloadedYear: null, outdated: false });
});

it('reckons the day anew once they are loaded', async () => {
  const admin = await county.as('system');
  const { countyName, officeName, seasons, version } = (await admin.get<SettingsView>('/settings')).body;
  const workYears = [2030, 2031].map((year) => ({
    year,
    holidays: [{ name: '元旦' as const, from: `${year}-01-01`, to: `${year}-01-01` }],
    makeUpDays: [],
  }));
  const input: SettingsInput = { countyName, officeName, seasons, workYears };
  expect((await admin.send('PUT', '/settings', input, { version })).status).toBe(200);

  expect(await dueOf('管网普查')).toMatchObject({ unloadedYear: null, outdated: true, warning: null, waitsFor: null });
  expect(await dueOf('闸门检修')).toMatchObject({ unloadedYear: null, outdated: false });
  const source = await reviewOf(inspector, id).view();
  const changed = await inspector.send(
    'PATCH',
    `/directives/sources/${id}`,
    { asOf: ASOF, directiveId: source.directives[0]!.id },
    { version: source.version },
  );
  expect(changed.status).toBe(200);
  // 27 December is a Friday; New Year's Day is off.
  expect(await dueOf('管网普查')).toMatchObject({ value: '2031-01-13', unloadedYear: null, outdated: false });
});
