import type { ChartConfiguration } from 'chart.js';
import type { UnitFigureRow } from '#contracts';
import type { ChartColors } from '#ui';

/** Height of one bar with its space, and of the axis and legend around them, in CSS pixels. */
const BAR = 24;
const FRAME = 64;

/** Units that have something to do, the highest completion rate first; equal ones stay in protocol order. */
export const ranked = (units: readonly UnitFigureRow[]): UnitFigureRow[] =>
  units
    .filter(({ share }) => share !== null)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0) || a.overdue.count - b.overdue.count);

export const completionHeight = (units: readonly UnitFigureRow[]): number => ranked(units).length * BAR + FRAME;

/** Who has completed how much of what it was given, and how much of the rest is overdue: one bar of 100 % per unit. */
export const completionChart =
  (units: readonly UnitFigureRow[]) =>
  (colors: ChartColors): ChartConfiguration<'bar'> => {
    const rows = ranked(units);
    const part = (label: string, backgroundColor: string, count: (row: UnitFigureRow) => number) => ({
      label,
      backgroundColor,
      data: rows.map((row) => (count(row) / row.assigned.count) * 100),
      counts: rows.map(count),
      barThickness: 14,
    });
    const datasets = [
      part('已办结', colors.blue, ({ completed }) => completed.count),
      part('期限内办理中', colors.line, ({ inTerm }) => inTerm.count),
      part('逾期未办结', colors.red, ({ overdue }) => overdue.count),
    ];
    return {
      type: 'bar',
      data: { labels: rows.map(({ shortName, rate }) => `${shortName}  ${rate}`), datasets },
      options: {
        indexAxis: 'y',
        scales: {
          x: { stacked: true, max: 100, ticks: { stepSize: 25, maxRotation: 0, callback: (value) => `${value}%` } },
          y: { stacked: true, grid: { display: false }, ticks: { autoSkip: false, color: colors.ink } },
        },
        plugins: {
          legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } },
          tooltip: {
            callbacks: {
              label: ({ datasetIndex, dataIndex }) => {
                const { label, counts } = datasets[datasetIndex] ?? { label: '', counts: [] };
                return `${label} ${counts[dataIndex] ?? 0} 份`;
              },
            },
          },
        },
      },
    };
  };
