import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettingsInput, SettingsView } from '#contracts';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { settingFaults } from './setting-rules';
import { Settings } from './settings';

let api: Api;
let county: County;
let system: Client;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  system = await county.as('system');
});
afterAll(() => api.close());

const year = {
  year: 2031,
  holidays: [{ name: '元旦', from: '2030-12-31', to: '2031-01-02' }],
  makeUpDays: ['2031-01-04'],
};
const input: SettingsInput = {
  countyName: '云溪县',
  officeName: '云溪县督查室',
  seasons: [{ name: '汛期', from: '2031-04-15' }],
  workYears: [year],
};

describe('settings', () => {
  it('are shown and replaced, and reach the working calendar', async () => {
    const { body } = await system.get<SettingsView>('/settings');
    expect(body).toMatchObject({ countyName: '云溪县', seasons: [], workYears: [] });
    expect(body.shippedYears).toContain(2022);
    const changed = await system.put<SettingsView>('/settings', input, { version: body.version });
    expect(changed.body).toMatchObject(input);
    expect((await system.put('/settings', input, { version: body.version })).status).toBe(412);
    const calendar = await api.app.get(Settings, { strict: false }).workCalendar();
    expect([calendar.isWorkingDay('2031-01-01'), calendar.isWorkingDay('2031-01-04')]).toEqual([false, true]);
    expect(calendar.loaded(2022)).toBe(true);
  });

  it('name the field that is wrong', async () => {
    const broken = { ...input, seasons: [{ name: '汛期', from: '2031-02-30' }] };
    const { status, body } = await system.put('/settings', broken, { version: 0 });
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'seasons[0].from']);
  });

  it.each(['security', 'auditor', 'inspector', 'chief', 'qingshi'])('are closed to %s', async (who) => {
    expect((await (await county.as(who)).get('/settings')).status).toBe(403);
  });
});

describe('settingFaults', () => {
  it.each<[string, Partial<typeof year>, string[]]>([
    ['a notice that begins in the year before', {}, []],
    [
      'an end before the beginning',
      { holidays: [{ name: '春节', from: '2031-01-23', to: '2031-01-22' }] },
      ['holidays[0].to'],
    ],
    ['another year', { holidays: [{ name: '春节', from: '2032-01-23', to: '2032-01-24' }] }, ['holidays[0].from']],
    ['a month off', { holidays: [{ name: '春节', from: '2031-01-23', to: '2031-02-22' }] }, ['holidays[0].to']],
    ['a make-up day on a Monday', { makeUpDays: ['2031-01-06'] }, ['makeUpDays[0]']],
    ['a make-up day within a holiday', { makeUpDays: ['2031-01-01'] }, ['makeUpDays[0]']],
  ])('%s', (_, given, fields) => {
    const faults = settingFaults({ seasons: [], workYears: [{ ...year, ...given }] });
    expect(faults.map(({ field }) => field)).toEqual(fields.map((field) => `workYears[0].${field}`));
  });

  it('finds what is said twice', () => {
    const seasons = [
      { name: '汛期', from: '2031-04-15' },
      { name: '汛期', from: '2031-05-15' },
    ];
    expect(settingFaults({ seasons, workYears: [year, year] }).map(({ field }) => field)).toEqual([
      'seasons[1].name',
      'workYears[1].year',
    ]);
  });
});
