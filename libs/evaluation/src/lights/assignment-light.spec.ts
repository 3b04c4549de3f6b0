import { createWorkCalendar } from '#calendar';
import { describe, expect, it, test } from 'vitest';
import { actualsOf, indicator, investmentActuals, investmentPlan, planOf } from '../testing.ts';
import { guard } from '../targets/guard.ts';
import { pace } from '../targets/pace.ts';
import { assignmentLight, type AssignmentLightFacts } from './assignment-light.ts';
import type { IndicatorFacts } from './indicator-light.ts';
import type { Light, ReasonCode } from './light.ts';
import { defaultLightRules } from './rules.ts';

const calendar = createWorkCalendar();
/** An assignment under way on Monday 14 March 2022, due on Friday 25 March. */
const today = '2022-03-14';
const facts = (over: Partial<AssignmentLightFacts> = {}): AssignmentLightFacts => ({
  status: 'in_progress',
  dispatchedOn: '2022-03-07',
  signDueAt: '2022-03-08T15:59:59.999Z',
  due: '2022-03-25',
  completedOn: null,
  reviews: [],
  suspendedOn: null,
  returnCount: 0,
  reportsMissed: 0,
  ...over,
});

/** Figures that are on course, and one thing about them. */
const figures = (
  over: Partial<IndicatorFacts>,
  verdict?: 'risky' | 'hard' | 'safe',
): Partial<AssignmentLightFacts> => ({
  indicators: [
    {
      name: '财政收入',
      facts: {
        kind: 'flow',
        direction: 'higher',
        comparedOn: today,
        planToDate: '100',
        basis: 'plan',
        attainment: '100',
        shortfall: '0',
        complete: false,
        missedMonth: null,
        missedQuarter: null,
        ...over,
      },
      guards: verdict
        ? [{ period: { kind: 'month', key: '2022-03', start: '2022-03-01', end: '2022-03-31' }, verdict }]
        : [],
    },
  ],
});
const rate = (shortfall: string) => figures({ kind: 'rate', attainment: null, shortfall });
const cap = (attainment: string) => figures({ direction: 'lower', attainment });

describe('each row of the table', () => {
  test.each<[string, Partial<AssignmentLightFacts>, Light, ReasonCode]>([
    ['not dispatched', { status: null, dispatchedOn: null }, 'grey', 'not-dispatched'],
    [
      'suspended, though overdue',
      { status: 'suspended', due: '2022-03-01', suspendedOn: '2022-03-10' },
      'grey',
      'suspended',
    ],
    ['cancelled', { status: 'cancelled' }, 'grey', 'cancelled'],
    ['completed', { status: 'completed', completedOn: '2022-03-11', returnCount: 3 }, 'blue', 'completed'],
    ['completed late', { status: 'completed', due: '2022-03-08', completedOn: '2022-03-11' }, 'blue', 'completed-late'],
    ['one day overdue', { due: '2022-03-13' }, 'red', 'overdue'],
    ['unsigned 3 working days', { status: 'dispatched', signDueAt: '2022-03-09T15:59:59Z' }, 'red', 'unsigned'],
    ['returned twice', { returnCount: 2 }, 'red', 'returned-twice'],
    ['two reports missed', { reportsMissed: 2 }, 'red', 'reports-missed'],
    ['quarter missed', figures({ missedQuarter: '2021-Q4' }), 'red', 'quarter-missed'],
    ['attainment below 90 %', figures({ attainment: '89.99' }), 'red', 'attainment'],
    ['rate more than 1 pp short', rate('1.01'), 'red', 'rate-short'],
    ['cap above 105 %', cap('105.01'), 'red', 'cap-used'],
    ['due in 3 working days', { due: '2022-03-17' }, 'yellow', 'near-due'],
    ['due today', { due: today }, 'yellow', 'near-due'],
    ['due in 7 working days of a long term', { dispatchedOn: '2022-01-04', due: '2022-03-23' }, 'yellow', 'near-due'],
    ['one report missed', { reportsMissed: 1 }, 'yellow', 'report-missed'],
    ['an open return', { status: 'returned', returnCount: 1 }, 'yellow', 'returned'],
    ['month missed', figures({ missedMonth: '2022-02' }), 'yellow', 'month-missed'],
    ['attainment exactly 90 %', figures({ attainment: '90' }), 'yellow', 'attainment'],
    ['attainment below 98 %', figures({ attainment: '97.99' }), 'yellow', 'attainment'],
    ['rate 1 pp short', rate('1.0'), 'yellow', 'rate-short'],
    ['cap above 100 %', cap('100.01'), 'yellow', 'cap-used'],
    ['cap exactly 105 %', cap('105'), 'yellow', 'cap-used'],
    ['forecast 难保', figures({}, 'hard'), 'yellow', 'forecast'],
    ['forecast 有风险', figures({}, 'risky'), 'yellow', 'forecast'],
    ['nothing of all this', {}, 'green', 'on-track'],
    [
      'unsigned within 2 working days',
      { status: 'dispatched', signDueAt: '2022-03-10T15:59:59Z' },
      'green',
      'on-track',
    ],
    ['due in 4 working days', { due: '2022-03-18' }, 'green', 'on-track'],
    ['due in 7 working days of a short term', { due: '2022-03-23' }, 'green', 'on-track'],
    ['without a due date', { due: null }, 'green', 'on-track'],
    [
      'one return, filed again',
      { status: 'in_review', returnCount: 1, reviews: [{ from: today, to: null }] },
      'green',
      'on-track',
    ],
    ['attainment exactly 98 %', figures({ attainment: '98' }), 'green', 'on-track'],
    ['cap exactly used up to date', cap('100'), 'green', 'on-track'],
    ['rate on target', rate('0'), 'green', 'on-track'],
    ['forecast 可保', figures({}, 'safe'), 'green', 'on-track'],
  ])('%s', (_, over, light, code) => {
    const found = assignmentLight(facts(over), today, calendar);
    expect([found.light, found.reasons[0]?.code]).toEqual([light, code]);
  });
});

describe('what goes with a light', () => {
  it('names days and limit', () => {
    expect(assignmentLight(facts({ due: '2022-03-10' }), today, calendar)).toMatchObject({
      overdueDays: 4,
      reasons: [{ text: '逾期 4 天（期限 2022年3月10日）' }],
    });
    expect(assignmentLight(facts({ due: '2022-03-17' }), today, calendar)).toMatchObject({
      nearDue: true,
      reasons: [{ text: '距期限 3 个工作日（2022年3月17日）' }],
    });
  });

  it('keeps the mark of a late completion, less the days in review', () => {
    const late = facts({
      status: 'completed',
      due: '2022-03-10',
      completedOn: '2022-03-18',
      reviews: [
        { from: '2022-03-12', to: '2022-03-16' },
        { from: '2022-03-18', to: '2022-03-21' },
      ],
    });
    expect(assignmentLight(late, '2022-04-30', calendar)).toMatchObject({ light: 'blue', mark: '逾期办结 4 天' });
    expect(
      assignmentLight(facts({ status: 'completed', completedOn: '2022-03-11' }), today, calendar).mark,
    ).toBeUndefined();
  });

  it('gives every reason for its colour, and says whose figures they are', () => {
    const { reasons } = assignmentLight(
      facts({ due: '2022-03-13', returnCount: 2, reportsMissed: 1, ...figures({ attainment: '80' }) }),
      today,
      calendar,
    );
    expect(reasons.map(({ code }) => code)).toEqual(['overdue', 'returned-twice', 'attainment']);
    expect(reasons[2]?.text).toBe('财政收入：完成计划进度的 80.0%');
  });

  it('does not charge the days in review', () => {
    const waiting = facts({ status: 'in_review', due: '2022-03-10', reviews: [{ from: '2022-03-10', to: null }] });
    expect(assignmentLight(waiting, today, calendar)).toMatchObject({ light: 'green', overdueDays: 0 });
  });

  it('knows make-up days: Saturday 2 April 2022 works', () => {
    const due = facts({ due: '2022-04-06' });
    expect(assignmentLight(due, '2022-04-01', calendar).nearDue).toBe(true);
    expect(assignmentLight(due, '2022-03-31', calendar).nearDue).toBe(true);
    expect(assignmentLight(due, '2022-03-30', calendar).nearDue).toBe(false);
  });

  it('reads its numbers from the rules', () => {
    const lenient = { ...defaultLightRules, red: { ...defaultLightRules.red, overdueDays: 3 } };
    expect(assignmentLight(facts({ due: '2022-03-12' }), today, calendar, lenient).light).toBe('green');
  });
});

describe('without the holidays of the year', () => {
  const empty = createWorkCalendar([]);
  it('counts calendar days and says so', () => {
    const { light, reasons } = assignmentLight(facts({ due: '2022-03-17' }), today, empty);
    expect(light).toBe('yellow');
    expect(reasons.map(({ code }) => code)).toEqual(['near-due', 'calendar-missing']);
    expect(reasons[0]?.text).toBe('距期限 3 天（2022年3月17日）');
    const unsigned = assignmentLight(
      facts({ status: 'dispatched', signDueAt: '2022-03-11T15:59:59Z', due: null }),
      today,
      empty,
    );
    expect(unsigned.reasons.map(({ code }) => code)).toEqual(['unsigned', 'calendar-missing']);
  });

  it('says nothing of it where no working day matters', () => {
    expect(assignmentLight(facts({ due: '2022-12-31' }), today, empty).reasons).toHaveLength(1);
  });
});

it('heeds the figures of an indicator as they come', () => {
  const investment = {
    name: '固定资产投资',
    facts: pace(indicator(), investmentPlan, investmentActuals, '2022-03-20'),
    guards: [guard(indicator(), investmentPlan, investmentActuals, '2022-03-20', 'quarter')!],
  };
  const found = assignmentLight(facts({ due: null, indicators: [investment] }), '2022-03-20', calendar);
  expect(found).toMatchObject({ light: 'red', reasons: [{ text: '固定资产投资：完成计划进度的 89.9%' }] });
  const met = pace(indicator(), planOf({ '2022': '10' }), actualsOf({ '2022-01': '10' }), '2022-03-20');
  expect(met.complete).toBe(true);
});
