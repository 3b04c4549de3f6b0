import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentRef, Page, TaskRef, TaskRow } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { evidence, formOf, type Steps, stepsOf } from './testing';

let api: Api;
let county: County;
let steps: Steps;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  steps = stepsOf(county);
});
afterAll(() => api.close());

describe('the straight path', () => {
  it('leads from the draft to the archive, each step by whom the table says', async () => {
    const { must, view, assignment } = steps;
    const { id, version } = await steps.registered();
    let task = await view('inspector', id);
    expect(task.number).toMatch(/^督办〔\d{4}〕\d+号$/);
    await must('inspector', `/tasks/${id}/dispatch`, {}, version);
    task = await view('inspector', id);
    expect(task.assignments.map(({ unitName, status }) => [unitName, status])).toEqual([
      ['青石镇', 'dispatched'],
      ['白塔镇', 'dispatched'],
    ]);
    expect(task).toMatchObject({ status: 'active', light: 'green', due: '2099-06-30' });

    for (const [username, unit] of [
      ['qingshi', 'qingshi'],
      ['baita', 'baita'],
    ] as const) {
      const own = assignment(await view(username, id), unit);
      const signed = await must<AssignmentRef>(
        username,
        `/assignments/${own.id}/signature`,
        { handler: '李承办' },
        own.version,
      );
      expect(signed.status).toBe('in_progress');
      await must(
        username,
        `/assignments/${own.id}/progress-reports`,
        formOf({ asOf: '2026-01-05', progress: '闸门已拆下检修。', signer: '镇长' }, { '现场.jpg': 'jpg' }),
      );
      const claim = formOf({ summary: '三处闸门修复。', signer: '镇长' }, evidence);
      const claimed = await must<AssignmentRef>(
        username,
        `/assignments/${own.id}/completion-requests`,
        claim,
        signed.version,
      );
      expect(claimed.status).toBe('in_review');
      const reviewed = await must<AssignmentRef>(
        'inspector',
        `/assignments/${own.id}/reviews`,
        { opinion: '情况属实。' },
        claimed.version,
      );
      const accepted = await must<AssignmentRef>(
        'chief',
        `/assignments/${own.id}/acceptance`,
        { grade: 'good' },
        reviewed.version,
      );
      expect(accepted.status).toBe('completed');
    }
    task = await view('chief', id);
    expect(task).toMatchObject({
      status: 'pending_closure',
      light: 'blue',
      rate: { completed: 2, total: 2, percent: '100.0%' },
    });
    const closed = await must(
      'chief',
      `/tasks/${id}/closure`,
      { closingOpinion: '办结属实，同意销号。' },
      task.version,
    );
    expect(closed.status).toBe('closed');
    const archived = await must('inspector', `/tasks/${id}/archive`, {}, closed.version);
    expect(archived.status).toBe('archived');

    const { history, assignments } = await view('inspector', id);
    expect(history.filter(({ assignmentId }) => assignmentId === null).map(({ text }) => text.split('，')[0])).toEqual([
      '拟办立项',
      '提交审定',
      '同意立项',
      '交办各责任单位',
      '各责任单位均已办结',
      '同意销号',
      '归档',
    ]);
    expect(history.find(({ action }) => action === 'task.settle')?.byName).toBe('系统');
    expect(history.filter(({ assignmentId }) => assignmentId === assignments[0]?.id).map(({ text }) => text)).toEqual([
      '青石镇：签收，承办人 李承办',
      '青石镇：反馈截至 2026年1月5日 的进展，附佐证材料 1 份',
      '青石镇：申请办结，附佐证材料 1 份',
      '青石镇：初审同意',
      '青石镇：同意办结，评定为良好',
    ]);
  });

  it('gives the evidence back to those who may see it', async () => {
    const task = await steps.dispatched();
    const own = steps.assignment(task, 'qingshi');
    await steps.claimed('qingshi', own);
    const { assignments } = await steps.view('inspector', task.id);
    const file = assignments[0]?.completionRequests[0]?.evidence[0];
    expect(file).toMatchObject({ name: '验收单.pdf', size: Buffer.byteLength(evidence['验收单.pdf']) });
    const download = (username: string) =>
      steps.client(username).then((client) => client.get<Buffer>(`/evidence/${file?.id ?? ''}`));
    const own1 = await download('qingshi');
    expect([own1.status, String(own1.body)]).toEqual([200, evidence['验收单.pdf']]);
    expect((await download('chief')).status).toBe(200);
    expect((await download('baita')).status).toBe(404);
    expect((await download('system')).status).toBe(403);
  });

  it('turns a group mention into one assignment for each unit', async () => {
    const { units } = county;
    const ids = [units['qingshi'], units['baita'], units['liuhe']] as string[];
    const task = await steps.dispatched({ recipients: [{ unitIds: ids, role: 'each', mention: '各乡镇' }] });
    expect(task.assignments.map(({ unitName, role, required }) => [unitName, role, required])).toEqual([
      ['青石镇', 'each', true],
      ['白塔镇', 'each', true],
      ['柳河乡', 'each', true],
    ]);
    expect(task.recipients.every(({ mention }) => mention === '各乡镇')).toBe(true);
  });
});

describe('what goes wrong', () => {
  it('refuses a stale version and says what to do', async () => {
    const { id, version } = await steps.draft();
    await steps.must('inspector', `/tasks/${id}/submission`, {}, version);
    const { status, body } = await (await steps.client('chief')).post(`/tasks/${id}/approval`, {}, { version });
    expect([status, body.code]).toEqual([412, 'stale']);
    const without = await (await steps.client('chief')).post(`/tasks/${id}/approval`, {});
    expect(without.status).toBe(428);
  });

  it('carries out a doubled request once', async () => {
    const { id, version } = await steps.draft();
    const client = await steps.client('inspector');
    const key = crypto.randomUUID();
    const [one, two] = await Promise.all([
      client.post<TaskRef>(`/tasks/${id}/submission`, {}, { version, key }),
      client.post<TaskRef>(`/tasks/${id}/submission`, {}, { version, key }),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body).toEqual(one.body);
    const { history } = await steps.view('inspector', id);
    expect(history.filter(({ action }) => action === 'task.submit')).toHaveLength(1);
  });

  it('lets nobody approve what he drafted', async () => {
    const { id, version } = await steps.draft();
    await steps.must('inspector', `/tasks/${id}/submission`, {}, version);
    await api.db.query('UPDATE task SET drafted_by = $1 WHERE id = $2', [county.accounts['chief'], id]);
    const { body } = await (await steps.client('chief')).post(`/tasks/${id}/approval`, {}, { version: version + 1 });
    expect([body.code, body.detail]).toEqual(['refused', '拟办人不能审定自己拟办的事项，请由他人审定。']);
  });

  it.each([
    ['no units', { recipients: [] }, '责任单位'],
    ['no due day and no cadence', { due: null }, '期限'],
    ['a part that ends after the whole', { due: '2099-01-01' }, '分解'],
    ['a work secret', { secrecy: 'workSecret' }, '工作秘密'],
  ])('does not submit a draft with %s', async (name, fields, words) => {
    const late = name.startsWith('a part') ? { due: '2099-06-30' } : {};
    const recipients = [{ unitIds: [county.units['qingshi'] ?? ''], role: 'each' as const, ...late }];
    const { id, version } = await steps.draft({ recipients, ...fields } as never);
    const { status, body } = await (await steps.client('inspector')).post(`/tasks/${id}/submission`, {}, { version });
    expect([status, body.code]).toEqual([409, 'refused']);
    expect(body.detail).toContain(words);
  });

  it('does not dispatch while a mention stands for no unit, nor to a unit that has ended', async () => {
    const client = await steps.client('inspector');
    const task = await steps.registered({ unresolvedMentions: ['有关乡镇'] });
    const open = await client.post(`/tasks/${task.id}/dispatch`, {}, { version: task.version });
    expect([open.status, open.body.code]).toEqual([409, 'refused']);
    const resolved = await client.put<TaskRef>(
      `/tasks/${task.id}/recipients`,
      { mode: 'each', recipients: [{ unitIds: [county.units['liuhe']], role: 'each', mention: '有关乡镇' }] },
      { version: task.version },
    );
    expect(resolved.status).toBe(200);
    await api.db.query(`UPDATE unit SET valid_to = '2020-01-01' WHERE id = $1`, [county.units['liuhe']]);
    const ended = await client.post(`/tasks/${task.id}/dispatch`, {}, { version: resolved.body.version });
    await api.db.query('UPDATE unit SET valid_to = NULL WHERE id = $1', [county.units['liuhe']]);
    expect(ended.status).toBe(409);
    expect((await client.post(`/tasks/${task.id}/dispatch`, {}, { version: resolved.body.version })).status).toBe(200);
  });

  it.each([
    ['no title', { title: ' ' }, 'title'],
    ['a day that does not exist', { due: '2099-02-30' }, 'due'],
    ['a lead in a task of equals', { recipients: [{ unitIds: ['UNIT'], role: 'lead' }] }, 'recipients[0].role'],
    [
      'an unknown unit',
      { recipients: [{ unitIds: ['0190f000-0000-7000-8000-000000000000'], role: 'each' }] },
      'recipients[0].unitIds',
    ],
    ['an unknown field', { colour: 'red' }, 'colour'],
  ])('names the field: %s', async (_, fields, field) => {
    const draft = {
      title: '整修白塔镇敬老院',
      outcome: '完成屋面整修。',
      mode: 'each',
      recipients: [{ unitIds: [county.units['baita']], role: 'each' }],
      due: null,
      cadence: 'monthly',
      urgency: 'normal',
      level: 'general',
      secrecy: 'open',
    };
    const text = JSON.stringify({ ...draft, ...fields }).replace('UNIT', county.units['baita'] ?? '');
    const { status, body } = await (await steps.client('inspector')).post('/tasks', JSON.parse(text));
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([400, 'invalid', field]);
  });

  it('refuses a text that carries the mark of a state secret', async () => {
    await expect(steps.draft({ outcome: '机密★1年\n落实有关部署。' })).rejects.toThrow('422');
  });
});

describe('numbers', () => {
  it('are allotted once, without a gap, however many approve at the same time', async () => {
    const drafts = await Promise.all(Array.from({ length: 6 }, () => steps.draft()));
    const items = [];
    for (const { id, version } of drafts)
      items.push({ id, version: (await steps.must('inspector', `/tasks/${id}/submission`, {}, version)).version });
    const chief = await steps.client('chief');
    const one = ({ id, version }: { id: string; version: number }) =>
      chief.post<TaskRef>(`/tasks/${id}/approval`, {}, { version });
    const [bulk, single] = await Promise.all([
      chief.post<{ results: { task: TaskRef }[] }>('/tasks/approvals', { items: items.slice(0, 3) }),
      Promise.all(items.slice(3).map(one)),
    ]);
    const numbers = [...bulk.body.results.map(({ task }) => task), ...single.map(({ body }) => body)]
      .map(({ number }) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]))
      .sort((a, b) => a - b);
    const first = numbers[0] ?? 0;
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, i) => first + i));
    const all: { n: number; max: number }[] = await api.db.query(
      'SELECT count(*)::int AS n, max(serial) AS max FROM task WHERE serial IS NOT NULL',
    );
    expect(all[0]?.n).toBe(all[0]?.max);
  });

  it('answer each item of a selection by itself', async () => {
    const good = await steps.registered();
    const bad = await steps.draft();
    const client = await steps.client('inspector');
    const { body } = await client.post<{ results: { ok: boolean; detail?: string }[] }>('/tasks/dispatches', {
      items: [
        { id: bad.id, version: bad.version },
        { id: good.id, version: good.version },
      ],
    });
    expect(body.results.map(({ ok }) => ok)).toEqual([false, true]);
    const { body: list } = await client.get<Page<TaskRow>>('/tasks?status=active&pageSize=200');
    expect(list.items.some(({ id }) => id === good.id)).toBe(true);
  });
});
