import { describe, expect, it } from 'vitest';
import { createWorkCalendar, WORK_YEARS } from '#calendar';
import { type AssignmentDeed, type AssignmentHistory, assignmentOn } from './assignment-on-day';

const calendar = createWorkCalendar(WORK_YEARS);
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

/** Dispatched on 1 March, due on the 20th, in progress. */
const history = (
  assignment: Partial<AssignmentHistory['assignment']> = {},
  rest: Partial<Omit<AssignmentHistory, 'assignment'>> = {},
): AssignmentHistory => ({
  assignment: {
    id: 'a',
    taskId: 't',
    unitId: 'u',
    required: true,
    role: 'each',
    status: 'in_progress',
    due: '2022-03-20',
    completedOn: null,
    suspendedOn: null,
    dispatchedAt: at('2022-03-01'),
    signDueAt: at('2022-03-02'),
    returnCount: 0,
    reportingFrom: '2022-03-02',
    lastReportedOn: null,
    ...assignment,
  },
  cadence: null,
  deeds: [],
  claims: [],
  lastReportedOn: null,
  ...rest,
});
const deed = (
  day: string,
  action: string,
  from: AssignmentDeed['from'],
  before: AssignmentDeed['before'] = null,
): AssignmentDeed => ({ at: at(day), action: `assignment.${action}`, from, before });

describe('an assignment on a day', () => {
  it('is not there before its dispatch', () => {
    expect(assignmentOn(history(), '2022-02-28', calendar)).toBeUndefined();
    expect(assignmentOn(history(), '2022-03-01', calendar)).toMatchObject({
      status: 'in_progress',
      dispatchedOn: '2022-03-01',
    });
  });

  it('takes back what happened later: state, due day, suspension', () => {
    const suspended = history(
      { status: 'suspended', suspendedOn: '2022-03-26' },
      { deeds: [deed('2022-03-02', 'sign', 'dispatched'), deed('2022-03-26', 'suspend', 'in_progress')] },
    );
    expect(assignmentOn(suspended, '2022-03-25', calendar)).toMatchObject({ status: 'in_progress', suspendedOn: null });
    expect(assignmentOn(suspended, '2022-03-26', calendar)).toMatchObject({
      status: 'suspended',
      suspendedOn: '2022-03-26',
    });

    const resumed = history(
      { due: '2022-04-10' },
      {
        deeds: [
          deed('2022-03-10', 'suspend', 'in_progress'),
          deed('2022-03-31', 'resume', 'suspended', { due: '2022-03-20' }),
        ],
      },
    );
    expect(assignmentOn(resumed, '2022-03-25', calendar)).toMatchObject({
      status: 'suspended',
      suspendedOn: '2022-03-10',
      due: '2022-03-20',
    });

    const extended = history(
      { due: '2022-03-31' },
      { deeds: [deed('2022-03-18', 'decideExtension', null, { due: '2022-03-20' })] },
    );
    expect(assignmentOn(extended, '2022-03-17', calendar)).toMatchObject({ status: 'in_progress', due: '2022-03-20' });
    expect(assignmentOn(extended, '2022-03-18', calendar)?.due).toBe('2022-03-31');
  });

  it('counts a claim filed by the day and accepted since, and one accepted and reopened since', () => {
    const accepted = history(
      { status: 'completed', completedOn: '2022-03-24' },
      {
        claims: [{ filedOn: '2022-03-24', decidedOn: '2022-03-28', status: 'accepted' }],
        deeds: [deed('2022-03-24', 'claim', 'in_progress'), deed('2022-03-28', 'accept', 'in_review')],
      },
    );
    expect(assignmentOn(accepted, '2022-03-25', calendar)).toMatchObject({
      status: 'completed',
      completedOn: '2022-03-24',
    });
    expect(assignmentOn(accepted, '2022-03-23', calendar)).toMatchObject({ status: 'in_progress', completedOn: null });

    const reopened = history(
      { status: 'in_progress', due: '2022-05-01' },
      {
        claims: [{ filedOn: '2022-03-12', decidedOn: '2022-03-14', status: 'accepted' }],
        deeds: [
          deed('2022-03-12', 'claim', 'in_progress'),
          deed('2022-03-14', 'accept', 'in_review'),
          deed('2022-04-01', 'reopen', 'completed', { due: '2022-03-20' }),
        ],
      },
    );
    expect(assignmentOn(reopened, '2022-03-25', calendar)).toMatchObject({
      status: 'completed',
      completedOn: '2022-03-12',
      due: '2022-03-20',
    });
  });

  it('leaves a claim waiting that was returned since, and counts only returns up to the day', () => {
    const returned = history(
      { status: 'returned', returnCount: 1 },
      {
        claims: [{ filedOn: '2022-03-24', decidedOn: '2022-03-28', status: 'returned' }],
        deeds: [deed('2022-03-24', 'claim', 'in_progress'), deed('2022-03-28', 'return', 'in_review')],
      },
    );
    expect(assignmentOn(returned, '2022-03-25', calendar)).toMatchObject({
      status: 'in_review',
      returnCount: 0,
      reviews: [{ from: '2022-03-24', to: null }],
    });
    expect(assignmentOn(returned, '2022-03-28', calendar)).toMatchObject({
      status: 'returned',
      returnCount: 1,
      reviews: [{ from: '2022-03-24', to: '2022-03-28' }],
    });
  });

  it('counts missing weekly reports by the reports known on the day', () => {
    const weekly = { cadence: 'weekly' as const };
    expect(assignmentOn(history({}, weekly), '2022-03-20', calendar)?.reportsMissed).toBe(3);
    expect(
      assignmentOn(history({}, { ...weekly, lastReportedOn: '2022-03-18' }), '2022-03-20', calendar)?.reportsMissed,
    ).toBe(0);
    const returnedLater = history(
      { status: 'returned', reportingFrom: '2022-03-28' },
      { ...weekly, deeds: [deed('2022-03-02', 'sign', 'dispatched'), deed('2022-03-28', 'return', 'in_progress')] },
    );
    expect(assignmentOn(returnedLater, '2022-03-20', calendar)?.reportsMissed).toBe(3);
  });
});
