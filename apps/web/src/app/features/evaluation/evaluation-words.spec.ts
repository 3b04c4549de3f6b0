import { describe, expect, it } from 'vitest';
import type { AssignmentListRow, UnitFigureRow } from '#contracts';
import { conditionsOf, type Narrowing } from './assignment-conditions';
import { ranked } from './completion-chart';
import { changeWords, daysWords, shortDay, weekdayOf } from './evaluation-words';

describe('words of the overview', () => {
  it.each([
    [{ overdueDays: 4, daysLeft: -9 }, '逾期 4 天'],
    [{ overdueDays: 0, daysLeft: -2 }, ''],
    [{ overdueDays: 0, daysLeft: 0 }, '今天到期'],
    [{ overdueDays: 0, daysLeft: 3 }, '还有 3 天'],
    [{ overdueDays: 2, daysLeft: null, mark: '逾期办结 2 天' }, '逾期办结 2 天'],
    [{ overdueDays: 5, daysLeft: null }, ''],
  ])('%o reads %s', (row, words) => {
    expect(daysWords({ mark: null, ...row } as AssignmentListRow)).toBe(words);
  });

  it('writes days without zeros, with the year where it is another', () => {
    expect([shortDay('2022-03-05'), shortDay('2021-12-31', '2022-03-05')]).toEqual(['3月5日', '2021年12月31日']);
    expect(weekdayOf('2022-03-24')).toBe('星期四');
  });
});

describe('changeWords', () => {
  const red = { light: 'red' as const, reasons: [{ text: '逾期 1 天' }] };
  it.each([
    [
      { light: 'yellow' as const, since: '2022-03-20', reasons: [{ text: '距期限 3 个工作日' }] },
      '3月20日起黄灯：距期限 3 个工作日；今日红灯：逾期 1 天',
    ],
    [{ light: 'green' as const, since: '2021-12-20', reasons: [] }, '2021年12月20日起绿灯；今日红灯：逾期 1 天'],
    [{ light: 'green' as const, reasons: [{ text: '按期推进' }] }, '此前绿灯：按期推进；今日红灯：逾期 1 天'],
  ])('%o', (before, words) => {
    expect(changeWords(red, before, '2022-03-24')).toBe(words);
  });
});

describe('conditionsOf', () => {
  const none: Narrowing = {
    unitKind: [],
    timed: '',
    ...{ dueFrom: '', dueTo: '', dispatchedFrom: '', dispatchedTo: '', completedFrom: '', completedTo: '' },
    ...{ overdueOn: '', worsenedSince: '' },
  };

  it('says what a link has narrowed and how to take it off', () => {
    expect(conditionsOf(none)).toEqual([]);
    const filters = {
      ...none,
      ...{
        timed: 'true',
        unitKind: ['township', 'zone'],
        dueFrom: '2022-03-24',
        dueTo: '2022-03-27',
        completedTo: '2022-03-20',
      },
    };
    expect(conditionsOf(filters)).toEqual([
      { text: '单位类别：乡镇、开发区', without: { unitKind: [] } },
      { text: '有期限', without: { timed: '' } },
      { text: '期限：3月24日至3月27日', without: { dueFrom: '', dueTo: '' } },
      { text: '办结：截至3月20日', without: { completedFrom: '', completedTo: '' } },
    ]);
  });
});

describe('ranked', () => {
  const unit = (shortName: string, share: number | null, overdue = 0) =>
    ({ shortName, share, overdue: { count: overdue } }) as UnitFigureRow;

  it('puts the highest rate first, of equal ones the one with less overdue, and leaves out who has nothing', () => {
    const units = [
      unit('青石镇', 0.5, 1),
      unit('白塔镇', null),
      unit('柳河乡', 0.5),
      unit('龙泉乡', 1),
      unit('河口镇', 0),
    ];
    expect(ranked(units).map(({ shortName }) => shortName)).toEqual(['龙泉乡', '柳河乡', '青石镇', '河口镇']);
  });
});
