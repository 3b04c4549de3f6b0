import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInYear,
  formatDay,
  InvalidDayError,
  isDay,
  isoWeek,
  maxDay,
  minDay,
  monthEnd,
  toDay,
  toTime,
  weekday,
} from './index.ts';

describe('day numbers', () => {
  it('agree with the Gregorian calendar of the engine on every day of 1900–2199', () => {
    for (let ms = Date.UTC(1900, 0, 1); ms < Date.UTC(2200, 0, 1); ms += 86_400_000) {
      const date = new Date(ms);
      const day = date.toISOString().slice(0, 10);
      const number = ms / 86_400_000;
      if (dayNumber(day) !== number || dayFromNumber(number) !== day || weekday(day) !== (date.getUTCDay() || 7))
        expect.fail(day);
    }
  });
});

describe('isDay', () => {
  it.each([
    ['2022-03-25', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2022-02-29', false],
    ['2100-02-29', false],
    ['2022-04-31', false],
    ['2022-13-01', false],
    ['2022-00-10', false],
    ['2022-01-00', false],
    ['1899-12-31', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2022-3-25', false],
    ['2022-03-25T00:00', false],
    ['', false],
    [20220325, false],
    [null, false],
  ])('%s → %s', (value, expected) => {
    expect(isDay(value)).toBe(expected);
  });

  it('is asked before any arithmetic', () => {
    expect(() => addDays('2022-02-30', 1)).toThrow(InvalidDayError);
    expect(() => addMonths('昨天', 1)).toThrow('日期“昨天”无效');
    expect(() => formatDay('2022-3-5')).toThrow(InvalidDayError);
    expect(() => addDays('2022-03-01', 0.5)).toThrow(InvalidDayError);
    expect(() => addDays('2199-12-31', 1)).toThrow(InvalidDayError);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-03-22', 1, '2022-04-22'],
    ['2022-12-31', 2, '2023-02-28'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-05-31', 0, '2022-05-31'],
  ])('addMonths(%s, %i) → %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  it('crosses months, leap days and years', () => {
    expect(addDays('2022-12-31', 1)).toBe('2023-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2022-03-01', -1)).toBe('2022-02-28');
    expect(daysBetween('2022-03-22', '2022-03-31')).toBe(9);
    expect(daysBetween('2023-01-01', '2022-01-01')).toBe(-365);
    expect(monthEnd('2024-02-10')).toBe('2024-02-29');
    expect([daysInYear(2024), daysInYear(2022)]).toEqual([366, 365]);
    expect([minDay('2022-03-25', '2022-04-01'), maxDay('2022-03-25', '2022-04-01')]).toEqual([
      '2022-03-25',
      '2022-04-01',
    ]);
    expect(formatDay('2022-03-05')).toBe('2022年3月5日');
  });

  it.each([
    ['2022-03-22T15:59:59.999Z', '2022-03-22', '23:59'],
    ['2022-03-22T16:00:00Z', '2022-03-23', '00:00'],
    ['2021-12-31T16:30:00Z', '2022-01-01', '00:30'],
    ['1969-12-31T15:00:00Z', '1969-12-31', '23:00'],
  ])('the instant %s is %s %s in Shanghai', (instant, day, time) => {
    expect([toDay(new Date(instant)), toTime(new Date(instant))]).toEqual([day, time]);
  });
});

describe('isoWeek', () => {
  it.each([
    ['2022-03-22', 2022, 12, '2022-03-21', '2022-03-27'],
    ['2022-01-01', 2021, 52, '2021-12-27', '2022-01-02'],
    ['2021-01-03', 2020, 53, '2020-12-28', '2021-01-03'],
    ['2024-12-30', 2025, 1, '2024-12-30', '2025-01-05'],
    ['2022-03-27', 2022, 12, '2022-03-21', '2022-03-27'],
  ])('%s → %i week %i', (day, year, week, start, end) => {
    expect(isoWeek(day)).toEqual({ year, week, start, end });
  });
});
