import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewChange, SourceRef, SourceView } from '#contracts';
import { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import { type Answer, type Api, type Client, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { PAGE, reviewOf, taken } from './testing';

let api: Api;
let county: County;
let inspector: Client;
let id: string;
let review: ReturnType<typeof reviewOf>;
beforeAll(async () => {
  api = await startApi();
  county = await seedCounty(api);
  inspector = await county.as('inspector');
});
afterAll(() => api.close());
beforeEach(async () => {
  id = await taken(inspector);
  review = reviewOf(inspector, id);
});

const source = (method: string, path: string, version: number, body?: unknown): Promise<Answer<SourceRef>> =>
  inspector.send<SourceRef>(method, `/directives/sources/${id}${path}`, body, { version });
const sentencesOf = ({ coverage }: Pick<SourceView, 'coverage'>, state: string) =>
  coverage.parts.find((part) => part.state === state)?.sentences;

describe('editing', () => {
  it('keeps each edit, who made it, and that it is no longer what the text says', async () => {
    const { status, body } = await review.act('PATCH', '险工险段', '', { due: '2099-05-01', urgency: 'urgent' });
    expect(status).toBe(200);
    expect(body.requirements[0]).toMatchObject({
      due: { value: '2099-05-01', certainty: 'edited', certaintyLabel: '已修改', words: '4月20日前' },
      urgency: 'urgent',
      version: 2,
      registration: { due: '2099-05-01', urgency: 'urgent', version: 2 },
    });
    const event = await api.db.manager.findOneBy(AuditEventEntity, { entityId: body.requirements[0]!.id });
    expect(event).toMatchObject({ action: 'requirement.change', actorName: '周督查', after: { due: '2099-05-01' } });
  });

  it('keeps what is chosen for the next registration, without calling it edited', async () => {
    const { body } = await review.act('PATCH', '险工险段', '', { chosen: true });
    expect(body.requirements[0]).toMatchObject({ chosen: true, due: { certainty: 'stated' } });
    expect((await review.find('险工险段')).chosen).toBe(true);
    expect((await review.act('POST', '险工险段', '/rejection', {})).body.requirements[0]?.chosen).toBe(false);
  });

  it('chooses several at once, those open alone', async () => {
    const { requirements } = await review.view();
    await review.act('POST', '险工险段', '/rejection', {});
    const choice = { requirementIds: requirements.map((row) => row.id), chosen: true };
    const { status, body } = await inspector.put<ReviewChange>(`/directives/sources/${id}/choice`, choice);
    const open = requirements.filter(({ state }) => state === 'proposed').length - 1;
    expect([status, body.requirements.length]).toEqual([200, open]);
    expect((await review.view()).requirements.filter(({ chosen }) => chosen)).toHaveLength(open);
    const other = await county.as('chief');
    expect((await other.put(`/directives/sources/${id}/choice`, choice)).status).toBe(403);
  });

  it('resolves owners by name, or takes the units that a person chose', async () => {
    const owners = [
      { name: '各乡镇', role: 'each' },
      { name: '住建部门', role: 'lead' },
      { name: '相关科室', role: 'support', unitIds: [county.units['fagai']] },
      { name: '某某公司', role: 'support' },
    ];
    const { body } = await review.act('PATCH', '险工险段', '', { owners });
    const [row] = body.requirements;
    expect(row!.owners.map(({ state, unitIds }) => [state, unitIds.length])).toEqual([
      ['group', 3],
      ['unit', 1],
      ['unit', 1],
      ['unresolved', 0],
    ]);
    expect(row!.registration).toMatchObject({ mode: 'each', unresolvedMentions: ['某某公司'] });
    const unknown = [{ name: '财政局', role: 'lead', unitIds: [crypto.randomUUID()] }];
    const refused = await review.act('PATCH', '险工险段', '', { owners: unknown });
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'owners[0].unitIds']);
  });

  it.each<[string, object, string]>([
    ['a wrong day', { due: '2022-13-01' }, 'due'],
    ['no content', { content: ' ' }, 'content'],
    ['content that is null', { content: null }, 'content'],
    ['an unknown cadence', { cadence: 'hourly' }, 'cadence'],
    [
      'a target without a number',
      { targets: [{ metric: '长度', op: '>=', value: '多', unit: '米' }] },
      'targets[0].value',
    ],
    ['a field that is not to be set', { status: 'registered' }, 'status'],
  ])('refuses %s', async (_, change, field) => {
    const { status, body } = await review.act('PATCH', '险工险段', '', change);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('does not write over what somebody else changed', async () => {
    const { id: requirement, version } = await review.find('险工险段');
    const other = await county.as('inspector2');
    const path = `/directives/requirements/${requirement}`;
    expect((await other.patch(path, { content: '排查险段并造册' }, { version })).status).toBe(200);
    expect((await inspector.patch(path, { content: '另一种写法' }, { version })).status).toBe(412);
    expect((await inspector.patch(path, { content: '另一种写法' })).status).toBe(428);
    expect((await review.find('险工险段')).content).toBe('排查险段并造册');
  });

  it('refuses content with the mark of a secret', async () => {
    const { status } = await review.act('PATCH', '险工险段', '', { content: '机密★长期 排查' });
    expect(status).toBe(422);
  });
});

describe('setting aside', () => {
  it('names who did it and why, and can be taken back', async () => {
    const rejected = await review.act('POST', '险工险段', '/rejection', { reason: '已有同一事项' });
    expect(rejected.body.requirements[0]).toMatchObject({
      state: 'rejected',
      stateLabel: '不予立项',
      decidedByName: '周督查',
      decisionReason: '已有同一事项',
    });
    const part = rejected.body.coverage.parts.find(({ state }) => state === 'rejected');
    expect(part).toMatchObject({ sentences: 1, by: [{ name: '周督查', sentences: 1 }] });
    expect((await review.act('PATCH', '险工险段', '', { due: null })).body.code).toBe('refused');
    const back = await review.act('DELETE', '险工险段', '/rejection');
    expect(back.body.requirements[0]).toMatchObject({ state: 'proposed', decidedByName: null });
    expect((await review.act('DELETE', '险工险段', '/rejection')).status).toBe(409);
  });
});

describe('regrouping', () => {
  const ids = ({ requirements }: Pick<ReviewChange, 'requirements'>) => requirements.map((row) => row.id);

  it('adds a sentence that was missed, with its fields', async () => {
    const start = PAGE.indexOf('会议通报了');
    const end = PAGE.indexOf('\n', start) + 1;
    const before = sentencesOf(await review.view(), 'background')!;
    const added = await inspector.post<ReviewChange>('/directives/requirements', { sourceTextId: id, start, end });
    expect(added.status).toBe(201);
    expect(added.body.requirements[0]).toMatchObject({
      start,
      end: end - 1,
      quote: PAGE.slice(start, end - 1),
      state: 'proposed',
      why: '由周督查在原文中选定。',
    });
    expect(sentencesOf(added.body, 'background')).toBe(before - 1);
    const again = await inspector.post('/directives/requirements', {
      sourceTextId: id,
      start: start + 2,
      end: start + 6,
    });
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const removed = await review.act('DELETE', '会议通报了', '');
    expect(removed.body.removedIds).toEqual(added.body.requirements.map((row) => row.id));
    expect((await review.act('DELETE', '险工险段', '')).body.code).toBe('refused');
  });

  it.each([
    [-1, 5, 'start'],
    [5, 5, 'start'],
    [0, 9_999_999, 'start'],
  ])('refuses a stretch from %d to %d', async (start, end, field) => {
    const { status, body } = await inspector.post('/directives/requirements', { sourceTextId: id, start, end });
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('splits where told, and joins again', async () => {
    const whole = await review.find('险工险段');
    const at = PAGE.indexOf('逐处登记');
    const { status, body } = await review.act('POST', '险工险段', '/split', { at: [at] });
    expect([status, body.removedIds, body.requirements.length]).toEqual([200, [whole.id], 2]);
    expect(body.requirements.map(({ quote }) => quote.slice(0, 4))).toEqual(['青石镇、', '逐处登记']);
    expect(body.requirements[1]!.owners.map(({ name }) => name)).toEqual(whole.owners.map(({ name }) => name));
    expect(body.requirements[0]!.due.value).toBe(whole.due.value);
    const joined = await review.act('DELETE', '逐处登记', '/split');
    expect([ids(joined.body), joined.body.removedIds.toSorted()]).toEqual([[whole.id], ids(body).toSorted()]);
    expect((await review.act('POST', '险工险段', '/split', { at: [0] })).status).toBe(400);
  });

  it('merges neighbours, and takes that back', async () => {
    const parts = [await review.find('险工险段'), await review.find('调度方案')];
    const items = parts.map((part) => ({ id: part.id, version: part.version }));
    const { status, body } = await inspector.post<ReviewChange>('/directives/requirements/merge', { items });
    expect([status, body.removedIds.toSorted()]).toEqual([200, ids({ requirements: parts }).toSorted()]);
    const [row] = body.requirements;
    expect(row).toMatchObject({ start: parts[0]!.start, end: parts[1]!.end, regrouped: 'merge' });
    expect(row!.due.value?.slice(4)).toBe('-05-10');
    expect(row!.owners.length).toBeGreaterThanOrEqual(3);
    const undone = await review.act('DELETE', '险工险段', '/merge');
    expect(ids(undone.body)).toEqual(ids({ requirements: parts }));
    expect((await review.view()).requirements.some(({ id }) => id === row!.id)).toBe(false);
  });

  it('does not merge over another requirement, nor across reports', async () => {
    for (const words of ['抢险队伍', '管网改造']) {
      const items = [await review.find('险工险段'), await review.find(words)].map(({ id, version }) => ({
        id,
        version,
      }));
      expect((await inspector.post('/directives/requirements/merge', { items })).body.code).toBe('refused');
    }
  });
});

describe('the source', () => {
  it('reads its dates anew from another day, except those that a person set', async () => {
    await review.act('PATCH', '调度方案', '', { due: '2022-05-08' });
    const { version } = await review.view();
    const changed = await source('PATCH', '', version, { asOf: '2022-03-22' });
    expect(changed.body.version).toBe(version + 1);
    expect((await review.find('险工险段')).due.value).toBe('2022-04-20');
    expect((await review.find('调度方案')).due.value).toBe('2022-05-08');
    expect((await review.find('管网改造')).due.value).toBe('2022-06-30');
    const [, second] = (await review.view()).directives;
    const one = { asOf: '2024-03-22', directiveId: second!.id };
    expect((await source('PATCH', '', version + 1, one)).status).toBe(200);
    expect((await review.find('管网改造')).due.value).toBe('2024-06-30');
    expect((await review.find('险工险段')).due.value).toBe('2022-04-20');
    expect((await source('PATCH', '', version, { asOf: '2023-03-22' })).status).toBe(412);
    expect((await source('PATCH', '', version + 2, { asOf: '2022-02-30' })).status).toBe(400);
  });

  it('is finished once every requirement is decided, with slogans set aside by whoever finished', async () => {
    const { requirements, version } = await review.view();
    expect((await source('POST', '/completion', version)).body.detail).toContain('没有决定');
    for (const { state, quote } of requirements)
      if (state === 'proposed') await review.act('POST', quote, '/rejection', { reason: '不属督办范围' });
    expect((await source('POST', '/completion', version)).status).toBe(200);
    const done = await review.view();
    expect(done).toMatchObject({ editable: false, reviewedByName: '周督查' });
    expect([sentencesOf(done, 'vague'), sentencesOf(done, 'proposed')]).toEqual([0, 0]);
    expect((await review.act('DELETE', '险工险段', '/rejection')).body.code).toBe('refused');
    expect((await source('DELETE', '/completion', version + 1)).status).toBe(200);
    expect(await review.view()).toMatchObject({ editable: true, reviewedAt: null });
  });

  it('is removed only while nothing in it is registered', async () => {
    const { requirements, version } = await review.view();
    const row = requirements.find(({ state }) => state === 'proposed')!;
    const registered = await inspector.post('/tasks/registrations', {
      sourceTextId: id,
      requirements: [row.registration],
    });
    expect([registered.status, registered.body.detail]).toEqual([201, undefined]);
    const after = await review.view();
    expect(after.requirements.find((one) => one.id === row.id)).toMatchObject({
      state: 'registered',
      decidedByName: '周督查',
    });
    expect(sentencesOf(after, 'registered')).toBe(1);
    expect((await source('DELETE', '', version)).body.code).toBe('refused');
    const other = await taken(inspector);
    expect((await inspector.delete(`/directives/sources/${other}`, { version: 1 })).status).toBe(204);
    expect((await inspector.get(`/directives/sources/${other}`)).status).toBe(404);
  });
});
