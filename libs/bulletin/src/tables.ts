import { formatDay } from '#calendar';
import { lightLabel, type Totals } from '#evaluation';
import type { BulletinColumn, BulletinTable } from './content.ts';
import type { IndicatorRow, KeyItemRow, WeeklyInput } from './input.ts';
import { clause, names } from './wording.ts';

const text = (title: string, width: number): BulletinColumn => ({ title, align: 'left', width });
const figure = (title: string, width: number): BulletinColumn => ({ title, align: 'right', width });
const mark = (title: string, width: number): BulletinColumn => ({ title, align: 'center', width });

/** 主要指标: one row for each indicator; the note says what the gaps are measured against. */
export function indicatorTable(rows: readonly IndicatorRow[]): BulletinTable {
  return {
    type: 'table',
    title: '主要指标完成情况',
    columns: [
      text('指标', 9),
      figure('年度目标', 5),
      figure('计划至今', 5),
      figure('累计完成', 5),
      figure('占年度目标（%）', 4.5),
      figure('差距（百分点）', 4.5),
      figure('达成率（%）', 4.5),
      mark('亮灯', 3),
      mark('研判', 4),
    ],
    rows: rows.map((row) => [
      `${row.name}（${row.unit}）`,
      row.annual,
      row.planToDate,
      row.cumulative,
      row.annualPct,
      row.gapPp,
      row.attainment,
      lightLabel[row.light],
      row.verdict || '—',
    ]),
    note: indicatorNote(rows),
  };
}

function indicatorNote(rows: readonly IndicatorRow[]): string {
  const paced = rows.filter(isPaced);
  const paces = [...new Set(paced.map((row) => row.timeProgress))];
  const notes = paces.map((pace) => {
    const of = names(paced.filter((row) => row.timeProgress === pace).map((row) => row.name));
    return paces.length === 1 ? `序时进度${pace}%` : `${of}序时进度${pace}%`;
  });
  const gap = [
    paced.length > 0 && '差距为占年度目标比重减序时进度',
    paced.length < rows.length && '不按序时考核的指标，差距为实际减目标',
  ].filter(Boolean);
  return `注：${[...notes, ...gap].join('；')}；达成率为累计完成与计划至今之比。`;
}

/** Whether the indicator is compared with 序时; growth rates are compared with their target instead. */
export const isPaced = (row: IndicatorRow): boolean => /\d/.test(row.timeProgress);

/** 重点督办事项: a wide table, one row for each item. */
export function keyItemTable(rows: readonly KeyItemRow[]): BulletinTable {
  return {
    type: 'table',
    title: '',
    columns: [
      mark('序号', 3.2),
      mark('编号', 9.5),
      text('事项', 12),
      text('责任单位', 9),
      mark('亮灯', 3.2),
      text('进展情况', 12.5),
      mark('完成时限', 9),
      figure('逾期天数', 3.2),
    ],
    rows: rows.map((row, i) => [
      String(i + 1),
      row.number,
      clause(row.title),
      names(row.units),
      lightLabel[row.light],
      clause(row.progress) || '未反馈',
      row.due ? formatDay(row.due) : '—',
      row.overdueDays > 0 ? String(row.overdueDays) : '—',
    ]),
  };
}

/** 各单位办理情况: every unit in protocol order and the sum. */
export function unitTable({ units, unitTotals }: Pick<WeeklyInput, 'units' | 'unitTotals'>): BulletinTable {
  return {
    type: 'table',
    title: '',
    columns: [
      text('单位', 12.5),
      figure('应办', 3),
      figure('办结', 3),
      figure('按期办结', 3),
      figure('逾期办结', 3),
      figure('期限内办理中', 4),
      figure('逾期未办结', 4),
      figure('未签收', 4),
      figure('办结率（%）', 4.5),
    ],
    rows: [...units.map((row) => [row.name, ...counts(row)]), ['合计', ...counts(unitTotals)]],
    note: '注：本表按单位承办份数统计，一个事项由多个单位承办的，各单位分别计算。',
  };
}

const counts = (row: Totals): string[] => [
  ...[row.tasks, row.completed, row.onTime, row.late, row.inTerm, row.overdue, row.unsigned].map(String),
  row.rate.replace('%', ''),
];
