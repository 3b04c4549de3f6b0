import { describe, expect, it } from 'vitest';
import { extract, toGuide } from './index.ts';

const rows = (source: string) =>
  extract(source, { asOf: '2024-01-10' })
    .requirements.map(toGuide)
    .map(({ text, owners, due, heading }) => [text, owners, due, heading]);

const EXPECTED = [
  ['改造老旧小区12个', ['县住建局', '县财政局'], '2024-11-30', null],
  ['开展防汛演练', ['县应急局', '各乡镇'], '2024-05-31', null],
];
const HEADINGS = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'];
const CELLS = [
  ['1', '改造老旧小区12个', '县住建局', '县财政局', '11月底'],
  ['2', '开展防汛演练', '县应急局', '各乡镇', '2024年5月'],
];

describe('task lists in columns', () => {
  it.each<[string, string]>([
    ['cells on lines of their own', [HEADINGS, ...CELLS].map((row) => row.join('\n')).join('\n')],
    ['tabs', [HEADINGS, ...CELLS].map((row) => row.join('\t')).join('\n')],
    ['spaces', [HEADINGS, ...CELLS].map((row) => row.join(' ')).join('\n')],
    ['Markdown', [HEADINGS, HEADINGS.map(() => '---'), ...CELLS].map((row) => `| ${row.join(' | ')} |`).join('\n')],
    [
      'a web page',
      `<table>${[HEADINGS, ...CELLS].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
  ])('%s', (_, table) => {
    expect(rows(`云溪县重点任务分工\n${table}\n`)).toEqual(EXPECTED);
  });

  it('joins a wrapped cell and takes the first of two task columns for the heading', () => {
    const table = [
      '序号 重点任务 具体措施 责任单位 完成时限',
      '1 提升服务效能 新增集成办理事项20项 县政务服务局、',
      '县大数据局 2024年11月',
      '2 规范检查 制定年度检查计划 县司法局 长期',
    ].join('\n');
    expect(rows(table)).toEqual([
      ['新增集成办理事项20项', ['县政务服务局', '县大数据局'], '2024-11-30', '提升服务效能'],
      ['制定年度检查计划', ['县司法局'], null, '规范检查'],
    ]);
  });

  it.each([
    ['an address list', '序号 单位 电话\n1 县住建局 8800123\n2 县财政局 8800124'],
    ['words of a heading in a sentence', '各责任单位、配合单位按完成时限报送任务进展情况表'],
  ])('reads no table in %s', (_, text) => {
    expect(rows(text)).toEqual([]);
  });
});
