import { expect, it } from 'vitest';
import { clause, formatRange, gapWords, sentence } from './wording.ts';

it.each([
  ['2022-03-19', '2022-03-25', '2022年3月19日至25日'],
  ['2022-03-28', '2022-04-03', '2022年3月28日至4月3日'],
  ['2022-12-26', '2023-01-01', '2022年12月26日至2023年1月1日'],
  ['2022-03-05', '2022-03-05', '2022年3月5日'],
])('%s to %s prints as %s', (from, to, printed) => {
  expect(formatRange(from, to)).toBe(printed);
});

it.each([
  ['已完成', '已完成。', '已完成'],
  ['已完成。', '已完成。', '已完成'],
  ['已完成；\n', '已完成。', '已完成'],
  ['第一段。\r\n第二段', '第一段。第二段。', '第一段。第二段'],
  ['（见清单）', '（见清单）。', '（见清单）'],
  ['切实抓好！', '切实抓好！', '切实抓好！'],
  ['', '', ''],
  ['  \n ', '', ''],
])('%j as a sentence is %j, as a clause %j', (text, whole, part) => {
  expect(sentence(text)).toBe(whole);
  expect(clause(text)).toBe(part);
});

it.each([
  ['-4.6', '序时', '慢于序时4.6个百分点'],
  ['−4.6', '序时', '慢于序时4.6个百分点'],
  ['+9.9', '序时', '快于序时9.9个百分点'],
  ['4.5', '序时', '快于序时4.5个百分点'],
  ['0.0', '序时', '与序时持平'],
  ['-0.6', '目标', '低于目标0.6个百分点'],
  ['0.4', '目标', '高于目标0.4个百分点'],
  ['—', '序时', ''],
] as const)('a gap of %s against %s is %j', (gap, against, words) => {
  expect(gapWords(gap, against)).toBe(words);
});
