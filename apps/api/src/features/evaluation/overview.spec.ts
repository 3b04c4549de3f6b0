import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { AssignmentListRow, Figure, Overview, Page, UnitOverview } from '#contracts';
import type { AssignmentStatus, TaskStatus } from '#domain';
import { type Light, type Reason, summarise } from '#evaluation';
import { Clock } from '../../platform/clock';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { AssignmentEntity, AssignmentLightEntity, Lights, TaskEntity } from '../tasks';

/** A Thursday; the day before is a working day. */
const TODAY = '2022-03-24';
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

interface Share {
  unit: string;
  status: AssignmentStatus;
  due: string | null;
  completedOn?: string;
  support?: true;
  dispatchedOn?: string;
  suspendedOn?: string;
  /** Its light of the evening before. */
  before?: Light;
}
const done = (unit: string, due: string, completedOn: string): Share => ({
  unit,
  status: 'completed',
  due,
  completedOn,
});

const reasonsBefore: Reason[] = [{ code: 'near-due', text: '距期限 2 个工作日（2022年3月21日）' }];

/** One task each: its state and its shares. */
const tasks: [TaskStatus, Share[]][] = [
  [
    'active',
    [
      done('qingshi', '2022-03-20', '2022-03-18'),
      { unit: 'baita', status: 'in_progress', due: '2022-03-21', before: 'yellow' },
    ],
  ],
  [
    'active',
    [{ unit: 'qingshi', status: 'dispatched', due: '2022-03-25', before: 'green', dispatchedOn: '2022-03-14' }],
  ],
  [
    'active',
    [
      { unit: 'fagai', status: 'in_progress', due: '2022-03-01', before: 'red', dispatchedOn: '2022-02-01' },
      { unit: 'shuili', status: 'in_progress', due: '2022-03-26', support: true },
    ],
  ],
  [
    'active',
    [
      { unit: 'zhujian', status: 'in_progress', due: '2022-06-30', dispatchedOn: '2022-03-22' },
      { unit: 'baita', status: 'returned', due: '2022-03-27' },
    ],
  ],
  ['closed', [done('baita', '2022-03-10', '2022-03-13'), done('fagai', '2022-03-10', '2022-03-09')]],
  ['archived', [done('zhujian', '2022-02-28', '2022-02-20')]],
  ['suspended', [{ unit: 'baita', status: 'suspended', due: '2022-03-15', suspendedOn: '2022-03-20' }]],
  ['cancelled', [{ unit: 'baita', status: 'cancelled', due: '2022-03-15' }]],
  [
    'active',
    [
      { unit: 'zuzhi', status: 'in_progress', due: null },
      { unit: 'qingshi', status: 'cancelled', due: '2022-03-01' },
    ],
  ],
  ['draft', []],
];

let api: Api;
let county: County;
let inspector: Client;
let overview: Overview;
beforeAll(async () => {
  api = await startApi();
  api.app.get(Clock).travel(at(TODAY));
  county = await seedCounty(api);
  await seed();
  inspector = await county.as('inspector');
  overview = (await inspector.get<Overview>('/evaluation/overview')).body;
});
afterAll(() => api.close());

async function seed() {
  const { manager } = api.db;
  const ids: string[] = [];
  const history: Pick<AssignmentLightEntity, 'assignmentId' | 'light'>[] = [];
  for (const [i, [status, shares]] of tasks.entries()) {
    const id = uuidv7();
    ids.push(id);
    await manager.insert(TaskEntity, {
      ...{
        id,
        number: `督办〔2022〕${i + 1}号`,
        year: 2022,
        serial: i + 1,
        title: `清淤任务之${i + 1}`,
        outcome: '全部完成',
      },
      ...{ quote: '抓好清淤', targets: [], actionable: true, mode: 'each', urgency: 'normal', level: 'general' },
      ...{
        secrecy: 'open',
        status,
        draftedBy: county.accounts['inspector']!,
        draftedByName: '周督查',
        draftedAt: at('2022-01-10'),
      },
      dispatchedAt: shares.length > 0 ? at('2022-01-11') : null,
    });
    for (const share of shares) {
      const assignmentId = uuidv7();
      const { due, completedOn = null, suspendedOn = null, dispatchedOn = '2022-01-11' } = share;
      await manager.insert(AssignmentEntity, {
        ...{
          id: assignmentId,
          taskId: id,
          unitId: county.units[share.unit]!,
          status: share.status,
          due,
          firstDue: due,
        },
        ...{ role: share.support ? 'support' : 'each', required: !share.support, completedOn, suspendedOn },
        ...{ dispatchedAt: at(dispatchedOn), signDueAt: at('2022-03-25'), reportingFrom: '2022-01-12' },
      });
      if (share.before) history.push({ assignmentId, light: share.before });
    }
  }
  await manager.insert(
    AssignmentLightEntity,
    history.map(({ assignmentId, light }) => ({
      ...{ assignmentId, light, day: '2022-03-13', reasons: reasonsBefore },
      overdue: light === 'red',
    })),
  );
  await api.db.transaction((inner) => api.app.get(Lights).refresh(inner, ids));
}

const isFigure = (value: object): value is Figure => 'count' in value && 'list' in value;
const figuresIn = (value: unknown, path = ''): [path: string, figure: Figure][] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(isFigure(value) ? [[path, value] as [string, Figure]] : []),
        ...Object.entries(value).flatMap(([name, inner]) => figuresIn(inner, `${path}.${name}`)),
      ];

describe('overview', () => {
  it('counts as evaluation does', () => {
    const rows = tasks.flatMap(([, shares], i) =>
      shares.map(({ unit, status, due, completedOn = null, suspendedOn = null, support }) => ({
        ...{ taskId: String(i), unitId: county.units[unit]!, status, due, completedOn, suspendedOn },
        required: !support,
        reviews: [],
      })),
    );
    const expected = summarise(rows, TODAY, []);
    const { open, overdue, completed, suspended, tasks: all, rate } = overview.totals;
    expect([open.count, overdue.count, completed.count, suspended.count, all.count, rate]).toEqual([
      5,
      2,
      2,
      1,
      7,
      '28.6%',
    ]);
    expect(expected.totals).toMatchObject({
      completed: 2,
      overdue: 2,
      inTerm: 3,
      suspended: 1,
      tasks: 7,
      rate: '28.6%',
    });
    for (const unit of [...overview.townships.units, ...overview.departments.units]) {
      const { tasks: assigned, ...counts } = expected.units.find(({ unitId }) => unitId === unit.id) ?? {
        ...{ tasks: 0, completed: 0, onTime: 0, late: 0, inTerm: 0, overdue: 0, unsigned: 0, suspended: 0, rate: '—' },
      };
      expect(unit.assigned.count).toBe(assigned);
      for (const name of ['completed', 'onTime', 'late', 'inTerm', 'overdue', 'unsigned', 'suspended'] as const)
        expect([unit.shortName, name, unit[name].count]).toEqual([unit.shortName, name, counts[name]]);
      expect(unit.rate).toBe(counts.rate);
    }
  });

  it('leads from each number to a list with as many rows', async () => {
    const figures = figuresIn(overview);
    expect(figures.length).toBeGreaterThan(120);
    const lists = new Map<string, number>();
    for (const [path, { count, list }] of figures) {
      const total = lists.get(list) ?? (await inspector.get<Page<object>>(`/${list}`)).body.total;
      lists.set(list, total);
      expect([path, list, total]).toEqual([path, list, count]);
    }
  });

  it('lists every unit in protocol order, those without an assignment too', () => {
    expect(overview.townships.units.map(({ shortName }) => shortName)).toEqual(['青石镇', '白塔镇', '柳河乡']);
    expect(overview.departments.units.map(({ shortName, light }) => [shortName, light])).toEqual([
      ['发改委', 'red'],
      ['住建局', 'green'],
      ['水利局', 'grey'],
      ['组织部', 'green'],
    ]);
    expect(overview.townships.units[2]).toMatchObject({
      assigned: { count: 0 },
      rate: '—',
      share: null,
      light: 'grey',
    });
  });

  it('shows what is overdue, the longest first, with unit, days and reason', () => {
    const { rows, total } = overview.overdue;
    expect(total.count).toBe(2);
    expect(rows.map(({ unitName, overdueDays, reasons }) => [unitName, overdueDays, reasons[0]?.text])).toEqual([
      ['发改委', 23, '逾期 23 天（期限 2022年3月1日）'],
      ['白塔镇', 3, '逾期 3 天（期限 2022年3月21日）'],
    ]);
  });

  it('shows what falls due until Sunday, and not what others may do without', () => {
    expect(overview.week).toEqual({ from: '2022-03-21', to: '2022-03-27' });
    expect(overview.dueThisWeek.rows.map(({ unitName, due }) => [unitName, due])).toEqual([
      ['青石镇', '2022-03-25'],
      ['白塔镇', '2022-03-27'],
    ]);
  });

  it('shows what has worsened since the last working day, with the light before', () => {
    const { since, rows } = overview.worsened;
    expect(since).toBe('2022-03-23');
    expect(rows.map(({ unitName, before, light }) => [unitName, before, light])).toEqual([
      ['白塔镇', { light: 'yellow', since: '2022-03-13', reasons: reasonsBefore }, 'red'],
      ['青石镇', { light: 'green', since: '2022-03-13', reasons: reasonsBefore }, 'yellow'],
    ]);
  });

  it('tells the last twelve weeks, of which the last stands at today', () => {
    const { trend } = overview;
    expect(trend).toHaveLength(12);
    const [, , ...weeks] = trend.map(({ label, dispatched, completed, overdue }) => [
      ...[label, dispatched.count, completed.count, overdue.count],
    ]);
    expect(weeks.slice(-3)).toEqual([
      ['3月7日—13日', 0, 2, 1],
      ['3月14日—20日', 1, 1, 1],
      ['3月21日—27日', 1, 0, 2],
    ]);
  });

  it('says the most important in a sentence', () => {
    expect(overview.headline).toBe('逾期2件，比上一工作日增加1件；逾期最多的是白塔镇、发改委（各1份）。');
    expect(overview.trendFinding).toBe('本周交办1份，办结0份；逾期2份，比上周末增加1份。');
    expect([overview.townships.finding, overview.departments.finding]).toEqual([
      '1个乡镇有逾期，共1份',
      '1个部门有逾期，共1份',
    ]);
  });

  it('holds completion against time: what has its due day behind it counts whole, nothing without one', () => {
    const { completed, timed, finding, timeShare } = overview.time;
    expect([completed.count, timed.count]).toEqual([4, 9]);
    // Six have come to their due day; of the others 10 of 11 days have passed, 2 of 100 and 72 of 75.
    expect(finding).toBe('已办结44.4%，时间已过87.7%，慢于时间43.2个百分点');
    expect(timeShare).toBeCloseTo(0.8766, 4);
    expect(overview.townships.time.timed.count).toBe(5);
  });

  it('ranks units with enough to judge by, and says the rule', () => {
    const { best, worst, ranked, rate } = overview.townships;
    expect([best, worst, ranked, rate]).toEqual([[], [], 0, '—']);
    expect(overview.rankingRule).toContain('只比单位，不比个人');
  });

  it('is for those who supervise the county', async () => {
    for (const username of ['leader', 'chief'])
      expect((await (await county.as(username)).get('/evaluation/overview')).status).toBe(200);
    for (const username of ['qingshi', 'qingshihead', 'system', 'security', 'auditor'])
      expect((await (await county.as(username)).get('/evaluation/overview')).status).toBe(403);
  });
});

describe('overview of a unit', () => {
  const read = async (username: string, unit: string) =>
    (await county.as(username)).get<UnitOverview>(`/evaluation/units/${county.units[unit]!}`);

  it('speaks of the unit alone', async () => {
    const { body } = await read('baita', 'baita');
    expect(body).toMatchObject({
      unit: { shortName: '白塔镇' },
      headline: '应办3份，已办结1份；逾期1份，比上一工作日增加1份。',
      totals: { assigned: { count: 3 }, overdue: { count: 1 }, suspended: { count: 1 }, rate: '33.3%' },
      time: { completed: { count: 1 }, timed: { count: 3 } },
    });
    expect(body.lights.map(({ light, count }) => [light, count])).toEqual([
      ['red', 1],
      ['yellow', 1],
      ['green', 0],
      ['blue', 1],
      ['grey', 1],
    ]);
    const rows = [body.overdue, body.dueThisWeek, body.worsened].flatMap((list) => list.rows);
    expect(rows.map(({ unitName }) => unitName)).toEqual(['白塔镇', '白塔镇', '白塔镇']);
  });

  it('leads its own people and the county from each number to a list with as many rows', async () => {
    for (const username of ['baita', 'inspector']) {
      const client = await county.as(username);
      const figures = figuresIn((await read(username, 'baita')).body);
      expect(figures.length).toBeGreaterThan(15);
      for (const [path, { count, list }] of figures)
        expect([path, (await client.get<Page<object>>(`/${list}`)).body.total]).toEqual([path, count]);
    }
  });

  it('is closed to other units and to administrators', async () => {
    expect((await read('qingshihead', 'qingshi')).status).toBe(200);
    expect((await read('leader', 'qingshi')).status).toBe(200);
    for (const username of ['qingshi', 'qingshihead', 'zhujian'])
      expect((await read(username, 'baita')).body).toMatchObject({ code: 'notFound' });
    expect((await read('system', 'baita')).body).toMatchObject({ code: 'forbidden' });
  });
});

describe('assignments', () => {
  const list = async (username: string, query = '') =>
    (await (await county.as(username)).get<Page<AssignmentListRow>>(`/assignments${query}`)).body;

  it('are those of one’s own unit for its people', async () => {
    const own = await list('qingshi');
    expect([own.total, new Set(own.items.map(({ unitName }) => unitName))]).toEqual([3, new Set(['青石镇'])]);
    expect((await list('qingshi', `?unitId=${county.units['baita']!}`)).total).toBe(0);
    expect((await list('inspector', `?unitId=${county.units['baita']!}`)).total).toBe(5);
  });

  it('page, sort and search in the database', async () => {
    const first = await list('inspector', '?sort=-overdueDays&pageSize=1&state=overdue');
    expect([first.total, first.items.map(({ unitName }) => unitName)]).toEqual([2, ['发改委']]);
    expect(await list('inspector', '?page=9&pageSize=5&state=overdue')).toEqual({ items: [], total: 2 });
    expect((await list('inspector', `?text=${encodeURIComponent('清淤 5号')}`)).total).toBe(2);
    expect(await list('inspector', '?sort=title')).toMatchObject({ code: 'invalid', errors: [{ field: 'sort' }] });
  });

  it('are no business of administrators', async () => {
    expect(await list('system')).toMatchObject({ code: 'forbidden' });
  });
});
