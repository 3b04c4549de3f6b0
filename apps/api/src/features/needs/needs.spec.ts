import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorRef, NeedsMe, Page, TaskView } from '#contracts';
import { Clock } from '../../platform/clock';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { stepsOf, type Steps } from '../tasks/testing';

let api: Api;
let county: County;
let steps: Steps;
let sluice: TaskView;

beforeAll(async () => {
  api = await startApi();
  api.app.get(Clock).travel(new Date('2026-03-10T02:00:00Z'));
  county = await seedCounty(api);
  steps = stepsOf(county);
  const { qingshi = '', baita = '' } = county.units;
  sluice = await steps.dispatched({
    title: '修复东渠闸门',
    due: '2026-03-12',
    recipients: [{ unitIds: [qingshi, baita], role: 'each' }],
  });
  const { version } = steps.assignment(sluice, 'qingshi');
  await steps.must('qingshi', `/assignments/${steps.assignment(sluice, 'qingshi').id}/signature`, {}, version);
  const draft = await steps.draft({ title: '排查燃气隐患' });
  await steps.must('inspector', `/tasks/${draft.id}/submission`, {}, draft.version);
  await steps.draft({ title: '起草方案' });
  await steps.must('inspector', '/directives/sources', {
    text: '会议要求，青石镇要在3月底前完成东渠清淤，县水利局做好技术指导。',
  });
  await steps.must('inspector', '/bulletins', { weekOf: '2026-03-09' });
  const indicator = await steps.must<IndicatorRef>('inspector', '/indicators', {
    ...{ code: 'ZXQY', name: '新增规上企业', measure: '家', kind: 'flow', direction: 'higher', decimals: 0 },
    ...{ sourceUnitId: county.units['fagai'], sortOrder: 1, active: true },
  });
  const plan = {
    ...{ year: 2026, basis: '云政发〔2026〕1号', effectiveFrom: '2026-01-01' },
    county: { annual: '12', entries: [{ periodKey: '2026-01', value: '1' }] },
    units: [],
  };
  await steps.must('inspector', `/indicators/${indicator.id}/plans`, plan, indicator.version);
  api.app.get(Clock).travel(new Date('2026-03-14T02:00:00Z'));
  steps = stepsOf(county);
});
afterAll(() => api.close());

const needs = async (username: string): Promise<NeedsMe> => {
  const { status, body } = await (await steps.client(username)).get<NeedsMe>('/needs');
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
/** What waits, by key; of each noun its number after a colon. */
const waiting = async (username: string) =>
  Object.fromEntries(
    (await needs(username)).entries.flatMap(({ path, count, figures }) => [
      [path, count],
      ...figures.filter((figure) => figure.count > 0).map((figure) => [figure.key, figure.count]),
    ]),
  );

describe('what waits for', () => {
  it.each([
    ['inspector', { '/directives': 1, review: 1, '/tasks': 2, submit: 1, toUrge: 1 }],
    ['inspector2', { '/directives': 1, review: 1, '/tasks': 1, toUrge: 1 }],
    ['chief', { '/tasks': 1, approve: 1, '/bulletins': 1, issue: 1 }],
    ['leader', { '/tasks': 0 }],
    ['qingshi', { '/tasks': 1, overdue: 1, '/indicators': 0 }],
    ['baita', { '/tasks': 1, sign: 1, overdue: 1, '/indicators': 0 }],
    ['zhujian', { '/tasks': 0, '/indicators': 0 }],
    ['fagai', { '/tasks': 0, '/indicators': 1, awaited: 1 }],
    ['system', {}],
    ['security', { '/accounts': 0 }],
    ['auditor', {}],
  ])('%s', async (username, expected) => {
    expect(await waiting(username)).toEqual(expected);
  });

  it.each(['inspector', 'chief', 'leader', 'qingshi', 'qingshihead', 'baita', 'fagai'])(
    '%s is what the lists hold',
    async (username) => {
      const client = await steps.client(username);
      for (const { list, count, figures } of (await needs(username)).entries)
        for (const one of [{ list, count }, ...figures])
          expect([one.list, (await client.get<Page<unknown>>(`/${one.list}`)).body.total]).toEqual([
            one.list,
            one.count,
          ]);
    },
  );

  it('a unit that is urged, until it answers or reports', async () => {
    const { id } = steps.assignment(sluice, 'qingshi');
    const urge = (text: string) => steps.must('inspector', `/assignments/${id}/urges`, { channel: 'phone', text });
    await urge('请于本周内办结。');
    expect(await waiting('qingshi')).toMatchObject({ '/tasks': 1, urged: 1, overdue: 1 });
    expect(await waiting('baita')).not.toHaveProperty('urged');
    // Of the two units of the task one is still to be urged.
    expect(await waiting('inspector')).toMatchObject({ toUrge: 1 });
    const other = steps.assignment(sluice, 'baita').id;
    await steps.must('inspector', `/assignments/${other}/urges`, { channel: 'phone', text: '请尽快签收。' });
    expect(await waiting('inspector')).not.toHaveProperty('toUrge');
    const [urged] = steps.assignment(await steps.view('qingshi', sluice.id), 'qingshi').urges;
    await steps.must('qingshi', `/urges/${urged?.id ?? ''}/reply`, { reply: '已加派人手。' });
    expect(await waiting('qingshi')).not.toHaveProperty('urged');
    await urge('请报进展。');
    api.app.get(Clock).travel(new Date('2026-03-14T03:00:00Z'));
    steps = stepsOf(county);
    const report = { asOf: '2026-03-14', progress: '闸门已安装到位。', signer: '林镇长' };
    await steps.must('qingshi', `/assignments/${id}/progress-reports`, report);
    expect(await waiting('qingshi')).not.toHaveProperty('urged');
  });

  it('says the number in words', async () => {
    const { asOf, entries } = await needs('chief');
    expect([asOf, entries.map(({ words }) => words)]).toEqual(['2026-03-14', ['1 件待办', '1 期周报待签发']]);
  });
});
