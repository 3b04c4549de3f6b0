import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays, createWorkCalendar, WORK_YEARS, YearNotLoadedError } from './index.ts';

const calendar = createWorkCalendar();

describe('WORK_YEARS', () => {
  it('agrees with an independent table on every day of 2022–2026', () => {
    for (let day = '2022-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
      if (calendar.isWorkingDay(day) !== chineseDays.isWorkday(day)) expect.fail(day);
  });

  it('names real days in order', () => {
    for (const { year, holidays, makeUpDays } of WORK_YEARS) {
      expect(holidays.every(({ from, to }) => from <= to && to.startsWith(`${year}-`))).toBe(true);
      expect(makeUpDays.every((day) => day.startsWith(`${year}-`))).toBe(true);
    }
  });
});

describe('working days', () => {
  it.each([
    ['2022-03-22', 5, '2022-03-29'],
    ['2022-03-30', 5, '2022-04-07'],
    ['2022-04-29', 1, '2022-05-05'],
    ['2022-04-02', 0, '2022-04-02'],
    ['2022-04-03', 0, '2022-04-03'],
    ['2022-04-06', -1, '2022-04-02'],
    ['2022-12-30', 1, '2023-01-03'],
  ])('addWorkingDays(%s, %i) → %s', (day, n, expected) => {
    expect(calendar.addWorkingDays(day, n)).toBe(expected);
  });

  it.each([
    ['2022-04-02', '2022-04-02'],
    ['2022-04-03', '2022-04-06'],
    ['2022-01-29', '2022-01-29'],
    ['2022-01-31', '2022-02-07'],
    ['2022-03-26', '2022-03-28'],
  ])('nextWorkingDay(%s) → %s', (day, expected) => {
    expect(calendar.nextWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['2022-03-22', '2022-03-29', 5],
    ['2022-03-22', '2022-03-22', 0],
    ['2022-04-01', '2022-04-06', 2],
    ['2022-04-06', '2022-04-01', -2],
    ['2022-04-02', '2022-04-05', 0],
  ])('workingDaysBetween(%s, %s) → %i', (from, to, expected) => {
    expect(calendar.workingDaysBetween(from, to)).toBe(expected);
  });
});

describe('a year that is not loaded', () => {
  it('is refused by name', () => {
    expect([calendar.loaded(2026), calendar.loaded(2027), calendar.loaded(2021)]).toEqual([true, false, false]);
    expect(() => calendar.isWorkingDay('2027-03-01')).toThrow(YearNotLoadedError);
    expect(() => calendar.addWorkingDays('2026-12-30', 5)).toThrow('尚未录入2027年的节假日安排');
    expect(() => calendar.workingDaysBetween('2021-12-30', '2022-01-05')).toThrow('尚未录入2021年');
  });

  it('is known once an administrator adds it, and a later entry replaces an earlier one', () => {
    const first = { year: 2027, holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }], makeUpDays: [] };
    const second = { year: 2027, holidays: [], makeUpDays: ['2027-01-02'] };
    const once = createWorkCalendar([...WORK_YEARS, first]);
    expect(once.isWorkingDay('2026-12-31')).toBe(false);
    expect(once.nextWorkingDay('2027-01-01')).toBe('2027-01-04');
    const twice = createWorkCalendar([...WORK_YEARS, first, second]);
    expect(twice.isWorkingDay('2027-01-01')).toBe(true);
    expect(twice.isWorkingDay('2027-01-02')).toBe(true);
  });
});
