import { describe, expect, it } from 'vitest';
import { leadsTo } from './unit-search';

const unit = { name: '云溪县住房和城乡建设局', shortName: '住建局', pinyin: 'zjj zhujianju', aliases: ['建设局'] };

describe('leadsTo', () => {
  it.each([
    ['', true],
    ['住建', true],
    ['城乡', true],
    ['建设局', true],
    ['zj', true],
    ['ZhuJian', true],
    [' zjj ', true],
    ['jj', false],
    ['水利', false],
  ])('%s: %s', (text, found) => {
    expect(leadsTo(text, unit)).toBe(found);
  });
});
