import { describe, expect, it } from 'vitest';
import { changesOf, elapsed } from './history-details';

describe('how long it took', () => {
  it.each([
    ['2026-03-16T01:00:00Z', '2026-03-16T01:00:20Z', '1 分钟'],
    ['2026-03-16T01:00:00Z', '2026-03-16T01:25:00Z', '25 分钟'],
    ['2026-03-16T01:00:00Z', '2026-03-16T06:59:00Z', '5 小时'],
    ['2026-03-16T01:00:00Z', '2026-03-17T00:30:00Z', '23 小时'],
    ['2026-03-16T01:00:00Z', '2026-03-17T01:00:00Z', '1 天'],
    ['2026-03-16T10:00:00Z', '2026-03-20T02:00:00Z', '4 天'],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(elapsed(new Date(from), new Date(to))).toBe(expected);
  });
});

describe('what changed', () => {
  it.each([
    [{ due: '2026-03-31' }, { due: '2026-04-15' }, [['办理期限', '2026年3月31日', '2026年4月15日']]],
    [{ due: null }, { due: '2026-04-15' }, [['办理期限', '未定', '2026年4月15日']]],
    [{ urgency: 'normal', title: '修桥' }, { urgency: 'urgent', title: '修桥' }, [['紧急程度', '平件', '加急']]],
    [{ units: ['青石镇'] }, { units: ['青石镇', '白塔镇'] }, [['责任单位', '青石镇', '青石镇、白塔镇']]],
    [{ due: '2026-03-31' }, { decision: 'refused' }, []],
    [null, { due: '2026-04-15' }, []],
  ])('from %o to %o', (before, after, expected) => {
    expect(changesOf(before, after).map(({ label, from, to }) => [label, from, to])).toEqual(expected);
  });
});
