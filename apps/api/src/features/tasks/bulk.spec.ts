import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkAnswer, BulkUrgeAnswer, TaskRef, TaskSelection, TaskView } from '#contracts';
import { readRowsXlsx } from '#office';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../platform/clock';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { type Steps, stepsOf } from './testing';

let api: Api;
let county: County;
let steps: Steps;
/** Of the first 青石镇 is overdue and 白塔镇 is not; the second is not overdue; the third is but a draft. */
let bridge: TaskView;
let clinic: TaskView;
let sketch: TaskRef;

beforeAll(async () => {
  api = await startApi();
  const clock = api.app.get(Clock);
  clock.travel(new Date('2026-03-10T02:00:00Z'));
  county = await seedCounty(api);
  steps = stepsOf(county);
  const { qingshi = '', baita = '', zhujian = '' } = county.units;
  bridge = await steps.dispatched({
    title: '加固老石桥',
    due: '2026-04-30',
    recipients: [
      { unitIds: [qingshi], role: 'each', due: '2026-03-12' },
      { unitIds: [baita], role: 'each' },
    ],
  });
  clinic = await steps.dispatched({
    title: '翻修村卫生室',
    due: '2026-05-31',
    recipients: [{ unitIds: [zhujian], role: 'each' }],
  });
  sketch = await steps.draft({ title: '谋划停车场' });
  clock.travel(new Date('2026-03-16T02:00:00Z'));
  steps = stepsOf(county);
});
afterAll(() => api.close());

const urge = async (username: string, ids: string[], only: string, key: string = randomUUID()) =>
  (await steps.client(username)).post<BulkUrgeAnswer>(
    '/tasks/urges',
    { ids, only, channel: 'system', text: '请于本周五前反馈进展。' },
    { key },
  );
const urges = async (id: string, unit: string) =>
  steps.assignment(await steps.view('inspector', id), unit).urges.map(({ text }) => text);

describe('urging several tasks', () => {
  it('reaches the overdue units alone where so asked, and says of each task how it went', async () => {
    const { status, body } = await urge('inspector', [bridge.id, clinic.id, sketch.id], 'overdue');
    expect(status).toBe(200);
    expect(body.results).toEqual([
      { id: bridge.id, ok: true, units: ['青石镇'] },
      { id: clinic.id, ok: false, code: 'refused', detail: '没有逾期未办结的单位。' },
      { id: sketch.id, ok: false, code: 'refused', detail: '整个事项不在办理中，无须催办。' },
    ]);
    expect([await urges(bridge.id, 'qingshi'), await urges(bridge.id, 'baita')]).toEqual([
      ['请于本周五前反馈进展。'],
      [],
    ]);
  });

  it('happens once however often it is sent', async () => {
    const key = randomUUID();
    const first = await urge('inspector', [clinic.id], 'unfinished', key);
    const second = await urge('inspector', [clinic.id], 'unfinished', key);
    expect(second.body).toEqual(first.body);
    expect(await urges(clinic.id, 'zhujian')).toHaveLength(1);
  });

  it('tells the story of each unit', async () => {
    await urge('chief', [bridge.id], 'unfinished');
    const { history } = await steps.view('baita', bridge.id);
    expect(history.at(-1)).toMatchObject({ action: 'assignment.urge', reason: '请于本周五前反馈进展。' });
  });

  it('says of what is not there that it is not', async () => {
    const { body } = await urge('inspector', [randomUUID()], 'unfinished');
    expect(body.results).toMatchObject([{ ok: false, code: 'notFound' }]);
  });

  it.each(['qingshi', 'zhujian', 'leader'])('is not for %s', async (username) => {
    expect((await urge(username, [bridge.id], 'unfinished')).status).toBe(403);
  });
});

describe('a selection', () => {
  const selection = async (username: string, query = '') =>
    (await (await steps.client(username)).get<TaskSelection>(`/tasks/selection?${query}`)).body;

  it('holds what the list would, with what may be done', async () => {
    const { items, total } = await selection('inspector', 'sort=title&pageSize=1');
    expect(total).toBe(3);
    expect(items.map(({ title, allowed, urgeable }) => [title, allowed.includes('submit'), urgeable])).toEqual([
      ['加固老石桥', false, { units: 2, overdue: 1 }],
      ['翻修村卫生室', false, { units: 1, overdue: 0 }],
      ['谋划停车场', true, { units: 0, overdue: 0 }],
    ]);
  });

  it('of a unit holds its own, which it cannot urge', async () => {
    const { items } = await selection('qingshi');
    expect(items.map(({ title, urgeable }) => [title, urgeable.units])).toEqual([['加固老石桥', 0]]);
  });

  it('is exported as a ledger, within the scope of the caller', async () => {
    const ledger = async (username: string, ids: string[]) => {
      const { body } = await (await steps.client(username)).post<Buffer>('/tasks/sheet', { ids });
      return readRowsXlsx(body).rows.map(({ cells }) => cells['督办事项']);
    };
    expect(await ledger('inspector', [clinic.id, sketch.id])).toEqual(['谋划停车场', '翻修村卫生室']);
    expect(await ledger('qingshi', [bridge.id, clinic.id])).toEqual(['加固老石桥']);
  });
});

describe('submitting several tasks', () => {
  it('submits those that may be and says why others may not', async () => {
    const { version } = await steps.view('inspector', clinic.id);
    const items = [
      { id: sketch.id, version: sketch.version },
      { id: clinic.id, version },
    ];
    const { body } = await (await steps.client('inspector')).post<BulkAnswer>('/tasks/submissions', { items });
    expect(body.results.map(({ ok }) => ok)).toEqual([true, false]);
    expect((await steps.view('inspector', sketch.id)).status).toBe('submitted');
  });

  it.each(['/tasks/submissions', '/tasks/archives'])('%s is not for a unit', async (path) => {
    const items = [{ id: sketch.id, version: 1 }];
    expect((await (await steps.client('baita')).post(path, { items })).status).toBe(403);
  });
});
