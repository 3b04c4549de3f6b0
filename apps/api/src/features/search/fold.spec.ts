import { describe, expect, it } from 'vitest';
import { charactersOf, codesOf, fold, gramsOf, SIMPLIFIED, TRADITIONAL, wordsOf } from './fold';
import { excerptOf, marksOf, snippetOf } from './marks';
import { leadsTo } from './names';

describe('fold', () => {
  it.each([
    ['督办〔2026〕15号', '督办202615号'],
    ['督办［２０２６］１５号', '督办202615号'],
    ['老舊小區改造', '老旧小区改造'],
    ['青 石　鎮', '青石镇'],
    ['《云溪县河道管理办法》（试行）', '云溪县河道管理办法试行'],
    ['ＧＤＰ增长3.5%', 'gdp增长3.5%'],
    ['“三清单”', '三清单'],
    ['1至6月', '1至6月'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('has one simplified character for each traditional one', () => {
    expect(charactersOf(TRADITIONAL)).toHaveLength(charactersOf(SIMPLIFIED).length);
    expect(charactersOf(TRADITIONAL).length).toBeGreaterThan(3000);
    expect(fold('鎮')).toBe('镇');
  });
});

describe('wordsOf', () => {
  it.each<[string, string[]]>([
    ['  河道　清淤 ', ['河道', '清淤']],
    ['河道 河道', ['河道']],
    ['（） 。', ['。']],
    ['1 2 3 4 5 6 7 8 9', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

it('takes neighbouring characters, those of two units as one', () => {
  expect(gramsOf('老旧小区')).toEqual(['老旧', '旧小', '小区']);
  expect(gramsOf('𠮷祥里')).toEqual(['𠮷祥', '祥里']);
  expect(gramsOf('河')).toEqual([]);
});

describe('codesOf', () => {
  it.each<[string, string[]]>([
    ['督办〔2026〕15号', ['督办202615号']],
    ['15', ['15']],
    ['015号', ['015号', '15']],
    ['第12期', ['第12期', '12']],
    ['2026-018', ['2026-018', '202618']],
    ['2026年第8期', ['2026年第8期', '20268']],
    ['河道', []],
  ])('%s', (text, codes) => {
    expect(codesOf(wordsOf(text))).toEqual(codes);
  });
});

describe('marksOf', () => {
  const marked = (text: string, typed: string) => marksOf(text, wordsOf(typed)).map(([a, b]) => text.slice(a, b));
  it.each<[string, string, string[]]>([
    ['青石镇老旧小区改造', '老旧', ['老旧']],
    ['青石鎮老舊小區改造', '老旧小区', ['老舊小區']],
    ['督办〔2026〕15号文', '202615号', ['2026〕15号']],
    ['整治 河道，清理河道', '河道', ['河道', '河道']],
    ['河道清淤清理', '道清 清淤', ['道清淤']],
    ['占地500㎡', '500m2', ['500㎡']],
    ['𠮷祥里小区', '小区', ['小区']],
    ['没有', '别的', []],
  ])('%s ← %s', (text, typed, found) => {
    expect(marked(text, typed)).toEqual(found);
  });
});

it('shows what is around a word and says where it was cut', () => {
  const text = `${'前'.repeat(60)}青石镇东渠${'后'.repeat(200)}`;
  const snippet = snippetOf(text, ['东渠']);
  expect(snippet?.text).toMatch(/^…前+青石镇东渠后+…$/);
  expect(snippet?.marks.map(([a, b]) => snippet.text.slice(a, b))).toEqual(['东渠']);
  expect(snippetOf(text, ['西渠'])).toBeNull();
  expect(excerptOf('青石镇东渠', ['东渠'])).toEqual({ text: '青石镇东渠', marks: [[3, 5]] });
  expect(excerptOf(text, ['西渠']).text).toMatch(/^前+青石镇东渠后+…$/);
});

describe('leadsTo', () => {
  const names = ['云溪县住房和城乡建设局', '住建局', '住建部门'];
  it.each<[string, number | null]>([
    ['住建局', 0],
    ['住建', 1],
    ['zjj', 1],
    ['ZJ', 2],
    ['zjbm', 1],
    ['zhujian', 2],
    ['建设局', 2],
    ['城乡 建设', 2],
    ['水利', null],
    ['jianju', null],
  ])('%s', (typed, place) => {
    expect(leadsTo(wordsOf(typed), names)).toBe(place);
  });
});
