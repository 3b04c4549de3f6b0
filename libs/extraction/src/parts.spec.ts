import { describe, expect, it } from 'vitest';
import { readPage } from './paragraphs.ts';
import { splitParts } from './parts.ts';

const split = (source: string) => {
  const page = readPage(source);
  return splitParts(page).map((part) => [
    part.labels.map((label) => label.kind).join('+'),
    page.text.slice(part.start, part.end),
  ]);
};

describe('splitParts', () => {
  it.each<[string, [string, string][]]>([
    [
      '要加强管理。要落实责任；要报告。',
      [
        ['', '要加强管理'],
        ['', '要落实责任'],
        ['', '要报告'],
      ],
    ],
    [
      '会议要求，一是要排查。二是要整改。',
      [
        ['', '会议要求'],
        ['inline', '要排查'],
        ['inline', '要整改'],
      ],
    ],
    ['一要思想重视。', [['inline', '思想重视']]],
    [
      '（一）加强领导。各乡镇要落实。',
      [
        ['cnParen', '加强领导'],
        ['', '各乡镇要落实'],
      ],
    ],
    [
      '1.排查隐患；2.上报结果。',
      [
        ['arabic', '排查隐患'],
        ['arabic', '上报结果'],
      ],
    ],
    ['第三条各科室要登记。', [['article', '各科室要登记']]],
    [
      '一、工作目标以排查整治为重点，确保安全。',
      [
        ['cn', '工作目标'],
        ['', '以排查整治为重点，确保安全'],
      ],
    ],
    [
      '（一）县应急局：牵头制定方案。',
      [
        ['cnParen', '县应急局'],
        ['', '牵头制定方案'],
      ],
    ],
  ])('%s', (source, parts) => {
    expect(split(source)).toEqual(parts);
  });

  it.each([
    ['brackets', '各镇（街道。社区）要落实。'],
    ['titles', '要落实《关于做好防汛工作。通知》精神。'],
    ['decimals', '增长1.5%以上。'],
    ['numerals in a sentence', '要做到一是一、二是二。'],
  ])('does not split inside %s', (_, source) => {
    expect(split(source)).toHaveLength(1);
  });

  it('splits before 1. only where a label is', () => {
    expect(split('投资1.5亿元。')).toEqual([['', '投资1.5亿元']]);
  });
});
