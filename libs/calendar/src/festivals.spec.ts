import { getSolarTermDate } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays, festivalDay, festivalNamed } from './index.ts';

const YEARS = Array.from({ length: 21 }, (_, i) => 2015 + i);

describe('festivals', () => {
  it('of the lunar calendar agree with the chinese calendar of the engine in 2015–2035', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const lunar = new Map<string, string>();
    for (let day = '2015-01-01'; day <= '2035-12-31'; day = addDays(day, 1))
      lunar.set(`${day.slice(0, 4)}:${format.format(new Date(`${day}T00:00:00Z`))}`, day);
    for (const year of YEARS) {
      expect(
        (['春节', '元宵', '端午', '中秋', '重阳'] as const).map((name) => festivalDay(name, year)),
        `${year}`,
      ).toEqual(['1/1', '1/15', '5/5', '8/15', '9/9'].map((date) => lunar.get(`${year}:${date}`)));
      expect(festivalDay('除夕', year)).toBe(addDays(festivalDay('春节', year)!, -1));
    }
  });

  it('清明 agrees with the solar term', () => {
    for (const year of YEARS) expect(festivalDay('清明', year)).toBe(getSolarTermDate(year, 4, 'pure_brightness'));
  });

  it('of the Gregorian calendar are known in every year, moving ones only where the table reaches', () => {
    expect(festivalDay('国庆', 2050)).toBe('2050-10-01');
    expect(festivalDay('春节', 2036)).toBeUndefined();
    expect(festivalDay('除夕', 2014)).toBeUndefined();
  });

  it.each([
    ['春节', '春节'],
    ['“五一”', '劳动节'],
    ['五一', '劳动节'],
    ['五一节', '劳动节'],
    ['劳动节', '劳动节'],
    ['十一', '国庆'],
    ['国庆节', '国庆'],
    ['中秋节', '中秋'],
    ['端午节', '端午'],
    ['清明节', '清明'],
    ['“七一”', '七一'],
    ['妇女', '妇女节'],
    ['元宵节', '元宵'],
    ['汛期', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s names %s', (word, name) => {
    expect(festivalNamed(word)).toBe(name);
  });
});
