import { describe, expect, it } from 'vitest';
import { roles, type Role } from '../accounts/roles.ts';
import { actor, assignmentFacts, taskFacts } from '../testing.ts';
import type { AssignmentFacts, TaskFacts, TransitionInput } from './facts.ts';
import type { Agent } from './guards.ts';
import { lifecycle } from './lifecycle.ts';
import type { Effect } from './outcome.ts';
import { availableTransitions, transition } from './transition.ts';
import {
  assignmentEvents,
  assignmentStatuses,
  taskEvents,
  taskStatuses,
  type AssignmentEvent,
  type AssignmentStatus,
  type TaskEvent,
  type TaskStatus,
} from './vocabulary.ts';

const REVIEWED: Partial<AssignmentFacts> = {
  status: 'in_review',
  filerId: 'liaison',
  filerUnitId: 'zjj',
  initialReviewerId: 'inspector',
};
const FILED: Partial<AssignmentFacts> = { ...REVIEWED, initialReviewerId: null };
const CLAIM: TransitionInput = { signer: '周明远', evidenceCount: 1 };
const basis: TransitionInput = { basis: '县政府第 8 次常务会议纪要' };
const reason: TransitionInput = { reason: '佐证材料不全' };

describe('task rows: allowed', () => {
  const cases: [string, TaskEvent, Agent, Partial<TaskFacts>, TransitionInput, TaskStatus, Effect[]][] = [
    ['T1', 'submit', actor('inspector'), {}, {}, 'submitted', []],
    ['T1', 'submit', actor('inspector'), { due: null, cadence: 'weekly' }, {}, 'submitted', []],
    ['T2a', 'approve', actor('officeChief'), { status: 'submitted' }, {}, 'registered', ['allotNumber']],
    ['T2b', 'sendBack', actor('officeChief'), { status: 'submitted' }, reason, 'draft', []],
    ['T2c', 'reject', actor('officeChief'), { status: 'submitted' }, reason, 'rejected', []],
    ['T3', 'dispatch', actor('inspector'), { status: 'registered' }, {}, 'active', ['createAssignments']],
    ['T4', 'settle', 'automatic', { status: 'active' }, {}, 'pending_closure', []],
    ['T5', 'close', actor('officeChief'), { status: 'pending_closure' }, { closingOpinion: '属实' }, 'closed', []],
    ['T6', 'archive', actor('inspector'), { status: 'closed' }, {}, 'archived', ['freeze']],
    [
      'T7',
      'reopen',
      actor('officeChief'),
      { status: 'closed' },
      { ...reason, assignmentIds: ['s1'], newDue: '2022-05-01' },
      'active',
      ['reopenAssignments', 'setNewDue'],
    ],
    ['T8a', 'suspend', actor('officeChief'), { status: 'active' }, basis, 'suspended', ['cascadeSuspend']],
    [
      'T8b',
      'resume',
      actor('officeChief'),
      { status: 'suspended', formerStatus: 'registered' },
      basis,
      'registered',
      ['cascadeResume', 'shiftDue'],
    ],
    ['T9', 'cancel', actor('officeChief'), { status: 'draft' }, basis, 'cancelled', ['cascadeCancel']],
  ];
  it.each(cases)('%s %s', (id, event, agent, changes, input, to, effects) => {
    const facts = taskFacts(changes);
    expect(transition('task', event, facts, agent, input)).toEqual({
      refused: false,
      id,
      from: facts.status,
      to,
      effects,
    });
  });
});

describe('task rows: refused', () => {
  const submitted: Partial<TaskFacts> = { status: 'submitted' };
  const registered: Partial<TaskFacts> = { status: 'registered' };
  const open = taskFacts().shares.map((share) => ({ ...share, status: 'in_progress' as const }));
  const reopening = { ...reason, assignmentIds: ['s1'], newDue: '2022-05-01' };
  const cases: [string, TaskEvent, Agent, Partial<TaskFacts>, TransitionInput, string][] = [
    ['T1 slogan', 'submit', actor('inspector'), { actionable: false }, {}, 'guard'],
    ['T1 no outcome', 'submit', actor('inspector'), { outcome: ' ' }, {}, 'guard'],
    ['T1 no time', 'submit', actor('inspector'), { due: null }, {}, 'guard'],
    ['T1 no unit', 'submit', actor('inspector'), { unitIds: [] }, {}, 'guard'],
    ['T1 work secret', 'submit', actor('inspector'), { secrecy: 'workSecret' }, {}, 'guard'],
    ['T1 part after the whole', 'submit', actor('inspector'), { latestPartDue: '2022-05-01' }, {}, 'guard'],
    ['T2a own draft', 'approve', actor('officeChief', 'inspector'), submitted, {}, 'guard'],
    ['T2b no reason', 'sendBack', actor('officeChief'), submitted, {}, 'input'],
    ['T2c no reason', 'reject', actor('officeChief'), submitted, { reason: ' ' }, 'input'],
    [
      'T3 mention open',
      'dispatch',
      actor('inspector'),
      { ...registered, unresolvedMentions: ['有关乡镇'] },
      {},
      'guard',
    ],
    ['T3 nobody', 'dispatch', actor('inspector'), { ...registered, unitIds: [] }, {}, 'guard'],
    ['T3 no lead', 'dispatch', actor('inspector'), { ...registered, leadCount: 0 }, {}, 'guard'],
    ['T3 two leads', 'dispatch', actor('inspector'), { ...registered, leadCount: 2 }, {}, 'guard'],
    ['T4 share open', 'settle', 'automatic', { status: 'active', shares: open }, {}, 'guard'],
    ['T4 by a person', 'settle', actor('officeChief'), { status: 'active' }, {}, 'role'],
    ['T5 no opinion', 'close', actor('officeChief'), { status: 'pending_closure' }, {}, 'input'],
    ['T6 pending', 'archive', actor('inspector'), { status: 'closed', pendingItems: 1 }, {}, 'guard'],
    [
      'T7 names nobody',
      'reopen',
      actor('officeChief'),
      { status: 'closed' },
      { ...reopening, assignmentIds: [] },
      'input',
    ],
    [
      'T7 foreign share',
      'reopen',
      actor('officeChief'),
      { status: 'closed' },
      { ...reopening, assignmentIds: ['x'] },
      'input',
    ],
    [
      'T7 past due',
      'reopen',
      actor('officeChief'),
      { status: 'closed' },
      { ...reopening, newDue: '2022-03-21' },
      'input',
    ],
    ['T7 archived', 'reopen', actor('officeChief'), { status: 'archived' }, reopening, 'state'],
    ['T8a no basis', 'suspend', actor('officeChief'), { status: 'active' }, {}, 'input'],
    ['T8b former lost', 'resume', actor('officeChief'), { status: 'suspended' }, basis, 'guard'],
    ['T9 closed', 'cancel', actor('officeChief'), { status: 'closed' }, basis, 'state'],
    ['T9 no basis', 'cancel', actor('officeChief'), { status: 'active' }, reason, 'input'],
  ];
  it.each(cases)('%s', (_, event, agent, changes, input, code) => {
    const outcome = transition('task', event, taskFacts(changes), agent, input);
    expect(outcome).toMatchObject({ refused: true, code, detail: expect.stringMatching(/。$/) });
  });

  it('lets work secrets pass where the county allows them', () => {
    const facts = taskFacts({ secrecy: 'workSecret', workSecretAllowed: true });
    expect(transition('task', 'submit', facts, actor('inspector')).refused).toBe(false);
  });
});

describe('assignment rows: allowed', () => {
  const chief = actor('officeChief');
  const cases: [
    string,
    AssignmentEvent,
    Agent,
    Partial<AssignmentFacts>,
    TransitionInput,
    AssignmentStatus,
    Effect[],
  ][] = [
    ['A1', 'sign', actor('liaison'), {}, {}, 'in_progress', ['setSignedAt']],
    ['A2', 'object', actor('unitHead'), {}, reason, 'objected', []],
    ['A3a', 'overrule', actor('inspector'), { status: 'objected' }, reason, 'dispatched', []],
    [
      'A3b',
      'uphold',
      actor('inspector'),
      { status: 'objected' },
      { ...reason, replacementUnitId: 'slj' },
      'cancelled',
      ['replaceAssignment'],
    ],
    ['A4', 'claim', actor('liaison'), { status: 'in_progress' }, CLAIM, 'in_review', ['lapseExtension']],
    ['A4', 'claim', actor('unitHead'), { status: 'returned' }, CLAIM, 'in_review', ['lapseExtension']],
    ['A5', 'withdraw', actor('liaison'), FILED, {}, 'in_progress', ['discardClaim']],
    ['A6', 'return', actor('inspector'), FILED, reason, 'returned', ['countReturn']],
    ['A6', 'return', chief, REVIEWED, reason, 'returned', ['countReturn']],
    ['A7a', 'review', actor('inspector'), FILED, { opinion: '属实' }, 'in_review', ['recordInitialOpinion']],
    [
      'A7b',
      'endorse',
      actor('countyLeader'),
      { ...REVIEWED, level: 'major' },
      { opinion: '同意' },
      'in_review',
      ['recordEndorsement'],
    ],
    ['A7', 'accept', chief, REVIEWED, { grade: 'good' }, 'completed', ['completeOnFilingDay']],
    [
      'A7',
      'accept',
      chief,
      { ...REVIEWED, level: 'major', endorserId: 'countyLeader' },
      { grade: 'pass' },
      'completed',
      ['completeOnFilingDay'],
    ],
    [
      'A8',
      'reopen',
      chief,
      { status: 'completed', taskStatus: 'pending_closure' },
      { ...reason, newDue: '2022-05-01' },
      'in_progress',
      ['setNewDue', 'reactivateTask'],
    ],
    ['A9a', 'suspend', chief, { status: 'in_review' }, basis, 'suspended', []],
    ['A9b', 'resume', chief, { status: 'suspended', formerStatus: 'returned' }, basis, 'returned', ['shiftDue']],
    ['A10', 'cancel', chief, { status: 'suspended' }, basis, 'cancelled', []],
  ];
  it.each(cases)('%s %s', (id, event, agent, changes, input, to, effects) => {
    const facts = assignmentFacts(changes);
    expect(transition('assignment', event, facts, agent, input)).toEqual({
      refused: false,
      id,
      from: facts.status,
      to,
      effects,
    });
  });
});

describe('assignment rows: refused', () => {
  const chief = actor('officeChief');
  const late = { now: '2022-03-23T16:00:00.000Z' };
  const cases: [string, AssignmentEvent, Agent, Partial<AssignmentFacts>, TransitionInput, string][] = [
    ['A1 task suspended', 'sign', actor('liaison'), { taskStatus: 'suspended' }, {}, 'guard'],
    ['A1 by the head', 'sign', actor('unitHead'), {}, {}, 'role'],
    ['A2 too late', 'object', actor('unitHead'), late, reason, 'guard'],
    ['A2 limit unknown', 'object', actor('unitHead'), { signDueAt: null }, reason, 'guard'],
    ['A2 no reason', 'object', actor('unitHead'), {}, {}, 'input'],
    ['A2 by the liaison', 'object', actor('liaison'), {}, reason, 'role'],
    ['A3b nobody instead', 'uphold', actor('inspector'), { status: 'objected' }, reason, 'input'],
    [
      'A3b same unit',
      'uphold',
      actor('inspector'),
      { status: 'objected' },
      { ...reason, replacementUnitId: 'zjj' },
      'input',
    ],
    ['A4 not signed', 'claim', actor('liaison'), {}, CLAIM, 'state'],
    ['A4 parts open', 'claim', actor('liaison'), { status: 'in_progress', openParts: 1 }, CLAIM, 'guard'],
    ['A4 no evidence', 'claim', actor('liaison'), { status: 'in_progress' }, { ...CLAIM, evidenceCount: 0 }, 'input'],
    ['A4 no signer', 'claim', actor('liaison'), { status: 'in_progress' }, { evidenceCount: 2 }, 'input'],
    ['A5 already reviewed', 'withdraw', actor('liaison'), REVIEWED, {}, 'guard'],
    ['A6 filer', 'return', actor('inspector', 'liaison'), FILED, reason, 'guard'],
    ['A6 of that unit', 'return', actor('inspector', 'inspector', 'zjj'), FILED, reason, 'guard'],
    ['A6 filer unknown', 'return', actor('inspector'), { ...FILED, filerId: null }, reason, 'guard'],
    ['A6 no reason', 'return', actor('inspector'), FILED, {}, 'input'],
    ['A7a twice', 'review', actor('inspector'), REVIEWED, { opinion: '属实' }, 'guard'],
    ['A7b not major', 'endorse', actor('countyLeader'), REVIEWED, { opinion: '同意' }, 'guard'],
    ['A7 no initial opinion', 'accept', chief, FILED, { grade: 'good' }, 'guard'],
    [
      'A7 own initial opinion',
      'accept',
      chief,
      { ...REVIEWED, initialReviewerId: 'officeChief' },
      { grade: 'good' },
      'guard',
    ],
    ['A7 major not endorsed', 'accept', chief, { ...REVIEWED, level: 'major' }, { grade: 'good' }, 'guard'],
    ['A7 no grade', 'accept', chief, REVIEWED, {}, 'input'],
    [
      'A8 archived',
      'reopen',
      chief,
      { status: 'completed', taskStatus: 'archived' },
      { ...reason, newDue: '2022-05-01' },
      'guard',
    ],
    ['A8 no new due', 'reopen', chief, { status: 'completed' }, reason, 'input'],
    ['A9b former lost', 'resume', chief, { status: 'suspended' }, basis, 'guard'],
    ['A10 completed', 'cancel', chief, { status: 'completed' }, basis, 'state'],
  ];
  it.each(cases)('%s', (_, event, agent, changes, input, code) => {
    const outcome = transition('assignment', event, assignmentFacts(changes), agent, input);
    expect(outcome).toMatchObject({ refused: true, code, detail: expect.stringMatching(/。$/) });
  });
});

const complete: TransitionInput = {
  ...CLAIM,
  ...basis,
  ...reason,
  closingOpinion: '属实',
  opinion: '属实',
  grade: 'good',
  newDue: '2022-05-01',
  assignmentIds: ['s1'],
  replacementUnitId: 'slj',
};

describe('the tables as a whole', () => {
  it('let nothing pass that no row lists, for any role in any state', () => {
    for (const role of roles) {
      for (const status of taskStatuses)
        for (const event of taskEvents) {
          const listed = lifecycle.task.some(
            (row) => row.event === event && row.from.includes(status) && row.roles.includes(role),
          );
          const facts = taskFacts({ status, formerStatus: 'active' });
          const outcome = transition('task', event, facts, actor(role), complete);
          if (!listed) expect(outcome.refused, `${role} ${event} ${status}`).toBe(true);
        }
      for (const status of assignmentStatuses)
        for (const event of assignmentEvents) {
          const listed = lifecycle.assignment.some(
            (row) => row.event === event && row.from.includes(status) && row.roles.includes(role),
          );
          const facts = assignmentFacts({ ...REVIEWED, status, formerStatus: 'in_progress' });
          const outcome = transition('assignment', event, facts, actor(role), complete);
          if (!listed) expect(outcome.refused, `${role} ${event} ${status}`).toBe(true);
        }
    }
  });

  it('have one row for each event and state, with an id of its own', () => {
    for (const rows of [lifecycle.task, lifecycle.assignment]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const starts = rows.flatMap(({ event, from }) => from.map((status) => `${event} ${status}`));
      expect(new Set(starts).size).toBe(starts.length);
    }
  });

  it('give administrators nothing', () => {
    for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin'] satisfies Role[]) {
      for (const status of taskStatuses)
        expect(availableTransitions('task', taskFacts({ status }), actor(role))).toEqual([]);
      for (const status of assignmentStatuses)
        expect(availableTransitions('assignment', assignmentFacts({ status }), actor(role))).toEqual([]);
    }
  });

  it('keep two units apart', () => {
    for (const role of ['liaison', 'unitHead'] satisfies Role[])
      for (const stranger of [actor(role, 'other', 'slj'), { accountId: 'other', role, unitId: null }])
        for (const status of assignmentStatuses) {
          const facts = assignmentFacts({ ...FILED, status });
          expect(availableTransitions('assignment', facts, stranger)).toEqual([]);
          for (const event of assignmentEvents)
            expect(transition('assignment', event, facts, stranger, complete)).toMatchObject({
              refused: true,
              code: 'unit',
            });
        }
  });
});

describe('availableTransitions', () => {
  it('offers what may be done, what may not and why, and what to ask for', () => {
    const late = assignmentFacts({ now: '2022-03-23T16:00:00.000Z' });
    expect(availableTransitions('assignment', late, actor('unitHead'))).toEqual([
      {
        event: 'object',
        label: '退签',
        allowed: false,
        reason: expect.stringContaining('签收时限'),
        needs: ['reason'],
      },
    ]);
    expect(availableTransitions('assignment', assignmentFacts(REVIEWED), actor('officeChief'))).toMatchObject([
      { event: 'return', allowed: true },
      { event: 'accept', allowed: true, needs: ['grade'] },
      { event: 'suspend', allowed: true },
      { event: 'cancel', allowed: true, needs: ['basis'] },
    ]);
  });
});
