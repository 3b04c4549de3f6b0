import { describe, expect, it } from 'vitest';
import { chineseNumber } from './index.ts';

describe('chineseNumber', () => {
  it.each([
    ['3', 3],
    ['３', 3],
    ['15.6', 15.6],
    ['1,200', 1200],
    ['1.1万', 11_000],
    ['3亿', 300_000_000],
    ['2百万', 2_000_000],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十五', 25],
    ['三十一', 31],
    ['百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百二', 120],
    ['一百二十', 120],
    ['两千零二十二', 2022],
    ['一千零五', 1005],
    ['一万零五十', 10_050],
    ['一万二', 12_000],
    ['十二万三千', 123_000],
    ['三亿五千万', 350_000_000],
    ['二〇二二', 2022],
    ['一九九八', 1998],
    ['二〇', 20],
    ['零', 0],
    ['三点五', 3.5],
    ['十二点零五', 12.05],
  ])('%s → %d', (text, expected) => {
    expect(chineseNumber(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '几',
    '数十',
    '几十',
    '三五',
    '七八',
    '万',
    '亿',
    '三个',
    '十十',
    '二百三百',
    '半',
    '点五',
    '3.',
    '1,2',
  ])('“%s” is no number', (text) => {
    expect(chineseNumber(text)).toBeUndefined();
  });

  it('reads back every number up to 9999', () => {
    const digits = Array.from('零一二三四五六七八九');
    const spell = (n: number) =>
      [1000, 100, 10, 1]
        .map((unit, i) => ({ digit: Math.floor(n / unit) % 10, name: ['千', '百', '十', ''][i]! }))
        .map(({ digit, name }) => (digit === 0 ? '零' : digits[digit]! + name))
        .join('')
        .replace(/零+/g, '零')
        .replace(/^零|零$/g, '');
    for (let n = 1; n <= 9999; n++) if (chineseNumber(spell(n)) !== n) expect.fail(`${spell(n)} ≠ ${n}`);
  });
});
