import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountWithPassword, ImportReport, SettingsView, SetupView, UnitProposal } from '#contracts';
import { Clock } from '../../platform/clock';
import { type Api, type Client, startApi } from '../../testing/api';
import { PASSWORD } from '../../testing/county';
import { FirstAdministrators } from './first-administrators';

let api: Api;
let system: Client;
let security: Client;
beforeAll(async () => {
  api = await startApi();
  api.app.get(Clock).travel(new Date('2026-03-10T02:00:00Z'));
  await api.app.get(FirstAdministrators, { strict: false }).ensure();
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  await api.db.query('UPDATE account SET password_hash = $1, must_change_password = false', [passwordHash]);
  system = await api.client().signIn('sysadmin', PASSWORD);
  security = await api.client().signIn('secadmin', PASSWORD);
});
afterAll(() => api.close());

const setup = async () => (await system.get<SetupView>('/setup')).body;
const done = async () => (await setup()).steps.filter((step) => step.done).map(({ key }) => key);

it('is told by the data, step by step', async () => {
  expect(await setup()).toMatchObject({ complete: false, waiting: true, withoutRole: 0 });
  expect(await done()).toEqual(['calendar']);
  const holidays = (await setup()).steps.find(({ key }) => key === 'calendar');
  expect(holidays?.words).toBe('2026 年放假安排已录入；2027 年的待通知发布后在设置中录入；未设时令（可选）。');

  const { body: settings } = await system.get<SettingsView>('/settings');
  const { seasons, workYears, version } = settings;
  const names = { countyName: '云溪县', officeName: '云溪县督查室' };
  await system.put('/settings', { ...names, seasons, workYears }, { version });
  expect(await done()).toEqual(['county', 'calendar']);

  const text = '云溪县水利局\n青石镇人民政府，青石镇';
  const { body: proposals } = await system.post<UnitProposal[]>('/organization/units/proposals', { text });
  expect(proposals.map(({ shortName, kind, known }) => [shortName, kind, known])).toEqual([
    ['水利局', 'gov', false],
    ['青石镇', 'township', false],
  ]);
  const units = proposals.map(({ name, shortName, kind, aliases }) => ({ name, shortName, kind, aliases }));
  const twice = [...units, { ...units[0], name: '云溪县水务局' }];
  const wrong = await system.post<ImportReport>('/organization/units/batch', { dryRun: true, units: twice });
  expect(wrong.body.errors[0]).toMatchObject({ line: 3, column: '简称' });
  expect((await system.post('/organization/units/batch', { dryRun: false, units: twice })).status).toBe(422);
  expect(await done()).toEqual(['county', 'calendar']);
  const made = await system.post<ImportReport>('/organization/units/batch', { dryRun: false, units });
  expect([made.status, made.body.created]).toEqual([200, 2]);
  const { body: known } = await system.post<UnitProposal[]>('/organization/units/proposals', { text });
  expect(known.map((one) => one.known)).toEqual([true, true]);
  expect(await done()).toEqual(['county', 'units', 'calendar']);

  const row = { username: '', unit: '', phone: '' };
  const rows = [
    { ...row, displayName: '沈严', username: 'shenyan', role: '督查员' },
    { ...row, displayName: '秦山', username: 'qinshan', role: '督查室主任' },
    { ...row, displayName: '陆青', username: 'luqing', unit: '青石镇', role: '' },
  ];
  const { body: accounts } = await system.post<AccountWithPassword[]>('/accounts/batch', { rows });
  expect(await done()).toEqual(['county', 'units', 'calendar', 'accounts']);
  expect(await setup()).toMatchObject({ withoutRole: 3, missingRoles: ['inspector', 'officeChief', 'liaison'] });
  const waiting = accounts.map(({ account: { id, version } }) => ({ id, version }));
  await security.post('/accounts/roles/batch', { accounts: waiting });
  expect(await setup()).toMatchObject({ complete: true, waiting: false, withoutRole: 0, missingRoles: [] });
});

it('can be put aside, and is nobody else’s', async () => {
  await api.db.query(`DELETE FROM setting WHERE name = 'officeName'`);
  expect((await setup()).waiting).toBe(true);
  expect((await system.post<SetupView>('/setup/dismissal', {})).body).toMatchObject({
    complete: false,
    waiting: false,
  });
  expect((await security.get('/setup')).status).toBe(403);
});
