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

  it.each<[string, string[][], unknown[]]>([
    [
      'empty cells leave the others in their columns',
      [
        ['重点任务', '责任领导', '责任单位', '配合单位', '完成时限', '备注'],
        ['新建农村公路35公里', '王志坚', '县交通局', '', '11月底', '省级重点'],
        ['开展汛前排查', '', '县应急局', '各乡镇', '2024-05-31', ''],
        ['建成口袋公园6个', '', '县城管局', '', '', ''],
      ],
      [
        ['新建农村公路35公里', ['县交通局'], '2024-11-30', null],
        ['开展汛前排查', ['县应急局', '各乡镇'], '2024-05-31', null],
        ['建成口袋公园6个', ['县城管局'], null, null],
      ],
    ],
    [
      'a dash names nobody, and 同上 whom the cell above names',
      [
        ['序号', '整改措施', '责任部门', '协办单位', '整改时限'],
        ['1', '清理河道垃圾', '县水利局', '县财政局', '立行立改'],
        ['2', '修复护栏300米', '同上', '同上', '2024/6/30'],
        ['3', '补种行道树200棵', '县林业局', '—', '-'],
        ['4', '更换井盖50个', '县住建局', '无', '长期坚持'],
      ],
      [
        ['清理河道垃圾', ['县水利局', '县财政局'], null, null],
        ['修复护栏300米', ['县水利局', '县财政局'], '2024-06-30', null],
        ['补种行道树200棵', ['县林业局'], null, null],
        ['更换井盖50个', ['县住建局'], null, null],
      ],
    ],
    [
      'a merged cell holds for all its rows',
      [
        ['工作任务', '具体措施', '主办单位', '时间节点'],
        ['办好教育', '新增学位800个', '县教体局', '8月底前'],
        ['', '培训教师300人次', '', ''],
        ['办好医疗', '改造卫生院2所', '县卫健委', '年底前'],
      ],
      [
        ['新增学位800个', ['县教体局'], '2024-08-31', '办好教育'],
        ['培训教师300人次', ['县教体局'], '2024-08-31', null],
        ['改造卫生院2所', ['县卫健委'], '2024-12-31', '办好医疗'],
      ],
    ],
    [
      'the units may stand before the task, and several rows share one task',
      [
        ['承办单位', '议定事项', '办结时限', '责任人'],
        ['县财政局', '拨付奖补资金', '1月底前', '周立新'],
        ['县审计局', '', '', '何明'],
        ['县司法局', '修订考核办法', '2月底前', '陈思源'],
      ],
      [
        ['拨付奖补资金', ['县财政局', '县审计局'], '2024-01-31', null],
        ['修订考核办法', ['县司法局'], '2024-02-29', null],
      ],
    ],
    [
      'what a column of problems tells is no task where another holds the tasks',
      [
        ['存在问题', '整改措施', '整改单位', '完成时间'],
        ['部分路灯不亮', '更换路灯80盏', '县城管局', '3月'],
      ],
      [['更换路灯80盏', ['县城管局'], '2024-03-31', null]],
    ],
  ])('%s', (_, table, expected) => {
    expect(rows(`云溪县重点任务清单\n${table.map((row) => row.join('\t')).join('\n')}\n`)).toEqual(expected);
  });

  it('goes on behind the name of a group of rows and a wrapped cell, and ends with the table', () => {
    const table = [
      '工作任务\t责任单位\t完成时限',
      '一、城乡建设',
      '改造老旧小区12个\t县住建局、',
      '县城管局\t11月底前',
      '二、民生保障',
      '新建幼儿园2所\t县教体局\t8月底前',
      '县政府要求，县统计局要每月公布进度。',
    ].join('\n');
    expect(rows(`云溪县重点任务清单\n${table}`).map(([text, owners, due]) => [text, owners, due])).toEqual([
      ['改造老旧小区12个', ['县住建局', '县城管局'], '2024-11-30'],
      ['新建幼儿园2所', ['县教体局'], '2024-08-31'],
      ['县统计局要每月公布进度', ['县统计局'], null],
    ]);
  });

  it('reads a table parted by spaces whose headings and cells are wrapped', () => {
    const table = [
      '序号 工作任务 责任单位',
      '完成时限',
      '1 修复堤防23处 县水利局、各街道 4月底前',
      '2 储备编织袋10万条 县应急管理局',
      '各镇街 汛期前',
      '3 开展培训2次 县水利局 全年',
    ].join('\n');
    expect(rows(`防汛任务清单\n${table}`).map(([text, owners, due]) => [text, owners, due])).toEqual([
      ['修复堤防23处', ['县水利局', '各街道'], '2024-04-30'],
      ['储备编织袋10万条', ['县应急管理局', '各镇街'], null],
      ['开展培训2次', ['县水利局'], '2024-12-31'],
    ]);
  });

  it('fills a row up from the line below it', () => {
    const table =
      '牵头单位\t任务\t完成时间\t责任单位\t备注\n县水利局\t恢复灌溉2万亩\t4月底\t县农投公司\n各乡镇\t\n县农业农村局\t播种45万亩\t10月\t各乡镇\t';
    expect(rows(`任务清单\n${table}`).map(([text, owners]) => [text, owners])).toEqual([
      ['恢复灌溉2万亩', ['县水利局', '县农投公司', '各乡镇']],
      ['播种45万亩', ['县农业农村局', '各乡镇']],
    ]);
  });

  it('tells the title of a table from its headings', () => {
    const table = '任务清单\n序号 工作任务 责任单位 完成时限\n1 改造小区12个 县住建局 6月\n2 新建公厕6座 县城管局 7月';
    expect(rows(table)).toEqual([
      ['改造小区12个', ['县住建局'], '2024-06-30', null],
      ['新建公厕6座', ['县城管局'], '2024-07-31', null],
    ]);
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

  it('ends the last row with its time limit, and takes the units of a row before what its task begins with', () => {
    const lines = ['序号', '重点任务', '牵头单位', '完成时限', '1', '医保服务站建设20个', '县医保局', '全年'];
    expect(rows(`云溪县任务清单\n${lines.join('\n')}\n县医保局\n2024年2月1日`)).toEqual([
      ['医保服务站建设20个', ['县医保局'], '2024-12-31', null],
    ]);
  });

  it.each([
    ['an address list', '序号 单位 电话\n1 县住建局 8800123\n2 县财政局 8800124'],
    ['words of a heading in a sentence', '各责任单位、配合单位按完成时限报送任务进展情况表'],
  ])('reads no table in %s', (_, text) => {
    expect(rows(text)).toEqual([]);
  });

  it('keeps the columns of a web page whose cells are empty', () => {
    const table = [
      HEADINGS,
      ['1', '改造老旧小区12个', '县住建局', '', '11月底'],
      ['2', '开展防汛演练', '县应急局', '', ''],
    ]
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('');
    expect(rows(`云溪县重点任务分工\n<table>${table}</table>\n`)).toEqual([
      ['改造老旧小区12个', ['县住建局'], '2024-11-30', null],
      ['开展防汛演练', ['县应急局'], null, null],
    ]);
    expect(rows('<table><tr><td></td><td>会议要求，县水利局要清淤。</td></tr></table>')).toEqual([
      ['县水利局要清淤', ['县水利局'], null, null],
    ]);
  });
});
