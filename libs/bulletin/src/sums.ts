import type { Totals } from '#evaluation';
import { BulletinFault } from './fault.ts';
import type { DirectiveRow, WeeklyInput } from './input.ts';

const words = {
  tasks: '事项总数',
  completed: '办结',
  onTime: '按期办结',
  late: '逾期办结',
  inTerm: '期限内办理中',
  overdue: '逾期未办结',
  unsigned: '未签收',
  suspended: '中止',
  cancelled: '撤销',
} as const;
type Count = keyof typeof words;

/**
 * Checks that every part of the report adds up to its whole, as a reader with a pencil would.
 * @throws BulletinFault naming the first part that does not, with both figures
 */
export function checkSums(input: WeeklyInput): void {
  const { totals, directives, units, unitTotals, problems } = input;
  if (input.period.from > input.period.to) throw new BulletinFault('报告期的起始日晚于截止日，请改正起止日期。');
  checkTotals('总体情况', totals);
  checkTotals('各单位合计', unitTotals);
  for (const unit of units) checkTotals(unit.name, unit);
  for (const count of ['tasks', 'completed', 'onTime', 'late', 'inTerm', 'overdue', 'unsigned'] as const)
    equal(`各单位${words[count]}之和`, sum(units, count), '各单位合计', unitTotals[count]);
  for (const row of directives) checkParts(row.title, row);
  if (directives.length > 0)
    for (const count of ['tasks', 'completed', 'inTerm', 'overdue'] as const)
      equal(`各来源${words[count]}之和`, sum(directives, count), '总体情况', totals[count]);
  const listed = new Set(problems.overdue.map((item) => item.number)).size;
  equal('存在问题所列逾期事项', listed, '总体情况', totals.overdue);
}

function checkTotals(where: string, totals: Totals): void {
  for (const [count, word] of Object.entries(words)) {
    const value = totals[count as Count];
    if (!(Number.isInteger(value) && value >= 0))
      throw new BulletinFault(`“${where}”的${word}应为非负整数，现为“${value}”。`);
  }
  checkParts(where, totals);
  equal(`“${where}”按期办结与逾期办结之和`, totals.onTime + totals.late, '办结', totals.completed);
  if (totals.unsigned > totals.inTerm + totals.overdue)
    throw new BulletinFault(
      `“${where}”未签收${totals.unsigned}项，多于未办结的${totals.inTerm + totals.overdue}项，请核对数据。`,
    );
}

const checkParts = (where: string, { tasks, completed, inTerm, overdue }: Omit<DirectiveRow, 'title'>) => {
  equal(`“${where}”办结、期限内办理中、逾期未办结之和`, completed + inTerm + overdue, '事项总数', tasks);
};

const sum = <K extends string>(rows: readonly Record<K, number>[], key: K) =>
  rows.reduce((total, row) => total + row[key], 0);

function equal(part: string, found: number, whole: string, expected: number): void {
  if (found !== expected)
    throw new BulletinFault(`${part}为${found}项，与${whole}的${expected}项不一致，请核对数据后重新生成。`);
}
