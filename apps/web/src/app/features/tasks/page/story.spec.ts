import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#contracts';
import { beginning, sentenceOf, storyOf, subjectOf } from './story';

const entry = (fields: Partial<HistoryEntry>): HistoryEntry => ({
  at: `${fields.day ?? '2026-03-16'}T01:00:00Z`,
  day: '2026-03-16',
  byName: '周督查',
  unitName: null,
  action: 'assignment.sign',
  assignmentId: null,
  unit: null,
  deed: '签收',
  text: '签收',
  took: null,
  changes: [],
  reason: null,
  evidence: [],
  ...fields,
});
const signed = (unit: string, deed = '签收') =>
  entry({ unit, unitName: `云溪县${unit}`, byName: '李联络', deed, assignmentId: unit });

describe('the story', () => {
  it('goes by days and tells of long silences', () => {
    const days = storyOf([entry({ day: '2026-03-16' }), entry({ day: '2026-03-18' }), entry({ day: '2026-03-30' })]);
    expect(days.map(({ day, silence }) => [day, silence])).toEqual([
      ['2026-03-16', 0],
      ['2026-03-18', 0],
      ['2026-03-30', 12],
    ]);
  });

  it.each<[string, HistoryEntry[], string[]]>([
    ['two of a kind', [signed('青石镇'), signed('白塔镇')], ['', '']],
    ['three', [signed('青石镇', '签收，承办人 甲'), signed('白塔镇'), signed('柳河乡')], ['3 个单位签收']],
    [
      'three with something between',
      [signed('青石镇'), entry({ action: 'task.close', deed: '同意销号' }), signed('白塔镇'), signed('柳河乡')],
      ['3 个单位签收', ''],
    ],
    [
      'what the office does to units',
      ['青石镇', '白塔镇', '青石镇'].map((unit) => entry({ action: 'assignment.urge', unit, deed: '催办（电话）' })),
      ['催办 2 个单位，共 3 次'],
    ],
    [
      'reports of different days',
      ['3月1日', '3月2日', '3月3日'].map((day, i) => ({
        ...signed(`第${i}乡`, `反馈截至 ${day} 的进展`),
        action: 'assignment.report',
      })),
      ['3 个单位反馈进展'],
    ],
  ])('tells %s', (_, history, summaries) => {
    expect(storyOf(history).flatMap(({ steps }) => steps.map(({ summary }) => summary))).toEqual(summaries);
  });

  it.each<[HistoryEntry, string]>([
    [{ ...signed('青石镇'), took: '1 天' }, '青石镇 签收，用时 1 天'],
    [entry({ action: 'assignment.urge', unit: '青石镇', deed: '催办（电话）' }), '周督查 对青石镇催办（电话）'],
    [entry({ action: 'task.close', deed: '同意销号' }), '周督查 同意销号'],
  ])('says %#', (one, sentence) => {
    expect(`${subjectOf(one)} ${sentenceOf(one)}`).toBe(sentence);
  });

  it.each([
    [1, 2],
    [2, 1],
    [3, 0],
    [9, 0],
  ])('begins where %i steps are told, on day %i', (steps, index) => {
    const days = storyOf([entry({ day: '2026-03-16' }), entry({ day: '2026-03-17' }), entry({ day: '2026-03-18' })]);
    expect(beginning(days, steps)).toBe(index);
  });
});
