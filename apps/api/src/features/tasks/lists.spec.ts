import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, TaskCount, TaskRow, TaskView } from '#contracts';
import { readRowsXlsx } from '#office';
import { Clock } from '../../platform/clock';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { type Steps, stepsOf } from './testing';

let api: Api;
let county: County;
let steps: Steps;
/** Two tasks under way, one registered, one submitted, one drafted; of the first 青石镇 is overdue and 白塔镇 is not. */
let sluice: TaskView;
let school: TaskView;

beforeAll(async () => {
  api = await startApi();
  const clock = api.app.get(Clock);
  clock.travel(new Date('2026-03-10T02:00:00Z'));
  county = await seedCounty(api);
  steps = stepsOf(county);
  const { qingshi = '', baita = '', zhujian = '', fagai = '' } = county.units;
  sluice = await steps.dispatched({
    title: '修复东渠闸门',
    due: '2026-04-30',
    recipients: [
      { unitIds: [qingshi], role: 'each', due: '2026-03-12' },
      { unitIds: [baita], role: 'each' },
    ],
  });
  school = await steps.dispatched({
    title: '新建柳河小学食堂',
    mode: 'joint',
    level: 'major',
    urgency: 'urgent',
    due: '2026-12-31',
    cadence: 'monthly',
    recipients: [
      { unitIds: [zhujian], role: 'lead' },
      { unitIds: [fagai], role: 'support' },
    ],
  });
  await steps.registered({ title: '编制防汛预案 100%覆盖' });
  const { id, version } = await steps.draft({ title: '排查燃气隐患' });
  await steps.must('inspector', `/tasks/${id}/submission`, {}, version);
  await steps.draft({ title: '起草PPP方案' });
  clock.travel(new Date('2026-03-13T02:00:00Z'));
  steps = stepsOf(county);
});
afterAll(() => api.close());

const list = async (username: string, query = '') => {
  const { status, body } = await (await steps.client(username)).get<Page<TaskRow>>(`/tasks?${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const titles = async (username: string, query = '') => (await list(username, query)).items.map(({ title }) => title);

describe('the list', () => {
  it.each([
    ['status=active', ['新建柳河小学食堂', '修复东渠闸门']],
    ['status=draft,submitted', ['起草PPP方案', '排查燃气隐患']],
    ['light=red', ['修复东渠闸门']],
    ['overdue=true', ['修复东渠闸门']],
    ['unsigned=true&sort=due', ['修复东渠闸门', '新建柳河小学食堂']],
    ['level=major', ['新建柳河小学食堂']],
    ['urgency=urgent,critical', ['新建柳河小学食堂']],
    ['dueFrom=2026-04-01&dueTo=2026-04-30', ['修复东渠闸门']],
    ['assignmentStatus=in_review', []],
    ['dueIn=month', []],
    ['text=%E4%BF%AE%E5%A4%8D%E4%B8%9C%E6%B8%A0', ['修复东渠闸门']],
    ['text=100%25%E8%A6%86%E7%9B%96', ['编制防汛预案 100%覆盖']],
    ['text=%E6%9F%B3%E6%B2%B3%20%E9%A3%9F%E5%A0%82', ['新建柳河小学食堂']],
    ['text=ppp', ['起草PPP方案']],
  ])('filters by %s', async (query, expected) => {
    expect(await titles('inspector', query)).toEqual(expected);
  });

  it('filters by unit, before the dispatch by its recipients', async () => {
    const { baita = '', fagai = '' } = county.units;
    expect(await titles('inspector', `unitId=${fagai}`)).toEqual(['新建柳河小学食堂']);
    expect(await titles('inspector', `unitId=${baita}&sort=status`)).toEqual([
      '起草PPP方案',
      '排查燃气隐患',
      '编制防汛预案 100%覆盖',
      '修复东渠闸门',
    ]);
  });

  it.each([
    'number',
    'title',
    'status',
    'light',
    'due',
    'overdueDays',
    'urgency',
    'level',
    'draftedAt',
    'dispatchedAt',
    'units',
    'rate',
    'source',
    'cadence',
    'drafter',
  ])('sorts by %s, both ways, with nothing lost between pages', async (column) => {
    for (const sort of [column, `-${column}`]) {
      const pages = await Promise.all([1, 2, 3].map((page) => titles('chief', `sort=${sort}&pageSize=2&page=${page}`)));
      expect(new Set(pages.flat()).size).toBe(5);
      const filter = `sort=${sort}&status=draft,submitted,registered,active`;
      expect(await titles('chief', filter)).toEqual(pages.flat());
      expect(await list('chief', `${filter}&page=9`)).toEqual({ items: [], total: 5 });
    }
  });

  it.each([
    ['sort=colour', 'sort'],
    ['status=done', 'status'],
    ['dueFrom=2026-05-01&dueTo=2026-04-01', 'dueTo'],
    ['pageSize=1000', 'pageSize'],
  ])('refuses %s, naming the field', async (query, field) => {
    const { status, body } = await (await steps.client('inspector')).get(`/tasks?${query}`);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('says why a light has its colour, and what the caller may do', async () => {
    const { items } = await list('chief', 'status=active,submitted&sort=status');
    const [submitted, , red] = [items[0], items[1], items.find(({ light }) => light === 'red')];
    expect(submitted?.allowed).toEqual(['approve', 'sendBack', 'reject', 'cancel']);
    expect(red).toMatchObject({ title: '修复东渠闸门', overdueDays: 1, due: '2026-04-30', rate: { percent: '0.0%' } });
    expect(red?.reasons.map(({ text }) => text)).toContain('青石镇：逾期 1 天（期限 2026年3月12日）');
    expect(red?.units.map(({ name, status, light }) => [name, status, light])).toEqual([
      ['青石镇', 'dispatched', 'red'],
      ['白塔镇', 'dispatched', expect.any(String)],
    ]);
  });
});

describe('the ledger', () => {
  it('holds the rows of the list, says who took it out, and is on record', async () => {
    const { status, body, headers } = await (
      await steps.client('inspector')
    ).get<Buffer>('/tasks/sheet?status=active&sort=due');
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
    const { rows } = readRowsXlsx(body);
    expect(rows.map(({ cells }) => cells['督办事项'])).toEqual(['修复东渠闸门', '新建柳河小学食堂']);
    const [event] = await api.db.query<{ actor_name: string }[]>(
      `SELECT actor_name FROM audit_event WHERE action = 'task.export'`,
    );
    expect(event?.actor_name).toBe('周督查');
  });

  it('of a unit holds its own', async () => {
    const { body } = await (await steps.client('baita')).get<Buffer>('/tasks/sheet');
    expect(readRowsXlsx(body).rows).toHaveLength(1);
  });
});

describe('scope', () => {
  it('shows people of a unit their own tasks with their own assignment and light', async () => {
    const own = await list('qingshi');
    expect(own.items.map(({ title, due, light, overdueDays }) => [title, due, light, overdueDays])).toEqual([
      ['修复东渠闸门', '2026-03-12', 'red', 1],
    ]);
    expect(own.items[0]?.own?.allowed).toEqual(['sign']);
    expect(own.items[0]?.units.map(({ name }) => name)).toEqual(['青石镇']);
    expect(own.items[0]?.source).toBeNull();
    const other = await list('baita');
    expect(other.items[0]).toMatchObject({ title: '修复东渠闸门', due: '2026-04-30', overdueDays: 0 });
    expect(await titles('baita', 'overdue=true')).toEqual([]);
  });

  it('names the partners of a joint task, without how they stand', async () => {
    const { items } = await list('zhujian');
    expect(items[0]?.units.map(({ name, role, status }) => [name, role, status])).toEqual([
      ['发改委', 'support', null],
      ['住建局', 'lead', 'dispatched'],
    ]);
  });

  it('hides the page of a task from other units, and the other units from the page', async () => {
    const page = await steps.view('qingshi', sluice.id);
    expect(page.assignments.map(({ unitName }) => unitName)).toEqual(['青石镇']);
    expect(page.recipients.map(({ unitName }) => unitName)).toEqual(['青石镇']);
    expect(page.history.map(({ action }) => action)).toEqual(['task.dispatch']);
    expect(page.transitions).toEqual([]);
    const foreign = await (await steps.client('qingshi')).get(`/tasks/${school.id}`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'notFound']);
  });

  it('lets no unit act on what is another’s', async () => {
    const own = steps.assignment(sluice, 'baita');
    const client = await steps.client('qingshi');
    const { id, version } = own;
    const report = { asOf: '2026-03-10', progress: '代写。', signer: '镇长' };
    const extension = { reason: '代写。', progress: '代写。', signer: '镇长', newDue: '2026-05-08' };
    const answers = [
      await client.post(`/assignments/${id}/signature`, {}, { version }),
      await client.post(`/assignments/${id}/progress-reports`, report),
      await client.post(`/assignments/${id}/extension-requests`, extension, { version }),
      await client.put(`/assignments/${id}/handler`, { handler: '他人' }, { version }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    await steps.must('inspector', `/assignments/${id}/urges`, { channel: 'phone', text: '请抓紧办理。' });
    const urged = steps.assignment(await steps.view('inspector', sluice.id), 'baita');
    const reply = await client.post(`/urges/${urged.urges[0]?.id ?? ''}/reply`, { reply: '代写。' });
    expect(reply.status).toBe(404);
    expect(steps.assignment(await steps.view('inspector', sluice.id), 'baita').version).toBe(version);
  });

  it.each(['system', 'security', 'auditor'])('shows %s no business data', async (username) => {
    const client = await steps.client(username);
    expect([(await client.get('/tasks')).status, (await client.get(`/tasks/${sluice.id}`)).status]).toEqual([403, 403]);
  });

  it.each([
    ['qingshi', 'post', `/tasks`],
    ['leader', 'post', `/tasks`],
    ['inspector', 'post', `/tasks/approvals`],
    ['qingshi', 'post', `/tasks/dispatches`],
    ['chief', 'post', `/tasks/registrations`],
  ] as const)('%s may not %s %s', async (username, method, path) => {
    expect((await (await steps.client(username))[method](path, {})).status).toBe(403);
  });
});

describe('counts', () => {
  it.each(['inspector', 'chief', 'leader', 'qingshi', 'qingshihead', 'baita', 'zhujian'])(
    'of %s are the numbers of rows that their queues list',
    async (username) => {
      const { body: counts } = await (await steps.client(username)).get<TaskCount[]>('/tasks/counts');
      for (const { queue, count } of counts)
        expect([queue, (await list(username, `queue=${queue}`)).total]).toEqual([queue, count]);
    },
  );

  it.each([
    ['inspector', { submit: 1, dispatch: 1, toUrge: 2, overdue: 1, unsigned: 2 }],
    ['chief', { approve: 1, overdue: 1, unsigned: 2 }],
    ['qingshi', { sign: 1, overdue: 1 }],
    ['baita', { sign: 1 }],
  ])('of %s', async (username, expected) => {
    const { body: counts } = await (await steps.client(username)).get<TaskCount[]>('/tasks/counts');
    expect(
      Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ queue, count }) => [queue, count])),
    ).toEqual(expected);
  });
});

describe('the light of a day', () => {
  it('is kept for every unfinished assignment', async () => {
    await list('inspector');
    const rows: { day: string; light: string }[] = await api.db.query(
      'SELECT day, light FROM assignment_light WHERE assignment_id = $1 ORDER BY day',
      [steps.assignment(sluice, 'qingshi').id],
    );
    expect(rows).toEqual([
      { day: '2026-03-10', light: 'yellow' },
      { day: '2026-03-13', light: 'red' },
    ]);
  });
});
