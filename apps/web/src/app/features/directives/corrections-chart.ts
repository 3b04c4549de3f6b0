import type { ChartConfiguration } from 'chart.js';
import type { CorrectionMonth } from '#contracts';
import type { ChartColors } from '#ui';

/** Whether reading becomes better: the share of each month's requirements that were registered as they were read. */
export const correctionsChart =
  (months: readonly CorrectionMonth[]) =>
  (colors: ChartColors): ChartConfiguration<'bar'> => ({
    type: 'bar',
    data: {
      labels: months.map(({ month }) => month),
      datasets: [
        {
          label: '未改动',
          data: months.map(({ registered, unchanged }) => (registered === 0 ? null : (unchanged * 100) / registered)),
          backgroundColor: colors.blue,
          maxBarThickness: 36,
        },
      ],
    },
    options: {
      scales: {
        x: { grid: { display: false } },
        y: { min: 0, max: 100, ticks: { stepSize: 50, callback: (value) => `${value}%` } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            label: ({ dataIndex }) => {
              const month = months[dataIndex];
              return month
                ? `未改动 ${month.unchanged} 条，占立项 ${month.registered} 条的 ${month.unchangedShare}`
                : '';
            },
          },
        },
      },
    },
  });
