import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulletinRef, BulletinRow, BulletinView, Overview, Page } from '#contracts';
import { readUpload } from '#office';
import ExcelJS from 'exceljs';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { IndicatorEntity, IndicatorReportEntity, PlanEntryEntity, TargetPlanEntity } from '../indicators';
import { AssignmentEntity, Lights, ProgressReportEntity, TaskEntity } from '../tasks';

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
/** Goes to another day and signs in again, as sessions end on the way. */
const goTo = async (day: string) => {
  api.app.get(Clock).travel(at(day));
  inspector = await county.as('inspector');
  chief = await county.as('chief');
};

let api: Api;
let county: County;
let inspector: Client;
let chief: Client;
let tasks: Record<'done' | 'late' | 'next' | 'secret', string>;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  await goTo('2022-03-25');
  await indicator();
  tasks = {
    done: await task(1, '春灌前完成干渠清淤', 'important', [
      { unit: 'qingshi', status: 'completed', due: '2022-03-25', completedOn: '2022-03-22' },
    ]),
    late: await task(2, '污水管网二期开工', 'important', [
      { unit: 'zhujian', status: 'in_progress', due: '2022-03-20' },
      { unit: 'baita', status: 'completed', due: '2022-03-20', completedOn: '2022-03-18' },
    ]),
    next: await task(3, '核定一季度开工项目', 'general', [{ unit: 'fagai', status: 'dispatched', due: '2022-03-30' }]),
    secret: await task(4, '某项保密工作的标题', 'major', [
      { unit: 'zuzhi', status: 'in_progress', due: '2022-06-30', secret: true },
    ]),
  };
});
afterAll(() => api.close());

interface Share {
  unit: string;
  status: AssignmentEntity['status'];
  due: string;
  completedOn?: string;
  secret?: boolean;
}

/** A task dispatched on 10 March, straight into the tables. */
async function task(serial: number, title: string, level: TaskEntity['level'], shares: Share[]): Promise<string> {
  const id = uuidv7();
  await api.db.manager.insert(TaskEntity, {
    id,
    number: `督办〔2022〕${serial}号`,
    year: 2022,
    serial,
    title,
    outcome: '有书面结果',
    quote: '',
    targets: [],
    actionable: true,
    mode: 'each',
    urgency: 'normal',
    level,
    secrecy: shares.some(({ secret }) => secret) ? 'workSecret' : 'internal',
    status: 'active',
    draftedBy: county.accounts['inspector']!,
    draftedByName: '周督查',
    draftedAt: at('2022-03-09'),
    dispatchedAt: at('2022-03-10'),
  });
  for (const { unit, status, due, completedOn } of shares)
    await api.db.manager.insert(AssignmentEntity, {
      id: uuidv7(),
      taskId: id,
      unitId: county.units[unit]!,
      role: 'each',
      required: true,
      status,
      due,
      firstDue: due,
      completedOn: completedOn ?? null,
      dispatchedAt: at('2022-03-10'),
      signDueAt: at('2022-03-11'),
      reportingFrom: '2022-03-11',
    });
  await api.db.transaction((inner) => api.app.get(Lights).refresh(inner, [id]));
  return id;
}

/** 固定资产投资 of the county: 120亿元 in equal months; January was corrected within the week. */
async function indicator() {
  const { manager } = api.db;
  const [indicatorId, planId] = [uuidv7(), uuidv7()];
  const kind = { kind: 'flow', direction: 'higher', measure: '亿元', decimals: 1 } as const;
  await manager.insert(IndicatorEntity, { id: indicatorId, code: 'GT', name: '固定资产投资', sortOrder: 1, ...kind });
  const written = { createdByName: '周督查', createdAt: at('2022-01-05') };
  await manager.insert(TargetPlanEntity, {
    ...{ id: planId, indicatorId, year: 2022, revision: 1, annualTarget: '120', ...written },
    ...{ unitId: null, effectiveFrom: '2022-01-01', basis: '年度目标' },
  });
  const months = Array.from({ length: 12 }, (_, i) => `2022-${String(i + 1).padStart(2, '0')}`);
  await manager.insert(
    PlanEntryEntity,
    months.map((periodKey) => ({ planId, periodKey, value: '10' })),
  );
  const reports = [
    { periodKey: '2022-01', revision: 1, value: '9', reportedAt: at('2022-02-05') },
    { periodKey: '2022-01', revision: 2, value: '8', reportedAt: at('2022-03-22'), reason: '重复计入一个项目' },
    { periodKey: '2022-02', revision: 1, value: '7', reportedAt: at('2022-03-05') },
  ];
  for (const report of reports)
    await manager.insert(IndicatorReportEntity, {
      ...{ id: uuidv7(), indicatorId, unitId: null, signer: '王局长', reportedByName: '发改联络员' },
      ...report,
    });
}

const draft = async (weekOf: string): Promise<BulletinRef> =>
  (await inspector.post<BulletinRef>('/bulletins', { weekOf })).body;
const view = async (id: string) => (await inspector.get<BulletinView>(`/bulletins/${id}`)).body;
const issue = (id: string, version: number) => chief.post<BulletinRef>(`/bulletins/${id}/issue`, {}, { version });
const bytes = async (id: string, format: string) =>
  (await inspector.get<Buffer>(`/bulletins/${id}/bulletin.${format}`)).body as Buffer;
const docxText = async (id: string) => (await readUpload(await bytes(id, 'docx'), 'x.docx')).text;
const texts = ({ content }: BulletinView) =>
  content!.blocks.map((block) => (block.type === 'table' ? block.title : block.text)).join('\n');

describe('the weekly report', () => {
  let week12: BulletinRef;

  it('is begun by the office for a week that has begun, once', async () => {
    const future = await inspector.post('/bulletins', { weekOf: '2022-03-28' });
    expect([future.status, future.body.errors?.[0]?.field]).toEqual([400, 'weekOf']);
    const twice = await Promise.all(
      [1, 2].map(() => inspector.post<BulletinRef>('/bulletins', { weekOf: '2022-03-23' })),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    week12 = twice.find(({ status }) => status === 201)!.body;
    expect(week12).toMatchObject({ status: 'draft', issueNumber: null, version: 1 });
  });

  it('says what stands in the tables, and proposes the editorial', async () => {
    const body = await view(week12.id);
    expect(body).toMatchObject({
      name: '督查周报（草稿）2022年3月21日至27日',
      asOf: '2022-03-25',
      fault: null,
      allowed: { edit: true, issue: false, remove: true },
    });
    const printed = texts(body);
    expect(printed).toContain(
      '共4项，其中办结1项，期限内办理中2项，逾期未办结1项，办结率25.0%。未办结事项中，尚未签收1项。',
    );
    expect(printed).toContain('督办〔2022〕2号“污水管网二期开工”（住建局），完成时限为2022年3月20日，逾期5天。');
    expect(body.editorial.nextSteps.map(({ text, due, taskIds }) => [text, due, taskIds])).toEqual([
      ['逾期未办结的1项事项，由责任单位书面说明原因和补救时限。', '2022-04-01', [tasks.late]],
      ['发改委按期办结“核定一季度开工项目”（督办〔2022〕3号）。', '2022-03-30', [tasks.next]],
    ]);
    const [items, units] = body.content!.attachments.map(({ blocks }) => blocks[0]);
    expect(items?.type === 'table' && items.rows.map((row) => [row[1], row[2], row[4], row[5]])).toEqual([
      ['督办〔2022〕1号', '春灌前完成干渠清淤', '蓝灯', '已于2022年3月22日办结'],
      ['督办〔2022〕2号', '污水管网二期开工', '红灯', '2个责任单位中已办结1个'],
      ['督办〔2022〕4号', '（工作秘密事项，标题略）', '绿灯', '按保密规定不予刊登'],
    ]);
    expect(units?.type === 'table' && units.rows.map((row) => row[0])).toEqual([
      ...['青石镇', '白塔镇', '柳河乡', '发改委', '住建局', '水利局', '组织部', '合计'],
    ]);
    expect(body.content!.countingRule).not.toBe('');
  });

  it('prints the counts of the overview, and the indicators with what was corrected', async () => {
    const { totals } = (await inspector.get<Overview>('/evaluation/overview')).body;
    const body = await view(week12.id);
    expect([totals.tasks, totals.completed, totals.overdue].map(({ count }) => count)).toEqual([4, 1, 1]);
    expect(texts(body)).toContain(
      `共${totals.tasks.count}项，其中办结${totals.completed.count}项，期限内办理中2项，逾期未办结${totals.overdue.count}项，办结率${totals.rate}。`,
    );
    const table = body.content!.blocks.find((block) => block.type === 'table');
    expect(table?.rows.map((row) => row.slice(0, 5))).toEqual([
      ['固定资产投资（亿元）', '120.0', '20.0', '15.0', '12.5'],
    ]);
    expect(texts(body)).toContain('固定资产投资累计完成15.0亿元');
    expect(body.content!.footnotes.join()).toMatch(/固定资产投资.*9.*8/);
  });

  it('takes what the editor writes, field by field, and refuses what is stale, wrong or secret', async () => {
    const path = `/bulletins/${week12.id}`;
    const wrong = await inspector.patch(
      path,
      { nextSteps: [{ text: '', due: '2022-02-30', taskIds: [] }] },
      { version: 1 },
    );
    expect([wrong.status, wrong.body.errors?.map(({ field }) => field)]).toEqual([
      400,
      ['nextSteps[0].text', 'nextSteps[0].due'],
    ]);
    expect((await inspector.patch(path, { commendations: ['机密★1年'] }, { version: 1 })).status).toBe(422);
    const change = { commendations: ['青石镇提前完成清淤'], opening: '本周督办情况如下。' };
    const changed = await inspector.patch<BulletinRef>(path, change, { version: 1 });
    expect(changed.body.version).toBe(2);
    expect((await inspector.patch(path, change, { version: 1 })).status).toBe(412);
    const body = await view(week12.id);
    expect(body.content?.opening).toBe('本周督办情况如下。');
    expect(texts(body)).toContain('青石镇提前完成清淤。');
    expect(body.editorial.nextSteps).toHaveLength(2);
    week12 = changed.body;
  });

  it('is a draft on every page until it is issued', async () => {
    const { status, headers } = await inspector.get(`/bulletins/${week12.id}/bulletin.docx`);
    expect(status).toBe(200);
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain(
      '督查周报（草稿）2022年3月21日至27日.docx',
    );
    expect(await docxText(week12.id)).toContain('（草稿）');
    expect((await inspector.post(`/bulletins/${week12.id}/issue`, {}, { version: 2 })).status).toBe(403);
  });

  it('is numbered once, however often the button is pressed', async () => {
    const { id, version } = week12;
    const key = randomUUID();
    const [first, again, other] = await Promise.all([
      chief.post<BulletinRef>(`/bulletins/${id}/issue`, {}, { version, key }),
      chief.post<BulletinRef>(`/bulletins/${id}/issue`, {}, { version, key }),
      issue(id, version),
    ]);
    const answers = [first, again, other].filter(({ status }) => status === 200);
    expect(answers.length).toBeGreaterThan(0);
    for (const { body } of answers) expect(body).toEqual({ id, version: 3, status: 'issued', issueNumber: 1 });
    const late = await issue(id, 3);
    expect([late.status, late.body.detail]).toEqual([409, '本期已签发为督查周报2022年第1期，签发后内容不再变动。']);
  });

  it('never changes after it was issued, whatever becomes of the tasks', async () => {
    const before = await view(week12.id);
    const text = await docxText(week12.id);
    expect(text).toContain('督查周报');
    expect(text).toContain('第1期');
    expect(text).not.toContain('草稿');
    await api.db.manager.update(TaskEntity, { id: tasks.late }, { title: '改了名' });
    await api.db.manager.update(
      AssignmentEntity,
      { taskId: tasks.late },
      { status: 'completed', completedOn: '2022-03-19' },
    );
    expect(await view(week12.id)).toEqual(before);
    expect(await docxText(week12.id)).toBe(text);
    for (const attempt of [
      await inspector.patch(`/bulletins/${week12.id}`, { opening: '改' }, { version: 3 }),
      await inspector.delete(`/bulletins/${week12.id}`, { version: 3 }),
      await inspector.post('/bulletins', { weekOf: '2022-03-21' }),
    ])
      expect(attempt.status).toBe(409);
    expect(await view(week12.id)).toEqual(before);
  });

  it('prints the same figures in Excel, as numbers', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await bytes(week12.id, 'xlsx')).buffer);
    const sheet = workbook.getWorksheet('各单位督办事项办理情况表')!;
    const sums = sheet.getRow(9).values as unknown[];
    expect(sums.slice(1)).toEqual(['合计', 5, 2, 2, 0, 2, 1, 1, 40]);
  });

  it('tells next week what became of the arrangements, and takes the next number', async () => {
    await goTo('2022-04-01');
    const [share] = await api.db.manager.findBy(AssignmentEntity, { taskId: tasks.next });
    await api.db.manager.insert(ProgressReportEntity, {
      id: uuidv7(),
      assignmentId: share!.id,
      byName: '发改联络员',
      at: at('2022-03-31'),
      asOf: '2022-03-31',
      progress: '已核定31个项目，其余本月底前完成',
      status: 'signed_off',
    });
    const week13 = await draft('2022-03-28');
    const body = await view(week13.id);
    expect(body.editorial.lastWeek.map(({ text, progress }) => [text, progress])).toEqual([
      ['逾期未办结的1项事项，由责任单位书面说明原因和补救时限。', '已于2022年3月19日办结。'],
      ['发改委按期办结“核定一季度开工项目”（督办〔2022〕3号）。', '已核定31个项目，其余本月底前完成。'],
    ]);
    expect((await issue(week13.id, week13.version)).body.issueNumber).toBe(2);
  });

  it('is removed only as a draft', async () => {
    const earlier = await draft('2022-03-14');
    expect((await inspector.delete(`/bulletins/${earlier.id}`, { version: 7 })).status).toBe(412);
    expect((await inspector.delete(`/bulletins/${earlier.id}`, { version: 1 })).status).toBe(204);
    expect((await inspector.get(`/bulletins/${earlier.id}`)).status).toBe(404);
  });
});

describe('who may see it', () => {
  it('shows drafts to the office, issued ones to leaders, and nothing to units and administrators', async () => {
    await goTo('2022-04-08');
    const { id } = await draft('2022-04-04');
    const list = async (who: Client, query = '') => (await who.get<Page<BulletinRow>>(`/bulletins${query}`)).body;
    expect((await list(inspector)).items.map(({ name }) => name)).toEqual([
      '督查周报（草稿）2022年4月4日至10日',
      '督查周报2022年第2期',
      '督查周报2022年第1期',
    ]);
    expect((await list(inspector, '?status=draft')).total).toBe(1);
    expect((await list(inspector, '?year=2021')).total).toBe(0);
    const leader = await county.as('leader');
    expect((await list(leader)).items.map(({ status }) => status)).toEqual(['issued', 'issued']);
    for (const path of ['', '/bulletin.docx', '/bulletin.xlsx'])
      expect((await leader.get(`/bulletins/${id}${path}`)).status).toBe(404);
    expect((await leader.post('/bulletins', { weekOf: '2022-03-07' })).status).toBe(403);
    for (const username of ['qingshi', 'qingshihead', 'system', 'security', 'auditor']) {
      const other = await county.as(username);
      for (const path of ['/bulletins', `/bulletins/${id}`, `/bulletins/${id}/bulletin.docx`])
        expect([username, path, (await other.get(path)).status]).toEqual([username, path, 403]);
    }
  });

  it('keeps on record who wrote, issued and took it', async () => {
    const rows = await api.db.query<{ action: string; actor_name: string }[]>(
      `SELECT action, actor_name FROM audit_event WHERE entity = 'bulletin' AND label = '督查周报2022年第1期' ORDER BY seq`,
    );
    expect(rows.filter(({ action }) => action === 'bulletin.issue')).toEqual([
      { action: 'bulletin.issue', actor_name: '郑主任' },
    ]);
    expect(rows.filter(({ action }) => action === 'bulletin.export').length).toBeGreaterThan(2);
  });
});
