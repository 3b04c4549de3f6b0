import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Registered, Registration } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { DirectiveEntity, RequirementEntity, SourceTextEntity } from '../directives';
import { type Steps, stepsOf } from './testing';

const TEXT = '会议要求，青石镇要在月底前修复东渠闸门。住建局要加强值守。';

let api: Api;
let county: County;
let steps: Steps;
let sourceTextId: string;
let ids: string[];

beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  steps = stepsOf(county);
});
afterAll(() => api.close());

/** A text with two requirements, of which the second has no result that can be checked. */
beforeEach(async () => {
  const { manager } = api.db;
  sourceTextId = uuidv7();
  const directiveId = uuidv7();
  ids = [uuidv7(), uuidv7()];
  await manager.insert(SourceTextEntity, {
    id: sourceTextId,
    name: '防汛工作会议',
    origin: 'pasted',
    text: TEXT,
    asOf: '2026-03-10',
    sentences: [],
    warnings: [],
    takenInAt: new Date(),
    takenInBy: county.accounts['inspector'] ?? '',
    takenInByName: '周督查',
  });
  await manager.insert(DirectiveEntity, {
    id: directiveId,
    sourceTextId,
    position: 0,
    kind: 'meeting',
    title: '全县防汛工作会议',
    heldOn: '2026-03-09',
    asOf: '2026-03-09',
    start: 0,
    end: TEXT.length,
  });
  for (const [i, id] of ids.entries()) {
    const start = i === 0 ? 5 : TEXT.indexOf('住建局');
    const end = i === 0 ? TEXT.indexOf('住建局') : TEXT.length;
    await manager.insert(RequirementEntity, {
      id,
      sourceTextId,
      directiveId,
      start,
      end,
      quote: TEXT.slice(start, end),
      content: TEXT.slice(start, end),
      issuer: '县长',
      owners: [],
      targets: [{ metric: '闸门', op: '>=', value: '3', unit: '处' }],
      actionable: i === 0,
      edited: [],
      proposal: null,
    } as never);
  }
});

const registration = (fields: Partial<Registration> = {}): Registration => ({
  requirementId: ids[0] ?? '',
  version: 1,
  title: '修复东渠闸门',
  outcome: '月底前修复东渠闸门。',
  mode: 'each',
  recipients: [{ unitIds: [county.units['qingshi'] ?? ''], role: 'each', mention: '青石镇' }],
  due: '2099-03-31',
  cadence: null,
  urgency: 'normal',
  level: 'general',
  secrecy: 'open',
  ...fields,
});
const post = async (...requirements: Registration[]) =>
  (await steps.client('inspector')).post<Registered>('/tasks/registrations', { sourceTextId, requirements });

describe('registering a requirement', () => {
  it('drafts a task that keeps its sentence, and marks the requirement with who decided', async () => {
    const { status, body } = await post(registration());
    expect([status, body.tasks.map(({ requirementId }) => requirementId)]).toEqual([201, [ids[0]]]);
    const task = await steps.view('inspector', body.tasks[0]?.id ?? '');
    expect(task).toMatchObject({
      status: 'draft',
      quote: '青石镇要在月底前修复东渠闸门。',
      issuer: '县长',
      targets: [{ metric: '闸门', value: '3' }],
      source: { sourceTextId, directiveTitle: '全县防汛工作会议', heldOn: '2026-03-09', ordinal: 1, start: 5, end: 20 },
    });
    const row = await api.db.manager.findOneByOrFail(RequirementEntity, { id: ids[0] ?? '' });
    expect(row).toMatchObject({ status: 'registered', decidedByName: '周督查', version: 2 });
    const list = await (await steps.client('inspector')).get<{ total: number }>(`/tasks?sourceTextId=${sourceTextId}`);
    expect(list.body.total).toBe(1);
  });

  it('happens once', async () => {
    await post(registration());
    const again = await post(registration({ version: 2 }));
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const both = await Promise.all([post(registration()), post(registration())]);
    expect(both.map(({ status }) => status)).toEqual([409, 409]);
  });

  it.each<[string, () => Registration[], number, string]>([
    ['one named twice', () => [registration(), registration()], 409, 'conflict'],
    ['one that has changed since', () => [registration({ version: 7 })], 412, 'stale'],
    ['one without a result to check', () => [registration({ requirementId: ids[1] ?? '' })], 409, 'refused'],
    ['one of another text', () => [registration({ requirementId: uuidv7() })], 404, 'notFound'],
    [
      'one with an unknown unit',
      () => [registration({ recipients: [{ unitIds: [uuidv7()], role: 'each' }] })],
      400,
      'invalid',
    ],
  ])('is refused for %s, and nothing is registered', async (_, requirements, status, code) => {
    const answer = await post(...requirements());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    const rows = await api.db.manager.findBy(RequirementEntity, { sourceTextId });
    expect(rows.map((row) => row.status)).toEqual(['proposed', 'proposed']);
  });
});
