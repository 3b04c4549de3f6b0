import { describe, expect, it } from 'vitest';
import { createWorkCalendar, nextReportingDay, proposeDue, type CadenceDeadline } from './index.ts';

const calendar = createWorkCalendar();
const cadence = (fields: Omit<CadenceDeadline, 'kind'>): CadenceDeadline => ({ kind: 'cadence', ...fields });

describe('nextReportingDay', () => {
  it.each<[string, CadenceDeadline, string, string]>([
    ['每周五', cadence({ every: 'week', weekday: 5 }), '2022-03-22', '2022-03-25'],
    ['每周五 on that day', cadence({ every: 'week', weekday: 5 }), '2022-03-25', '2022-03-25'],
    ['每周五 on a holiday', cadence({ every: 'week', weekday: 5 }), '2022-06-03', '2022-06-06'],
    ['每周五, moved day not yet over', cadence({ every: 'week', weekday: 5 }), '2022-06-05', '2022-06-06'],
    ['每月25日前', cadence({ every: 'month', day: 25 }), '2022-03-22', '2022-03-25'],
    ['每月25日前, past', cadence({ every: 'month', day: 25 }), '2022-03-26', '2022-04-25'],
    ['每月25日前, a Saturday', cadence({ every: 'month', day: 25 }), '2022-06-20', '2022-06-27'],
    ['每月31日前', cadence({ every: 'month', day: 31 }), '2022-04-02', '2022-05-05'],
    ['以旬保月', cadence({ every: 'tenday' }), '2022-03-22', '2022-03-31'],
    ['以旬保月, a Sunday', cadence({ every: 'tenday' }), '2022-03-15', '2022-03-21'],
    ['每季度', cadence({ every: 'quarter' }), '2022-04-01', '2022-06-30'],
    ['每季度25日前', cadence({ every: 'quarter', day: 25 }), '2022-03-26', '2022-06-27'],
    ['逐日', cadence({ every: 'day' }), '2022-03-26', '2022-03-26'],
  ])('%s', (_, deadline, from, expected) => {
    expect(nextReportingDay(deadline, from, calendar)).toEqual({ day: expected });
  });

  it('has none for a standing task', () => {
    expect(nextReportingDay(cadence({ every: 'standing' }), '2022-03-22', calendar)).toBeNull();
  });

  it('stays unmoved with a warning in a year that is not loaded', () => {
    const next = nextReportingDay(cadence({ every: 'month', day: 1 }), '2027-04-20', calendar);
    expect(next?.day).toBe('2027-05-01');
    expect(next?.warning).toContain('2027年');
  });
});

describe('proposeDue', () => {
  it.each([
    ['立即', '2022-03-23'],
    ['马上', '2022-03-23'],
    ['第一时间', '2022-03-23'],
    ['尽快', '2022-03-29'],
    ['近期', '2022-04-06'],
    ['适时', null],
    ['择机', null],
    ['toString', null],
  ])('%s registered on 2022-03-22 → %s', (word, expected) => {
    expect(proposeDue(word, '2022-03-22', calendar)).toBe(expected);
  });
});
