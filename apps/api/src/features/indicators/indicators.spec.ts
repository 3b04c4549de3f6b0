import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type {
  IndicatorInput,
  IndicatorRef,
  IndicatorRow,
  IndicatorView,
  Page,
  PlanCheck,
  PlanInput,
  PlanProposal,
  PlanRef,
  PlanView,
  ReportRef,
  ReportSheet,
} from '#contracts';
import { Clock } from '../../platform/clock';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { IndicatorPaces } from './indicator-paces';

let api: Api;
let county: County;
let inspector: Client;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await on('2022-01-04', 'inspector');
});
afterAll(() => api.close());

/** Somebody at work on a day; the clock stays there. */
const on = (day: string, username: string): Promise<Client> => {
  api.app.get(Clock).travel(new Date(`${day}T10:00:00+08:00`));
  return county.as(username);
};
const input = (given: Partial<IndicatorInput> = {}): IndicatorInput => ({
  code: 'GDZCTZ',
  name: '固定资产投资',
  measure: '亿元',
  kind: 'flow',
  direction: 'higher',
  decimals: 2,
  sourceUnitId: county.units['fagai']!,
  sortOrder: 1,
  active: true,
  ...given,
});
const plan = (annual: string, entries: Record<string, string> = {}, given: Partial<PlanInput> = {}): PlanInput => ({
  year: 2022,
  basis: '云政发〔2022〕1号',
  effectiveFrom: '2022-01-01',
  county: { annual, entries: Object.entries(entries).map(([periodKey, value]) => ({ periodKey, value })) },
  units: [],
  ...given,
});
const unit = (key: string, annual: string) => ({ unitId: county.units[key]!, annual, entries: [] });

async function create(given: Partial<IndicatorInput>, target?: PlanInput): Promise<string> {
  const { status, body } = await inspector.post<IndicatorRef>('/indicators', input(given));
  expect([status, body.detail]).toEqual([201, undefined]);
  if (!target) return body.id;
  const planned = await inspector.post<PlanRef>(`/indicators/${body.id}/plans`, target, { version: body.version });
  expect([planned.status, planned.body.detail]).toEqual([201, undefined]);
  return body.id;
}
const report = (
  who: Client,
  id: string,
  unitKey: string | null,
  periodKey: string,
  value: string,
  seen = 0,
  reason: string | null = null,
) =>
  who.post<ReportRef>(
    `/indicators/${id}/reports`,
    { unitId: unitKey === null ? null : county.units[unitKey], periodKey, value, signer: '林远', reason },
    { version: seen },
  );
const view = async (who: Client, id: string, query = '') =>
  (await who.get<IndicatorView>(`/indicators/${id}${query}`)).body;

describe('the weekly check of 20 March', () => {
  let id: string;
  beforeAll(async () => {
    const months = { '2022-01': '6', '2022-02': '8', '2022-03': '14' };
    const tendays = { '2022-03-1': '4.2', '2022-03-2': '4.6', '2022-03-3': '5.2' };
    id = await create({}, plan('120', { '2022-Q1': '28.0', ...months, ...tendays }));
    for (const [day, key, value] of [
      ['2022-02-07', '2022-01', '5.2'],
      ['2022-03-02', '2022-02', '7.5'],
      ['2022-03-11', '2022-03-1', '3.6'],
      ['2022-03-20', '2022-03-2', '4.2'],
    ] as const) {
      const { status } = await report(await on(day, 'fagai'), id, null, key, value);
      expect(status).toBe(201);
    }
    inspector = await on('2022-03-20', 'inspector');
  });

  it('prints every figure', async () => {
    const found = await view(inspector, id);
    expect(found.pace).toEqual({
      annual: '120.00亿元',
      cumulative: '20.50亿元',
      planToDate: '22.80亿元',
      shortfall: '2.30亿元',
      annualPct: '17.1%',
      timeProgress: '21.6%',
      planProgress: '19.0%',
      gap: '−4.6个百分点',
      attainment: '89.9%',
      basisLabel: '计划',
      comparedOn: '2022-03-20',
    });
    expect(found.light).toBe('red');
    expect(found.guards.find(({ kind }) => kind === 'quarter')).toMatchObject({
      label: '2022年一季度',
      needed: '7.50亿元',
      daysLeft: 11,
      requiredPerDay: '0.682亿元',
      currentPerDay: '0.390亿元',
      requiredTimes: '1.75倍',
      forecast: '24.79亿元',
      forecastRatio: '88.5%',
      verdictLabel: '难保',
    });
    expect(found.months[2]).toMatchObject({ planCumulative: '28.00', actualCumulative: '20.50' });
    expect(found.quarterTarget).toMatchObject({ value: '28.00', months: ['2022-01', '2022-02', '2022-03'] });
  });

  it('lists it with light and verdict, and gives the same figures to overview and bulletin', async () => {
    const { body } = await inspector.get<Page<IndicatorRow>>('/indicators');
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({
      subject: { unitId: null, name: '全县' },
      light: 'red',
      guard: { verdictLabel: '难保' },
    });
    const [standing] = await api.app.get(IndicatorPaces).all('2022-03-20');
    expect(standing).toMatchObject({
      light: { light: 'red' },
      pace: { printed: { cumulative: '20.50', gapPp: '-4.6' } },
    });
  });

  it('is reported by its source alone', async () => {
    expect((await report(inspector, id, null, '2022-03-3', '1')).status).toBe(403);
    expect((await report(await county.as('zhujian'), id, null, '2022-03-3', '1')).status).toBe(404);
    expect((await (await county.as('zhujian')).get(`/indicators/${id}`)).status).toBe(404);
  });
});

describe('a figure that is corrected', () => {
  it('keeps the old one for days before, with a footnote after', async () => {
    inspector = await on('2022-01-04', 'inspector');
    const id = await create({ code: 'XZ', name: '税收收入' }, plan('120', { '2022-01': '6', '2022-02': '8' }));
    await report(await on('2022-02-07', 'fagai'), id, null, '2022-01', '5.2');
    await report(await on('2022-03-02', 'fagai'), id, null, '2022-02', '7.5');
    const source = await on('2022-03-15', 'fagai');
    const unreasoned = await report(source, id, null, '2022-02', '7.1', 1);
    expect([unreasoned.status, unreasoned.body.errors?.[0]?.field]).toEqual([400, 'reason']);
    expect((await report(source, id, null, '2022-02', '7.1', 0, '重复统计')).status).toBe(412);
    expect((await report(source, id, null, '2022-02', '7.1', 1, '重复统计')).body.revision).toBe(2);

    inspector = await on('2022-03-25', 'inspector');
    expect((await view(inspector, id, '?asOf=2022-03-11')).pace.cumulative).toBe('12.70亿元');
    const now = await view(inspector, id);
    expect(now.pace.cumulative).toBe('12.30亿元');
    expect(now.notes).toEqual(['发改委2022年2月数据由7.5修正为7.1（2022年3月15日）。']);
    const standings = await api.app.get(IndicatorPaces).all('2022-03-25', '2022-03-11');
    expect(standings.find(({ indicator }) => indicator.id === id)?.corrections).toEqual([
      '税收收入2022年2月数据由7.5修正为7.1（2022年3月15日）。',
    ]);
  });

  it('may grow without a reason while its month runs', async () => {
    inspector = await on('2022-01-04', 'inspector');
    const id = await create({ code: 'YD', name: '工业用电量' }, plan('12'));
    await report(await on('2022-01-12', 'fagai'), id, null, '2022-01', '0.4');
    expect((await report(await on('2022-02-03', 'fagai'), id, null, '2022-01', '1.1', 1)).status).toBe(201);
    inspector = await on('2022-02-10', 'inspector');
    expect((await view(inspector, id)).notes).toEqual([]);
  });
});

describe('plans', () => {
  let id: string;
  beforeAll(async () => {
    inspector = await on('2022-01-04', 'inspector');
    id = await create({ code: 'RK', name: '规上单位入库', measure: '家', kind: 'count', decimals: 0 });
  });
  const check = async (given: PlanInput) =>
    (await inspector.post<PlanCheck>(`/indicators/${id}/plans/check`, given)).body;

  test.each<[string, () => PlanInput, string, string]>([
    [
      'months and quarter',
      () => plan('24', { '2022-Q1': '6', '2022-01': '2', '2022-02': '2', '2022-03': '1' }),
      'county.entries[0].value',
      '少1',
    ],
    [
      'quarters and year',
      () => plan('24', { '2022-Q1': '6', '2022-Q2': '6', '2022-Q3': '6', '2022-Q4': '7' }),
      'county.annual',
      '多1',
    ],
    ['units and county', () => plan('24', {}, { units: [unit('qingshi', '14'), unit('baita', '9')] }), 'units', '少1'],
    [
      'a margin that is not met',
      () => plan('24', {}, { units: [unit('qingshi', '14'), unit('baita', '11')], margin: '2' }),
      'units',
      '少1',
    ],
    ['decimals', () => plan('24.5'), 'county.annual', '应为整数'],
    ['another year', () => plan('24', { '2021-03': '2' }), 'county.entries[0].value', '不是2022年'],
    ['no number', () => plan('24', { '2022-03': '两家' }), 'county.entries[0].value', '不是有效数值'],
    ['no paper', () => plan('24', {}, { basis: '' }), 'basis', '依据'],
    [
      'a unit twice',
      () => plan('24', {}, { units: [unit('qingshi', '12'), unit('qingshi', '12')] }),
      'units[1].unitId',
      '重复',
    ],
  ])('refuses %s that do not fit, and names the difference', async (_, given, field, words) => {
    const { status, body } = await inspector.post(`/indicators/${id}/plans`, given(), { version: 1 });
    expect([status, body.errors?.[0]?.field]).toEqual([409, field]);
    expect(body.detail).toContain(words);
    expect((await check(given())).faults[0]?.field).toBe(field);
  });

  it('proposes a split that adds up and can be saved as it is', async () => {
    const unitIds = ['qingshi', 'baita', 'liuhe'].map((key) => county.units[key]!);
    const wanted = { year: 2022, annual: '25', unitIds, margin: '2', by: 'even' };
    const { body } = await inspector.post<PlanProposal>(`/indicators/${id}/plans/proposal`, wanted);
    expect(body.units.map(({ annual }) => annual)).toEqual(['9', '9', '9']);
    expect(body.county.entries).toHaveLength(16);
    const sound = plan('25', {}, { county: body.county, units: body.units, margin: '2' });
    expect(await check(sound)).toMatchObject({
      faults: [],
      year: { quarters: '25', fits: true },
      units: { sum: '27', expected: '27', difference: '0', fits: true },
    });
    expect((await inspector.post(`/indicators/${id}/plans`, sound, { version: 1 })).status).toBe(201);
    expect((await inspector.post(`/indicators/${id}/plans`, sound, { version: 1 })).status).toBe(412);
    expect((await view(inspector, id)).margin).toBe('2家');
  });

  it('follows the proportions of the version before, and shows both', async () => {
    const shared = { '2022-01': '0', '2022-02': '10', '2022-03': '10' };
    const rest = Object.fromEntries(
      [4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => [`2022-${String(m).padStart(2, '0')}`, '0']),
    );
    const units = [unit('qingshi', '15'), unit('baita', '5')];
    const second = plan('20', { ...shared, ...rest }, { units, effectiveFrom: '2022-07-01' });
    expect((await inspector.post<PlanRef>(`/indicators/${id}/plans`, second, { version: 2 })).body.revision).toBe(2);
    const { body } = await inspector.post<PlanProposal>(`/indicators/${id}/plans/proposal`, {
      ...{ year: 2023, annual: '40', by: 'previous' },
      unitIds: units.map(({ unitId }) => unitId),
    });
    expect(body.units.map(({ annual }) => annual)).toEqual(['30', '10']);
    expect(body.county.entries.find(({ periodKey }) => periodKey === '2023-02')?.value).toBe('20');
    const kept = (await inspector.get<PlanView>(`/indicators/${id}/plan?year=2022`)).body;
    expect(kept).toMatchObject({ revision: 2, plan: { margin: '0', county: { annual: '20' } } });
    expect(kept.plans.map(({ revision, annual }) => [revision, annual])).toEqual([
      [2, '20家'],
      [1, '25家'],
    ]);
    const early = await inspector.post(
      `/indicators/${id}/plans`,
      { ...second, effectiveFrom: '2022-06-30' },
      { version: 3 },
    );
    expect([early.status, early.body.errors?.[0]?.field]).toEqual([409, 'effectiveFrom']);
  });

  it('judges each day by the plan then in force', async () => {
    const at = async (day: string) => (await view(inspector, id, `?asOf=${day}`)).pace.annual;
    expect([await at('2022-06-30'), await at('2022-07-31')]).toEqual(['25家', '20家']);
  });

  it('belongs to those who may plan', async () => {
    const liaison = await county.as('qingshi');
    expect((await liaison.post(`/indicators/${id}/plans`, plan('1'), { version: 3 })).status).toBe(403);
    expect((await liaison.get(`/indicators/${id}/plan?year=2022`)).status).toBe(403);
  });
});

describe('two townships', () => {
  let id: string;
  beforeAll(async () => {
    inspector = await on('2022-01-04', 'inspector');
    const target = plan('100', {}, { units: [unit('qingshi', '60'), unit('baita', '40')] });
    id = await create({ code: 'ZS', name: '招商到位资金', decimals: 1, sourceUnitId: null }, target);
    await report(await on('2022-02-07', 'qingshi'), id, 'qingshi', '2022-01', '5.5');
  });

  it('have figures of one number of decimals wherever they are planned', async () => {
    inspector = await on('2022-02-08', 'inspector');
    const { body } = await inspector.get<PlanView>(`/indicators/${id}/plan?year=2022`);
    expect([body.plan?.county.annual, body.plan?.units.map(({ annual }) => annual)]).toEqual([
      '100.0',
      ['60.0', '40.0'],
    ]);
    expect(body.plan?.margin).toBe('0.0');
    const typed = plan('100', {}, { units: [unit('qingshi', '60'), unit('baita', '40')] });
    const sums = await inspector.post<PlanCheck>(`/indicators/${id}/plans/check`, typed);
    expect(sums.body.units).toMatchObject({ sum: '100.0', expected: '100.0', fits: true });
  });

  it('report their own figures and see no others', async () => {
    const qingshi = await on('2022-02-08', 'qingshi');
    const mine = await view(qingshi, id);
    expect([mine.subject.name, mine.pace.cumulative, mine.units, mine.allowed.report]).toEqual([
      '青石镇',
      '5.5亿元',
      [],
      true,
    ]);
    expect(mine.subjects).toEqual([{ unitId: county.units['qingshi'], name: '青石镇' }]);
    const other = `?unitId=${county.units['baita']!}`;
    expect((await qingshi.get(`/indicators/${id}${other}`)).status).toBe(404);
    expect((await qingshi.get(`/indicators/${id}/reports${other}`)).status).toBe(404);
    expect((await qingshi.get(`/indicators/${id}/reports?county=true`)).status).toBe(404);
    expect((await report(qingshi, id, 'baita', '2022-01', '9')).status).toBe(404);
    expect((await report(qingshi, id, null, '2022-01', '9')).status).toBe(404);
    const { body } = await (await county.as('zhujian')).get<Page<IndicatorRow>>('/indicators');
    expect(body).toEqual({ items: [], total: 0 });
  });

  it('add up to the county, which names who has not reported', async () => {
    inspector = await on('2022-02-08', 'inspector');
    const found = await view(inspector, id);
    expect(found.pace.cumulative).toBe('5.5亿元');
    expect(found.missing).toEqual([{ label: '2022年1月', due: '2022-02-07', units: ['白塔镇'] }]);
    expect(found.units.map(({ unit: { shortName }, overdue }) => [shortName, overdue])).toEqual([
      ['青石镇', ''],
      ['白塔镇', '1月'],
    ]);
    const { body } = await inspector.get<Page<IndicatorRow>>('/indicators?keyword=招商');
    expect(body.items[0]?.unitsOverdue).toBe(1);
    for (const risky of [true, false]) {
      const all = (await inspector.get<Page<IndicatorRow>>(`/indicators${risky ? '?atRisk=true' : ''}`)).body.items;
      const verdicts = all.filter(({ guard }) => guard && ['risky', 'hard', 'missed'].includes(guard.verdict));
      expect(verdicts.map(({ code }) => code)).toContain('ZS');
      expect(verdicts.length === all.length).toBe(risky);
    }
    const months = async () =>
      (await inspector.get<ReportSheet>(`/indicators/${id}/reports?county=true`)).body.periods.map(
        ({ label, stateLabel, value }) => [label, stateLabel, value],
      );
    expect(await months()).toEqual([
      ['2022年2月', '进行中', '—'],
      ['2022年1月', '1个单位逾期未报', '5.5亿元'],
    ]);
    const baita = await county.as('baita');
    const { body: own } = await baita.get<Page<IndicatorRow>>('/indicators');
    expect(own.items[0]?.awaited).toMatchObject([{ periodKey: '2022-01', due: '2022-02-07', overdue: true }]);

    await report(baita, id, 'baita', '2022-01', '0.5');
    const after = await view(inspector, id);
    expect([after.pace.cumulative, after.missing]).toEqual(['6.0亿元', []]);
    expect((await months())[1]).toEqual(['2022年1月', '各单位已报齐', '6.0亿元']);
    expect(after.notes).toEqual(['白塔镇2022年1月数据于2022年2月8日报送，迟报。']);
    const sheet = (await baita.get<ReportSheet>(`/indicators/${id}/reports`)).body;
    expect(sheet.periods.map(({ label, stateLabel, value }) => [label, stateLabel, value])).toEqual([
      ['2022年2月', '进行中', '—'],
      ['2022年1月', '迟报', '0.5亿元'],
    ]);
    expect(sheet.closed).toBeNull();
    expect(
      (await inspector.get<ReportSheet>(`/indicators/${id}/reports?unitId=${county.units['baita']!}`)).body.closed,
    ).toContain('谁报谁改');
  });

  test.each([
    ['2022-13', '1', 'periodKey'],
    ['2022-09', '1', 'periodKey'],
    ['2022-Q1', '1', 'periodKey'],
    ['2022-02', '1.55', 'value'],
    ['2022-02', '约一亿', 'value'],
  ])('are refused %s with %s', async (periodKey, value, field) => {
    const { status, body } = await report(await on('2022-02-08', 'qingshi'), id, 'qingshi', periodKey, value);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('report once, however often a request is sent', async () => {
    const qingshi = await on('2022-02-08', 'qingshi');
    const body = { unitId: county.units['qingshi'], periodKey: '2022-02', value: '1', signer: '林远' };
    const twice = await Promise.all(
      [1, 2].map(() => qingshi.post(`/indicators/${id}/reports`, body, { version: 0, key: 'k-1' })),
    );
    expect(twice.map((answer) => answer.body)).toEqual([
      { periodKey: '2022-02', revision: 1 },
      { periodKey: '2022-02', revision: 1 },
    ]);
  });
});

describe('an indicator', () => {
  it('has a code of its own, and a source where units do not add up', async () => {
    const taken = await inspector.post('/indicators', input({ code: 'ZS' }));
    expect([taken.status, taken.body.errors?.[0]?.field]).toEqual([400, 'code']);
    const rate = await inspector.post('/indicators', input({ code: 'ZJ', kind: 'rate', sourceUnitId: null }));
    expect([rate.status, rate.body.errors?.[0]?.field]).toEqual([400, 'sourceUnitId']);
  });

  it('keeps its meaning once it is planned, and can be put out of use but not removed', async () => {
    const row = (await inspector.get<Page<IndicatorRow>>('/indicators?keyword=ZS')).body.items[0]!;
    const { status, body } = await inspector.put(
      `/indicators/${row.id}`,
      input({ code: 'ZS', measure: '万元', decimals: 1 }),
      {
        version: row.version,
      },
    );
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['measure']]);
    expect((await inspector.delete(`/indicators/${row.id}`, { version: row.version })).status).toBe(409);
    const ended = input({ code: 'ZS', name: row.name, decimals: 1, sourceUnitId: null, active: false });
    expect((await inspector.put(`/indicators/${row.id}`, ended, { version: row.version })).status).toBe(200);
    expect((await inspector.get<Page<IndicatorRow>>('/indicators?keyword=ZS')).body.total).toBe(0);
    const spare = await create({ code: 'SPARE' });
    expect((await inspector.delete(`/indicators/${spare}`, { version: 1 })).status).toBe(204);
  });

  it('is no business of administrators', async () => {
    expect((await (await county.as('system')).get('/indicators')).status).toBe(403);
  });

  it('of growth is compared with its target and never added up', async () => {
    inspector = await on('2022-01-04', 'inspector');
    const rate = { code: 'GYZJ', name: '工业增加值增速', measure: '%', kind: 'rate', decimals: 1 } as const;
    const id = await create(rate, plan('8.0', {}, { units: [unit('qingshi', '9.0')] }));
    await report(await on('2022-04-18', 'fagai'), id, null, '2022-03', '7.4');
    const found = await view(await on('2022-04-20', 'leader'), id);
    expect(found.pace).toMatchObject({ cumulative: '7.4%', gap: '−0.6个百分点', timeProgress: '—', annualPct: '—' });
    expect([found.light, found.addsUp, found.units[0]?.light]).toEqual(['yellow', false, 'grey']);
  });
});
