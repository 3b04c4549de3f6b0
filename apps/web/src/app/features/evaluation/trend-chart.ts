import type { ChartConfiguration } from 'chart.js';
import type { TrendWeek } from '#contracts';
import type { ChartColors } from '#ui';

/** Whether the county keeps up: what came in and what was completed each week, and what was overdue at its end. */
export const trendChart =
  (weeks: readonly TrendWeek[]) =>
  (colors: ChartColors): ChartConfiguration<'bar' | 'line'> => ({
    type: 'bar',
    data: {
      labels: weeks.map(({ label }) => label.split('—')[0] ?? label),
      datasets: [
        {
          type: 'line',
          label: '期末逾期',
          data: weeks.map(({ overdue }) => overdue.count),
          borderColor: colors.red,
          backgroundColor: colors.red,
          borderWidth: 2,
          pointRadius: 3,
          tension: 0.2,
        },
        {
          type: 'bar',
          label: '当周交办',
          data: weeks.map(({ dispatched }) => dispatched.count),
          backgroundColor: colors.line,
          borderColor: colors.grey,
          borderWidth: 1,
        },
        {
          type: 'bar',
          label: '当周办结',
          data: weeks.map(({ completed }) => completed.count),
          backgroundColor: colors.blue,
        },
      ],
    },
    options: {
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0 } },
        y: { beginAtZero: true, ticks: { precision: 0 }, title: { display: true, text: '份' } },
      },
      plugins: {
        legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } },
        tooltip: { callbacks: { title: ([first]) => weeks[first?.dataIndex ?? -1]?.label ?? '' } },
      },
    },
  });
