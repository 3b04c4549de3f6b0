import { describe, expect, it } from 'vitest';
import type { BulletinContent, WeeklyInput } from './index.ts';
import { BulletinFault, composeWeekly, issueLabel, withIssueNumber } from './index.ts';
import { exampleWeek } from './testing.ts';

const nothing = {
  tasks: 0,
  completed: 0,
  onTime: 0,
  late: 0,
  inTerm: 0,
  overdue: 0,
  unsigned: 0,
  suspended: 0,
  cancelled: 0,
  rate: '—',
};
const emptyWeek = (): WeeklyInput => ({
  ...exampleWeek(),
  totals: nothing,
  directives: [],
  lastWeek: [],
  keyItems: [],
  units: [],
  unitTotals: nothing,
  indicators: [],
  problems: { overdue: [], unreported: [] },
  commendation: [],
  nextSteps: [],
  footnotes: [],
});
const lines = ({ opening, blocks }: BulletinContent) => [
  opening,
  ...blocks.map((block) => (block.type === 'table' ? `[${block.title}]` : block.text)),
];
const tables = ({ blocks, attachments }: BulletinContent) =>
  [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].filter((block) => block.type === 'table');

describe('composeWeekly', () => {
  const content = composeWeekly(exampleWeek());

  it('has its sections in order', () => {
    const headings = content.blocks.flatMap((b) => (b.type === 'heading' && b.level === 1 ? [b.text] : []));
    expect(headings).toEqual([
      '一、总体情况',
      '二、重点工作进展',
      '三、主要指标完成情况',
      '四、存在问题',
      '五、表扬与批评',
      '六、下步要求',
    ]);
  });

  it.each([
    '截至2022年3月25日，云溪县重点工作督查督办情况如下（报告期为2022年3月19日至25日）。',
    '纳入督办的事项共48项，其中办结20项（按期18项、逾期办结2项），期限内办理中26项，逾期未办结2项，办结率41.7%。未办结事项中，尚未签收1项。另有中止2项，不计入以上数字。各单位办理情况见附件2。',
    '1. 3月18日经济运行周调度会：共20项，办结9项，期限内办理中10项，逾期1项。',
    '2. 对12家拟入库企业逐家上门辅导（县统计局、县工信局）。已辅导9家，其余3家定于3月28日前完成。',
    '3. 通报白塔镇、柳河乡春灌渠道清淤进度（县水利局）。截至目前未收到反馈。',
    '重点督办事项共4项，其中红灯1项、黄灯1项、绿灯1项、蓝灯1项，逐项进展见附件1。',
    '1. 固定资产投资累计完成20.5亿元，占年度目标的17.1%，慢于序时4.6个百分点，达成率89.9%，研判为“难保”。',
    '3. 规模以上工业增加值增速7.4%，低于目标0.6个百分点。',
    '1. 督办〔2022〕9号“青石镇污水管网二期开工”（县住建局、青石镇），完成时限为2022年3月15日，逾期10天。',
    '县水利局、柳河乡等2个单位未按时反馈进展。',
    '1. 固定资产投资缺口2.3亿元分解到项目、到旬，逐旬销账。完成时限：2022年3月31日。',
    '3. 清明假期安排专人值守，遇有情况随时报告。',
  ])('says: %s', (line) => {
    expect(lines(content)).toContain(line);
  });

  it('says why an indicator is behind where the figures do not show it', () => {
    const [first] = exampleWeek().indicators;
    const indicators = [{ ...first!, reasons: ['一季度计划未完成且尚未补上'] }];
    expect(lines(composeWeekly({ ...exampleWeek(), indicators }))).toContain(
      '1. 固定资产投资累计完成20.5亿元，占年度目标的17.1%，慢于序时4.6个百分点，达成率89.9%，一季度计划未完成且尚未补上，研判为“难保”。',
    );
  });

  it('lists every unit in the order given, with the sum last', () => {
    const rows = tables(content).at(-1)!.rows;
    expect(rows.map((row) => row[0])).toEqual([...exampleWeek().units.map((unit) => unit.name), '合计']);
    expect(rows.at(-1)).toEqual(['合计', '60', '25', '22', '3', '32', '3', '2', '41.7']);
  });

  it('has a cell for each column in every table', () => {
    expect(tables(content)).toHaveLength(3);
    for (const table of tables(content)) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('says below the indicators what the gaps are measured against', () => {
    expect(tables(content)[0]!.note).toBe(
      '注：序时进度21.6%；差距为占年度目标比重减序时进度；不按序时考核的指标，差距为实际减目标；达成率为累计完成与计划至今之比。',
    );
  });

  it('keeps to dates without zeros, six-angle brackets and 百分点', () => {
    const text = JSON.stringify(content);
    expect(text).not.toMatch(/0\d月|月0\d日|[[(［【]2022|-?\d%个?百分点/);
  });

  it('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });
});

describe('a week without anything', () => {
  const content = composeWeekly(emptyWeek());
  it('reads as a whole', () => {
    expect(lines(content)).toEqual([
      '截至2022年3月25日，云溪县重点工作督查督办情况如下（报告期为2022年3月19日至25日）。',
      '一、总体情况',
      '本期没有在办的督办事项。',
      '二、重点工作进展',
      '（一）上周安排落实情况',
      '上周没有安排需要反馈的事项。',
      '（二）重点督办事项',
      '本期没有列入重点督办的事项。',
      '三、主要指标完成情况',
      '本期没有调度的指标。',
      '四、存在问题',
      '没有逾期未办结的事项，也没有应反馈而未反馈的单位。',
      '五、下步要求',
      '本期没有新的工作要求。',
    ]);
    expect(content.attachments).toEqual([]);
  });
});

it('calls a single attachment 附件 without a number', () => {
  const content = composeWeekly({ ...exampleWeek(), keyItems: [] });
  expect(content.attachments).toHaveLength(1);
  expect(lines(content)[2]).toContain('各单位办理情况见附件。');
});

describe('parts that do not add up are named', () => {
  it.each<[string, (week: WeeklyInput) => unknown]>([
    ['“总体情况”办结、期限内办理中、逾期未办结之和为47项，与事项总数的48项不一致', (w) => (w.totals.inTerm -= 1)],
    ['“总体情况”按期办结与逾期办结之和为19项，与办结的20项不一致', (w) => (w.totals.onTime -= 1)],
    ['“县财政局”办结、期限内办理中、逾期未办结之和为3项，与事项总数的4项不一致', (w) => (w.units[5]!.inTerm -= 1)],
    ['各单位事项总数之和为58项，与各单位合计的60项不一致', (w) => w.units.splice(0, 1)],
    ['各来源事项总数之和为36项，与总体情况的48项不一致', (w) => w.directives.pop()],
    ['存在问题所列逾期事项为1项，与总体情况的2项不一致', (w) => w.problems.overdue.pop()],
    ['“总体情况”未签收29项，多于未办结的28项', (w) => (w.totals.unsigned = 29)],
    ['“总体情况”的办结应为非负整数，现为“-1”', (w) => (w.totals.completed = -1)],
    ['报告期的起始日晚于截止日', (w) => (w.period.to = '2022-03-18')],
  ])('%s', (message, spoil) => {
    const week = structuredClone(exampleWeek());
    spoil(week);
    expect(() => composeWeekly(week)).toThrow(BulletinFault);
    expect(() => composeWeekly(week)).toThrow(message);
  });
});

describe('issue number', () => {
  const draft = composeWeekly(exampleWeek());
  it('is allotted once, with the day of issue', () => {
    expect(draft.head).toMatchObject({ issueLabel: '第　期（草稿）', issue: null });
    const issued = withIssueNumber(draft, 2022, 12, '2022-03-28');
    expect(issued.head).toMatchObject({
      issueLabel: '第12期',
      issue: { year: 2022, number: 12 },
      date: '2022年3月28日',
    });
    expect([issued.signature.date, issued.record.printedOn]).toEqual(['2022年3月28日', '2022年3月28日']);
    expect(issued.blocks).toEqual(draft.blocks);
    expect(() => withIssueNumber(issued, 2022, 13, '2022-03-29')).toThrow('已编为第12期');
  });
  it.each([0, -1, 1.5, NaN])('is never %s', (number) => {
    expect(() => issueLabel(number)).toThrow(BulletinFault);
  });
});
