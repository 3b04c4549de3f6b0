import { describe, expect, it } from 'vitest';
import {
  resolveDeadline,
  RULES,
  unloadedYearIn,
  type Deadline,
  type ResolveContext,
  type ResolvedDeadline,
} from './index.ts';

type Expected = Partial<ResolvedDeadline>;
type Case = [wording: string, deadline: Deadline, expected: Expected, context?: Partial<ResolveContext>];

const TUESDAY = '2022-03-22';

function resolve(deadline: Deadline, context: Partial<ResolveContext> = {}): ResolvedDeadline {
  const resolved = resolveDeadline(deadline, { asOf: TUESDAY, ...context });
  expect(RULES).toHaveProperty(resolved.rule);
  return resolved;
}

/** Compares what the case names; a warning or a start that it does not name must be absent. */
function check([, deadline, expected, context]: Case): void {
  const resolved = resolve(deadline, context);
  expect(resolved).toMatchObject(expected);
  for (const key of ['warning', 'start', 'time', 'waitsFor'] as const)
    if (!(key in expected)) expect(resolved[key], key).toBeUndefined();
}

const past = expect.stringContaining('早于2022年3月22日') as unknown as string;
const far = expect.stringContaining('没有写明年份') as unknown as string;
const some = expect.any(String) as unknown as string;

const namedDates: Case[] = [
  ['月底前', { kind: 'monthEnd' }, { due: '2022-03-31', rule: 'month-end', precision: 'month' }],
  ['3月底前', { kind: 'monthEnd', month: 3 }, { due: '2022-03-31' }],
  ['下月底前', { kind: 'monthEnd', monthOffset: 1 }, { due: '2022-04-30' }],
  ['2月底前', { kind: 'monthEnd', month: 2 }, { due: '2023-02-28', warning: far }],
  ['2024年2月底前', { kind: 'monthEnd', year: 2024, month: 2 }, { due: '2024-02-29' }],
  ['明年2月底前', { kind: 'monthEnd', yearOffset: 1, month: 2 }, { due: '2023-02-28' }],
  ['下月底前 in December', { kind: 'monthEnd', monthOffset: 1 }, { due: '2023-01-31' }, { asOf: '2022-12-31' }],
  ['3月25日前', { kind: 'date', month: 3, day: 25 }, { due: '2022-03-25', rule: 'date', precision: 'day' }],
  ['3月22日', { kind: 'date', month: 3, day: 22 }, { due: '2022-03-22' }],
  ['3月21日', { kind: 'date', month: 3, day: 21 }, { due: '2023-03-21', warning: far }],
  ['1月10日前 in December', { kind: 'date', month: 1, day: 10 }, { due: '2023-01-10' }, { asOf: '2022-12-20' }],
  ['2022年3月1日', { kind: 'date', year: 2022, month: 3, day: 1 }, { due: '2022-03-01', warning: past }],
  ['25日前', { kind: 'date', day: 25 }, { due: '2022-03-25' }],
  ['10日前', { kind: 'date', day: 10 }, { due: '2022-04-10' }],
  ['31日前 on 1 April', { kind: 'date', day: 31 }, { due: '2022-05-31' }, { asOf: '2022-04-01' }],
  ['下月10日前', { kind: 'date', monthOffset: 1, day: 10 }, { due: '2022-04-10' }],
  ['2月29日', { kind: 'date', month: 2, day: 29 }, { due: '2024-02-29', warning: far }],
  ['2月30日', { kind: 'date', month: 2, day: 30 }, { due: null, warning: some, waitsFor: some, precision: 'none' }],
  ['13月上旬', { kind: 'tenday', month: 13, part: 1 }, { due: null, warning: some, waitsFor: some }],
  [
    '3月25日17时前',
    { kind: 'date', month: 3, day: 25, time: '17:00' },
    { due: '2022-03-25', time: '17:00', precision: 'hour' },
  ],
];

const ranges: Case[] = [
  [
    '3月27日、28日',
    { kind: 'range', from: { month: 3, day: 27 }, to: { day: 28 } },
    { start: '2022-03-27', due: '2022-03-28', rule: 'date-range' },
  ],
  [
    '3月25日至4月5日',
    { kind: 'range', from: { month: 3, day: 25 }, to: { month: 4, day: 5 } },
    { start: '2022-03-25', due: '2022-04-05' },
  ],
  [
    '3月25日至4月5日, already running',
    { kind: 'range', from: { month: 3, day: 25 }, to: { month: 4, day: 5 } },
    { start: '2022-03-25', due: '2022-04-05' },
    { asOf: '2022-04-01' },
  ],
  [
    '12月25日至1月5日',
    { kind: 'range', from: { month: 12, day: 25 }, to: { month: 1, day: 5 } },
    { start: '2022-12-25', due: '2023-01-05' },
    { asOf: '2022-12-20' },
  ],
  [
    '2022年12月25日至1月5日',
    { kind: 'range', from: { year: 2022, month: 12, day: 25 }, to: { month: 1, day: 5 } },
    { start: '2022-12-25', due: '2023-01-05' },
  ],
  ['25日至28日', { kind: 'range', from: { day: 25 }, to: { day: 28 } }, { start: '2022-03-25', due: '2022-03-28' }],
  [
    '25日至下月5日',
    { kind: 'range', from: { day: 25 }, to: { monthOffset: 1, day: 5 } },
    { start: '2022-03-25', due: '2022-04-05' },
  ],
  [
    '本月25日至下月5日',
    { kind: 'range', from: { monthOffset: 0, day: 25 }, to: { monthOffset: 1, day: 5 } },
    { start: '2022-03-25', due: '2022-04-05' },
  ],
  [
    '2月30日至3月30日',
    { kind: 'range', from: { month: 2, day: 30 }, to: { month: 3, day: 30 } },
    { due: null, warning: some, waitsFor: some },
  ],
];

const periods: Case[] = [
  ['一季度', { kind: 'period', of: 'quarter', part: 1 }, { due: '2022-03-31', rule: 'quarter', precision: 'quarter' }],
  ['上半年', { kind: 'period', of: 'halfYear', part: 1 }, { due: '2022-06-30', rule: 'half-year' }],
  ['前三季度', { kind: 'period', of: 'quarter', part: 3 }, { due: '2022-09-30' }],
  ['下半年', { kind: 'period', of: 'halfYear', part: 2 }, { due: '2022-12-31', precision: 'halfYear' }],
  ['本季度', { kind: 'period', of: 'quarter' }, { due: '2022-03-31' }],
  ['下季度', { kind: 'period', of: 'quarter', offset: 1 }, { due: '2022-06-30' }],
  ['年内', { kind: 'period', of: 'year' }, { due: '2022-12-31', rule: 'year', precision: 'year' }],
  ['2024年底前', { kind: 'period', of: 'year', year: 2024 }, { due: '2024-12-31' }],
  ['明年底前', { kind: 'period', of: 'year', yearOffset: 1 }, { due: '2023-12-31' }],
  ['明年一季度', { kind: 'period', of: 'quarter', part: 1, yearOffset: 1 }, { due: '2023-03-31' }],
  [
    '上半年 in August',
    { kind: 'period', of: 'halfYear', part: 1 },
    { due: '2023-06-30', warning: far },
    { asOf: '2022-08-01' },
  ],
  ['“十四五”末', { kind: 'fiveYearPlanEnd', n: 14 }, { due: '2025-12-31', rule: 'five-year-plan' }],
  ['“十五五”末', { kind: 'fiveYearPlanEnd', n: 15 }, { due: '2030-12-31' }],
  ['4月上旬', { kind: 'tenday', month: 4, part: 1 }, { due: '2022-04-10', rule: 'tenday', precision: 'tenday' }],
  ['本月下旬', { kind: 'tenday', part: 3 }, { due: '2022-03-31' }],
  ['本月中旬', { kind: 'tenday', monthOffset: 0, part: 2 }, { due: '2022-03-20', warning: past }],
];

const weeks: Case[] = [
  ['本周五前', { kind: 'weekday', weekday: 5, weekOffset: 0 }, { due: '2022-03-25', rule: 'weekday' }],
  ['下周一', { kind: 'weekday', weekday: 1, weekOffset: 1 }, { due: '2022-03-28' }],
  ['周一前', { kind: 'weekday', weekday: 1 }, { due: '2022-03-28' }],
  ['周二', { kind: 'weekday', weekday: 2 }, { due: '2022-03-22' }],
  ['本周一', { kind: 'weekday', weekday: 1, weekOffset: 0 }, { due: '2022-03-21', warning: past }],
  ['本周内', { kind: 'weekEnd', weekOffset: 0 }, { due: '2022-03-27', rule: 'week-end', precision: 'week' }],
  ['下周内', { kind: 'weekEnd', weekOffset: 1 }, { due: '2022-04-03' }],
  ['当天', { kind: 'relativeDay', days: 0 }, { due: '2022-03-22', rule: 'relative-day' }],
  ['次日', { kind: 'relativeDay', days: 1 }, { due: '2022-03-23' }],
  [
    '明天下午5点前',
    { kind: 'relativeDay', days: 1, time: '17:00' },
    { due: '2022-03-23', time: '17:00', precision: 'hour' },
  ],
  ['会后次日', { kind: 'relativeDay', days: 1, anchor: 'meeting' }, { due: null, waitsFor: '会议召开' }],
];

const length = (n: number, unit: Extract<Deadline, { kind: 'length' }>['unit']): Deadline => ({
  kind: 'length',
  n,
  unit,
  anchor: 'asOf',
});
const lengths: Case[] = [
  ['三日内', length(3, 'day'), { due: '2022-03-25', rule: 'days' }],
  ['7天内', length(7, 'day'), { due: '2022-03-29' }],
  ['一周内', length(1, 'week'), { due: '2022-03-29' }],
  ['半个月内', length(1, 'halfMonth'), { due: '2022-04-06' }],
  ['三日内 before 清明', length(3, 'day'), { due: '2022-04-06' }, { asOf: '2022-03-31' }],
  ['二日内 to a make-up Saturday', length(2, 'day'), { due: '2022-04-02' }, { asOf: '2022-03-31' }],
  ['4日内 to a Saturday', length(4, 'day'), { due: '2022-03-28' }],
  ['5个工作日内', length(5, 'workingDay'), { due: '2022-03-29', rule: 'working-days' }],
  ['5个工作日内 over 清明', length(5, 'workingDay'), { due: '2022-04-07' }, { asOf: '2022-03-30' }],
  ['一个月内', length(1, 'month'), { due: '2022-04-22', rule: 'months' }],
  ['一个月内 from a month end', length(1, 'month'), { due: '2022-02-28' }, { asOf: '2022-01-31' }],
  ['一个半月内', length(1.5, 'month'), { due: '2022-05-07' }],
  ['一年内', length(1, 'year'), { due: '2023-03-22' }],
  ['24小时内', length(24, 'hour'), { due: '2022-03-23', precision: 'hour', rule: 'hours' }],
  ['24小时内 from 10:30', length(24, 'hour'), { due: '2022-03-23', time: '10:30' }, { time: '10:30' }],
  [
    '2小时内 over midnight',
    length(2, 'hour'),
    { due: '2022-04-01', time: '01:15' },
    { asOf: '2022-03-31', time: '23:15' },
  ],
  ['2小时内, time unknown', length(2, 'hour'), { due: '2022-03-22', warning: some }],
  ['hours never roll', length(24, 'hour'), { due: '2022-03-26' }, { asOf: '2022-03-25' }],
];

const anchored: Case[] = [
  ['会后3日内', { kind: 'length', n: 3, unit: 'day', anchor: 'meeting' }, { due: null, waitsFor: '会议召开' }],
  [
    '会后3日内, meeting known',
    { kind: 'length', n: 3, unit: 'day', anchor: 'meeting' },
    { due: '2022-03-24' },
    { anchors: { meeting: { day: '2022-03-21' } } },
  ],
  ['接通知后2日内', { kind: 'length', n: 2, unit: 'day', anchor: 'notice' }, { due: null, waitsFor: '接到通知' }],
  [
    '交办后5个工作日内',
    { kind: 'length', n: 5, unit: 'workingDay', anchor: 'dispatch' },
    { due: null, waitsFor: '交办' },
  ],
  [
    '交办后5个工作日内, dispatched',
    { kind: 'length', n: 5, unit: 'workingDay', anchor: 'dispatch' },
    { due: '2022-04-07' },
    { anchors: { dispatch: { day: '2022-03-30', time: '09:00' } } },
  ],
  [
    '交办后48小时内, dispatched',
    { kind: 'length', n: 48, unit: 'hour', anchor: 'dispatch' },
    { due: '2022-04-01', time: '09:00' },
    { anchors: { dispatch: { day: '2022-03-30', time: '09:00' } } },
  ],
  [
    '竣工后一个月内',
    { kind: 'length', n: 1, unit: 'month', anchor: 'event', event: '竣工' },
    { due: null, waitsFor: '竣工' },
  ],
  ['验收前', { kind: 'open', waitsFor: '验收' }, { due: null, waitsFor: '验收', rule: 'open' }],
];

const eve = (festival: Extract<Deadline, { kind: 'festivalEve' }>['festival']): Deadline => ({
  kind: 'festivalEve',
  festival,
});
const dayOff = (day: string) => expect.stringContaining(`最后一个工作日是${day}`) as unknown as string;
const festivals: Case[] = [
  ['春节前', eve('春节'), { due: '2023-01-21', rule: 'festival-eve', warning: dayOff('2023年1月20日') }],
  ['春节前 in January', eve('春节'), { due: '2022-01-31', warning: dayOff('2022年1月30日') }, { asOf: '2022-01-10' }],
  ['中秋前', eve('中秋'), { due: '2022-09-09' }],
  ['端午前', eve('端午'), { due: '2022-06-02' }],
  ['清明前', eve('清明'), { due: '2022-04-04', warning: dayOff('2022年4月2日') }],
  ['元旦前', eve('元旦'), { due: '2022-12-31', warning: dayOff('2022年12月30日') }],
  ['“五一”前', eve('劳动节'), { due: '2022-04-30', warning: dayOff('2022年4月29日') }],
  ['“七一”前', eve('七一'), { due: '2022-06-30' }],
  ['国庆前', eve('国庆'), { due: '2022-09-30' }],
  ['明年春节前', { kind: 'festivalEve', festival: '春节', yearOffset: 1 }, { due: '2023-01-21', warning: some }],
  ['春节前, no table', eve('春节'), { due: null, warning: some, waitsFor: '春节日期' }, { asOf: '2040-01-01' }],
  [
    '汛期前',
    { kind: 'season', name: '汛期' },
    { due: '2022-05-14', rule: 'season-eve' },
    { settings: { seasons: { 汛期: '2022-05-15' } } },
  ],
  ['供暖季前, not set', { kind: 'season', name: '供暖季' }, { due: null, waitsFor: '供暖季起始日', warning: some }],
  [
    '汛期前, setting of the year before',
    { kind: 'season', name: '汛期' },
    { due: null, waitsFor: '汛期起始日', warning: expect.stringContaining('已过') },
    { settings: { seasons: { 汛期: '2021-05-15' } } },
  ],
];

const without: Case[] = [
  ['即日起', { kind: 'start' }, { due: null, start: '2022-03-22', rule: 'start' }],
  ['4月1日起', { kind: 'start', date: { month: 4, day: 1 } }, { due: null, start: '2022-04-01' }],
  ['尽快', { kind: 'immediate', word: '尽快' }, { due: null, rule: 'immediate', waitsFor: some }],
  ['每周五', { kind: 'cadence', every: 'week', weekday: 5 }, { due: null, rule: 'cadence', precision: 'none' }],
  ['每月25日前', { kind: 'cadence', every: 'month', day: 25 }, { due: null, rule: 'cadence' }],
  ['以旬保月', { kind: 'cadence', every: 'tenday' }, { due: null, rule: 'cadence' }],
  ['常态化', { kind: 'cadence', every: 'standing' }, { due: null, rule: 'standing' }],
];

describe('resolveDeadline', () => {
  describe.each([
    ['named dates', namedDates],
    ['ranges', ranges],
    ['periods', periods],
    ['weeks and days', weeks],
    ['lengths', lengths],
    ['anchors', anchored],
    ['festivals and seasons', festivals],
    ['no day in the text', without],
  ])('%s', (_, cases) => {
    it.each(cases)('%s', (...row) => {
      check(row);
    });
  });

  it('never rolls a named day, whatever it falls on', () => {
    expect(resolve({ kind: 'date', month: 3, day: 27 }).due).toBe('2022-03-27');
    expect(resolve({ kind: 'date', month: 10, day: 1 }).due).toBe('2022-10-01');
    expect(resolve({ kind: 'monthEnd', month: 4 }).due).toBe('2022-04-30');
  });

  it('says which year is missing instead of guessing or throwing', () => {
    const missing = expect.stringContaining('尚未录入2030年的节假日安排') as unknown as string;
    const asOf = '2030-06-05';
    check(['三日内', length(3, 'day'), { due: '2030-06-08', warning: missing }, { asOf }]);
    check(['一个月内', length(1, 'month'), { due: '2030-07-05', warning: missing }, { asOf }]);
    check(['工作日', length(5, 'workingDay'), { due: null, waitsFor: '2030年节假日安排', warning: missing }, { asOf }]);
    check(['月底前', { kind: 'monthEnd' }, { due: '2030-06-30' }, { asOf }]);
    check(['端午前', eve('端午'), { due: '2031-06-23' }, { asOf }]);
    for (const n of [3, 30]) {
      const { warning = '' } = resolve(length(n, 'day'), { asOf });
      expect(unloadedYearIn(warning)).toBe(2030);
    }
    expect(unloadedYearIn('起算时刻未写明，按整日推算，请核对。')).toBeUndefined();
  });

  it('keeps no state between calls and does not change its input', () => {
    const deadline: Deadline = Object.freeze({ kind: 'length', n: 3, unit: 'day', anchor: 'asOf' });
    expect(resolve(deadline)).toEqual(resolve(deadline));
  });

  it('refuses an asOf that is no day', () => {
    expect(() => resolveDeadline({ kind: 'monthEnd' }, { asOf: '2022-02-30' })).toThrow('日期“2022-02-30”无效');
  });
});
