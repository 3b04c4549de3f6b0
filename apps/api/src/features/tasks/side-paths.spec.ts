import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#calendar';
import type { AssignmentRef, AssignmentView, TaskDraft, TaskView } from '#contracts';
import { type Api, startApi } from '../../testing/api';
import { type County, seedCounty } from '../../testing/county';
import { Clock } from '../../platform/clock';
import { evidence, formOf, type Steps, stepsOf } from './testing';

let api: Api;
let county: County;
let steps: Steps;
let clock: Clock;
/** A Tuesday with working days around it. */
const START = new Date('2026-03-10T02:00:00Z');

beforeAll(async () => {
  api = await startApi();
  clock = api.app.get(Clock);
  clock.travel(START);
  county = await seedCounty(api);
  steps = stepsOf(county);
});
afterAll(() => api.close());

const one = (unit: string, fields: Partial<TaskDraft> = {}): Partial<TaskDraft> => ({
  recipients: [{ unitIds: [county.units[unit] ?? ''], role: 'each' }],
  due: '2026-03-31',
  ...fields,
});
const share = (task: TaskView): AssignmentView => {
  const [first] = task.assignments;
  if (!first) throw new Error('No assignment');
  return first;
};
/** A task of 青石镇 that it has signed for. */
const signed = async (fields: Partial<TaskDraft> = {}) => {
  const task = await steps.dispatched(one('qingshi', fields));
  const { id, version } = share(task);
  const ref = await steps.must<AssignmentRef>('qingshi', `/assignments/${id}/signature`, {}, version);
  return { taskId: task.id, id, version: ref.version };
};
const at = async (instant: string, work: () => Promise<void>) => {
  // Sessions end when nobody does anything for long: the people sign in again on the other day.
  clock.travel(new Date(instant));
  steps = stepsOf(county);
  try {
    await work();
  } finally {
    clock.travel(START);
    steps = stepsOf(county);
  }
};

describe('objecting', () => {
  it('is for the head of the unit; upheld, another unit receives the task', async () => {
    const task = await steps.dispatched(one('qingshi'));
    const { id, version } = share(task);
    const liaison = await steps.client('qingshi');
    expect((await liaison.post(`/assignments/${id}/objection`, { reason: '非本镇职责。' }, { version })).status).toBe(
      403,
    );
    const objected = await steps.must<AssignmentRef>(
      'qingshihead',
      `/assignments/${id}/objection`,
      { reason: '非本镇职责。' },
      version,
    );
    expect(objected.status).toBe('objected');
    const same = await (
      await steps.client('inspector')
    ).post(
      `/assignments/${id}/objection-ruling`,
      { ruling: 'upheld', reason: '属实。', replacementUnitId: county.units['qingshi'] },
      { version: objected.version },
    );
    expect([same.status, same.body.errors?.[0]?.field]).toEqual([400, 'replacementUnitId']);
    const ruling = { ruling: 'upheld', reason: '属水利职责。', replacementUnitId: county.units['shuili'] };
    const upheld = await steps.must<AssignmentRef>(
      'inspector',
      `/assignments/${id}/objection-ruling`,
      ruling,
      objected.version,
    );
    expect(upheld.status).toBe('cancelled');
    const after = await steps.view('inspector', task.id);
    expect(after.status).toBe('active');
    expect(after.assignments.map(({ unitName, status }) => [unitName, status])).toEqual([
      ['青石镇', 'cancelled'],
      ['水利局', 'dispatched'],
    ]);
    expect(after.assignments[0]?.replacedById).toBe(after.assignments[1]?.id);
    expect(after.assignments[0]?.objections[0]).toMatchObject({ ruling: 'upheld', rulingReason: '属水利职责。' });
  });

  it('overruled, goes back to be signed for', async () => {
    const task = await steps.dispatched(one('qingshi'));
    const { id, version } = share(task);
    const objected = await steps.must<AssignmentRef>(
      'qingshihead',
      `/assignments/${id}/objection`,
      { reason: '人手不足。' },
      version,
    );
    const back = await steps.must<AssignmentRef>(
      'inspector',
      `/assignments/${id}/objection-ruling`,
      { ruling: 'overruled', reason: '属地责任明确。' },
      objected.version,
    );
    expect(back.status).toBe('dispatched');
  });

  it('is too late after the signing limit', async () => {
    const task = await steps.dispatched(one('qingshi'));
    const { id, version } = share(task);
    await at('2026-03-12T02:00:00Z', async () => {
      const { status, body } = await (
        await steps.client('qingshihead')
      ).post(`/assignments/${id}/objection`, { reason: '晚了。' }, { version });
      expect([status, body.code]).toEqual([409, 'refused']);
      expect(body.detail).toContain('签收时限');
    });
  });
});

describe('claims', () => {
  it('need a file and a signer', async () => {
    const { id, version } = await signed();
    const client = await steps.client('qingshi');
    const path = `/assignments/${id}/completion-requests`;
    const bare = await client.post(path, formOf({ summary: '已完成。', signer: '镇长' }), { version });
    expect([bare.status, bare.body.errors?.[0]?.field]).toEqual([400, 'files']);
    const unsigned = await client.post(path, formOf({ summary: '已完成。' }, evidence), { version });
    expect([unsigned.status, unsigned.body.errors?.[0]?.field]).toEqual([400, 'signer']);
    const empty = await client.post(path, formOf({ summary: '已完成。', signer: '镇长' }, { '空.pdf': '' }), {
      version,
    });
    expect([empty.status, empty.body.errors?.[0]?.field]).toEqual([400, 'files']);
  });

  it('may be withdrawn until the first opinion', async () => {
    const task = await steps.dispatched(one('qingshi'));
    const claimed = await steps.claimed('qingshi', share(task));
    const back = await steps.must<AssignmentRef>(
      'qingshi',
      `/assignments/${claimed.id}/withdrawal`,
      {},
      claimed.version,
    );
    expect(back.status).toBe('in_progress');
    const form = () => formOf({ summary: '再次申请。', signer: '镇长' }, evidence);
    const again = await steps.must<AssignmentRef>(
      'qingshi',
      `/assignments/${back.id}/completion-requests`,
      form(),
      back.version,
    );
    const reviewed = await steps.must<AssignmentRef>(
      'inspector',
      `/assignments/${back.id}/reviews`,
      { opinion: '属实。' },
      again.version,
    );
    const late = await (
      await steps.client('qingshi')
    ).post(`/assignments/${back.id}/withdrawal`, {}, { version: reviewed.version });
    expect([late.status, late.body.code]).toEqual([409, 'refused']);
  });

  it('are accepted only after another person gave the initial opinion', async () => {
    const task = await steps.dispatched(one('qingshi'));
    const claimed = await steps.claimed('qingshi', share(task));
    const chief = await steps.client('chief');
    const early = await chief.post(
      `/assignments/${claimed.id}/acceptance`,
      { grade: 'good' },
      { version: claimed.version },
    );
    expect([early.status, early.body.detail]).toEqual([409, '须先由另一名督查人员提出初审意见。']);
  });

  it('of a major matter need a county leader', async () => {
    const task = await steps.dispatched(one('qingshi', { level: 'major' }));
    const claimed = await steps.claimed('qingshi', share(task));
    const { id } = claimed;
    const reviewed = await steps.must<AssignmentRef>(
      'inspector',
      `/assignments/${id}/reviews`,
      { opinion: '属实。' },
      claimed.version,
    );
    const early = await (
      await steps.client('chief')
    ).post(`/assignments/${id}/acceptance`, { grade: 'good' }, { version: reviewed.version });
    expect(early.body.detail).toContain('县领导');
    const endorsed = await steps.must<AssignmentRef>(
      'leader',
      `/assignments/${id}/endorsement`,
      { opinion: '同意。' },
      reviewed.version,
    );
    const accepted = await steps.must<AssignmentRef>(
      'chief',
      `/assignments/${id}/acceptance`,
      { grade: 'excellent' },
      endorsed.version,
    );
    expect(accepted.status).toBe('completed');
  });

  it('returned, count and set a new filing date while the due day stays; days in review are not the unit’s', async () => {
    const task = await steps.dispatched(one('qingshi', { due: '2026-03-10' }));
    const { id } = share(task);
    const file = (version: number) =>
      steps.must<AssignmentRef>(
        'qingshi',
        `/assignments/${id}/completion-requests`,
        formOf({ summary: '已完成。', signer: '镇长' }, evidence),
        version,
      );
    let ref = await steps.must<AssignmentRef>('qingshi', `/assignments/${id}/signature`, {}, share(task).version);
    await at('2026-03-12T02:00:00Z', async () => {
      ref = await file(ref.version);
    });
    await at('2026-03-16T02:00:00Z', async () => {
      ref = await steps.must('inspector', `/assignments/${id}/return`, { reason: '缺验收单。' }, ref.version);
      const { assignments } = await steps.view('qingshi', task.id);
      expect(assignments[0]).toMatchObject({
        status: 'returned',
        returnCount: 1,
        due: '2026-03-10',
        refileBy: '2026-03-19',
        light: 'red',
      });
    });
    await at('2026-03-18T02:00:00Z', async () => {
      ref = await file(ref.version);
    });
    await at('2026-03-21T02:00:00Z', async () => {
      ref = await steps.must('inspector', `/assignments/${id}/reviews`, { opinion: '属实。' }, ref.version);
      await steps.must('chief', `/assignments/${id}/acceptance`, { grade: 'pass' }, ref.version);
      const { assignments } = await steps.view('chief', task.id);
      expect(assignments[0]).toMatchObject({
        status: 'completed',
        completedOn: '2026-03-18',
        light: 'blue',
        overdueDays: 4,
        mark: '逾期办结 4 天',
      });
    });
  });
});

describe('extensions', () => {
  const wish = { reason: '连日降雨停工。', progress: '已完成两处。', signer: '镇长', newDue: '2026-04-10' };

  it('are asked for, decided, and move the due day of unit and task', async () => {
    const { taskId, id, version } = await signed();
    const asked = await steps.must<AssignmentRef>('qingshi', `/assignments/${id}/extension-requests`, wish, version);
    const request = share(await steps.view('inspector', taskId)).extensionRequests[0];
    expect(request).toMatchObject({ status: 'pending', oldDue: '2026-03-31', newDue: '2026-04-10' });
    const path = `/extension-requests/${request?.id ?? ''}/decision`;
    await steps.must(
      'inspector',
      path,
      { decision: 'approved', reason: '同意。', newDue: '2026-04-08' },
      asked.version,
    );
    const task = await steps.view('inspector', taskId);
    expect([task.due, share(task).due, share(task).firstDue]).toEqual(['2026-04-08', '2026-04-08', '2026-03-31']);
    const again = await (
      await steps.client('inspector')
    ).post(path, { decision: 'refused', reason: '不同意。' }, { version: share(task).version });
    expect([again.status, again.body.code]).toEqual([409, 'refused']);
  });

  it('may be taken back, and lapse with the claim', async () => {
    const first = await signed();
    const asked = await steps.must<AssignmentRef>(
      'qingshi',
      `/assignments/${first.id}/extension-requests`,
      wish,
      first.version,
    );
    const request = share(await steps.view('qingshi', first.taskId)).extensionRequests[0];
    const back = await steps.must<AssignmentRef>(
      'qingshi',
      `/extension-requests/${request?.id ?? ''}/withdrawal`,
      {},
      asked.version,
    );
    const again = await steps.must<AssignmentRef>(
      'qingshi',
      `/assignments/${first.id}/extension-requests`,
      wish,
      back.version,
    );
    const form = formOf({ summary: '提前完成。', signer: '镇长' }, evidence);
    await steps.must('qingshi', `/assignments/${first.id}/completion-requests`, form, again.version);
    const { extensionRequests } = share(await steps.view('qingshi', first.taskId));
    expect(extensionRequests.map(({ status }) => status)).toEqual(['lapsed', 'withdrawn']);
  });

  it('are refused when filed late or for too long, naming the field', async () => {
    const { id, version } = await signed();
    const long = await (
      await steps.client('qingshi')
    ).post(`/assignments/${id}/extension-requests`, { ...wish, newDue: '2026-06-30' }, { version });
    expect([long.status, long.body.errors?.[0]?.field]).toEqual([409, 'newDue']);
    await at('2026-03-30T02:00:00Z', async () => {
      const late = await (
        await steps.client('qingshi')
      ).post(`/assignments/${id}/extension-requests`, wish, { version });
      expect([late.status, late.body.code]).toEqual([409, 'refused']);
    });
  });
});

describe('reports and urges', () => {
  it('a report needs substance and a signer, or says 无变化', async () => {
    const { taskId, id } = await signed({ cadence: 'weekly' });
    const client = await steps.client('qingshi');
    const path = `/assignments/${id}/progress-reports`;
    const send = async (body: object) => {
      const { status, body: answer } = await client.post(path, body);
      return [status, answer.errors?.[0]?.field];
    };
    expect(await send({ asOf: '2026-03-10', signer: '镇长' })).toEqual([400, 'progress']);
    expect(await send({ asOf: '2026-03-10', progress: '已进场。' })).toEqual([400, 'signer']);
    expect(await send({ asOf: '2026-03-11', progress: '已进场。', signer: '镇长' })).toEqual([400, 'asOf']);
    expect(await send({ asOf: '2026-03-10', unchanged: true, signer: '镇长' })).toEqual([200, undefined]);
    expect(share(await steps.view('qingshi', taskId)).reports[0]).toMatchObject({
      progress: '无变化',
      status: 'signed_off',
    });
  });

  it('weekly reports missed turn the light yellow, then red; a report turns it green again', async () => {
    const { taskId, id } = await signed({ cadence: 'weekly', due: '2026-12-31' });
    const light = async () => {
      const { light: color, reportDueOn, reportNeeded } = share(await steps.view('qingshi', taskId));
      return [color, reportDueOn, reportNeeded];
    };
    expect(await light()).toEqual(['green', '2026-03-13', false]);
    await at('2026-03-13T02:00:00Z', async () => {
      expect(await light()).toEqual(['green', '2026-03-13', true]);
    });
    await at('2026-03-14T02:00:00Z', async () => {
      expect(await light()).toEqual(['yellow', '2026-03-13', true]);
    });
    await at('2026-03-23T02:00:00Z', async () => {
      expect(await light()).toEqual(['red', '2026-03-13', true]);
      await steps.must('qingshi', `/assignments/${id}/progress-reports`, {
        asOf: '2026-03-20',
        progress: '完成八成。',
        signer: '镇长',
      });
      expect(await light()).toEqual(['green', '2026-04-03', false]);
      const { reports } = share(await steps.view('inspector', taskId));
      await steps.must('inspector', `/progress-reports/${reports[0]?.id ?? ''}/bounce`, { reason: '没有具体数据。' });
      expect(await light()).toEqual(['red', '2026-03-13', true]);
    });
  });

  it('an urge is answered once', async () => {
    const { taskId, id } = await signed();
    await steps.must('inspector', `/assignments/${id}/urges`, { channel: 'phone', text: '请加快进度。' });
    const urge = share(await steps.view('qingshi', taskId)).urges[0];
    expect(urge).toMatchObject({ replyable: true, channel: 'phone' });
    await steps.must('qingshi', `/urges/${urge?.id ?? ''}/reply`, { reply: '已增派人手。' });
    const twice = await (await steps.client('qingshi')).post(`/urges/${urge?.id ?? ''}/reply`, { reply: '再报。' });
    expect(twice.status).toBe(409);
  });

  it('a handler may change without approval', async () => {
    const { taskId, id, version } = await signed();
    await (await steps.client('qingshi')).put(`/assignments/${id}/handler`, { handler: '陈小禾' }, { version });
    expect(share(await steps.view('inspector', taskId)).handler).toBe('陈小禾');
  });
});

describe('the chief', () => {
  it('suspends and resumes with everything below it, and the due day moves by the days between', async () => {
    const { taskId } = await signed();
    const { version } = await steps.view('chief', taskId);
    const suspended = await steps.must(
      'chief',
      `/tasks/${taskId}/suspension`,
      { basis: '县政府专题会议纪要。' },
      version,
    );
    const during = await steps.view('chief', taskId);
    expect([during.status, during.light, share(during).status]).toEqual(['suspended', 'grey', 'suspended']);
    await at('2026-03-20T02:00:00Z', async () => {
      await steps.must('chief', `/tasks/${taskId}/resumption`, { basis: '汛情解除。' }, suspended.version);
      const task = await steps.view('chief', taskId);
      expect([task.status, task.due, share(task).status, share(task).due]).toEqual([
        'active',
        addDays('2026-03-31', 10),
        'in_progress',
        addDays('2026-03-31', 10),
      ]);
    });
  });

  it('cancels with everything below it; it stays listed', async () => {
    const { taskId } = await signed();
    const { version } = await steps.view('chief', taskId);
    const bare = await (await steps.client('chief')).post(`/tasks/${taskId}/cancellation`, { basis: '' }, { version });
    expect([bare.status, bare.body.errors?.[0]?.field]).toEqual([400, 'basis']);
    await steps.must('chief', `/tasks/${taskId}/cancellation`, { basis: '上级文件调整。' }, version);
    const task = await steps.view('chief', taskId);
    expect([task.status, share(task).status, task.rate.percent]).toEqual(['cancelled', 'cancelled', '—']);
    const { body } = await (
      await steps.client('chief')
    ).get<{ items: { id: string }[] }>('/tasks?status=cancelled&pageSize=200');
    expect(body.items.map(({ id }) => id)).toContain(taskId);
  });

  it('cancelling the last open share settles the task', async () => {
    const task = await steps.dispatched({ due: '2026-03-31' });
    const [a, b] = task.assignments;
    const claimed = await steps.claimed('qingshi', a!);
    const reviewed = await steps.must<AssignmentRef>(
      'inspector',
      `/assignments/${a!.id}/reviews`,
      { opinion: '属实。' },
      claimed.version,
    );
    await steps.must('chief', `/assignments/${a!.id}/acceptance`, { grade: 'good' }, reviewed.version);
    await steps.must('chief', `/assignments/${b!.id}/cancellation`, { basis: '并入他案。' }, b!.version);
    expect((await steps.view('chief', task.id)).status).toBe('pending_closure');
  });

  it('reopens what was closed, for the shares named', async () => {
    const task = await steps.dispatched(one('qingshi'));
    const claimed = await steps.claimed('qingshi', share(task));
    const reviewed = await steps.must<AssignmentRef>(
      'inspector',
      `/assignments/${claimed.id}/reviews`,
      { opinion: '属实。' },
      claimed.version,
    );
    await steps.must('chief', `/assignments/${claimed.id}/acceptance`, { grade: 'good' }, reviewed.version);
    const pending = await steps.view('chief', task.id);
    const closed = await steps.must(
      'chief',
      `/tasks/${task.id}/closure`,
      { closingOpinion: '同意。' },
      pending.version,
    );
    const reopening = { reason: '回头看发现渗漏。', assignmentIds: [claimed.id], newDue: '2026-04-15' };
    await steps.must('chief', `/tasks/${task.id}/reopening`, reopening, closed.version);
    const after = await steps.view('chief', task.id);
    expect([after.status, after.due, share(after).status, share(after).completedOn]).toEqual([
      'active',
      '2026-04-15',
      'in_progress',
      null,
    ]);
  });
});
