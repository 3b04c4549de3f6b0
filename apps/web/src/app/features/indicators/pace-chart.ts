import type { ChartConfiguration, Plugin } from 'chart.js';
import type { IndicatorView } from '#contracts';
import { dayOf, daysInMonth, monthOf, yearOf } from '#calendar';
import { faded, type ChartColors } from '#ui';

/** What the charts draw of an indicator's page. */
export type ChartFigures = Pick<IndicatorView, 'months' | 'quarterTarget' | 'addsUp' | 'asOf'> & { measure: string };

const legend = { position: 'bottom', labels: { boxWidth: 24, usePointStyle: true, pointStyle: 'line' } } as const;
const boxes = { position: 'bottom', labels: { boxWidth: 14, boxHeight: 10 } } as const;

/**
 * 计划与实际: whether what is reached keeps up with the plan, with a line at the quarter's target and a mark at the day. Of
 * sums the cumulative figures, of levels and rates the figures themselves.
 */
export const cumulativeChart =
  (figures: ChartFigures) =>
  (colors: ChartColors): ChartConfiguration<'line'> => {
    const { months, quarterTarget, addsUp } = figures;
    const of = (label: string) => (addsUp ? `${label}累计` : label);
    const plan = months.map(({ planCumulative }) => planCumulative);
    const actual = months.map(({ actualCumulative }) => actualCumulative);
    const target = months.map(({ periodKey }) =>
      quarterTarget?.months.includes(periodKey) ? quarterTarget.value : null,
    );
    const texts = [actual, plan, target];
    return {
      type: 'line',
      data: {
        labels: months.map(({ label }) => label),
        datasets: [
          {
            label: of('实际'),
            data: numbers(actual),
            borderColor: colors.brand,
            backgroundColor: faded(colors.brand, 0.12),
            fill: addsUp,
            borderWidth: 3,
            pointRadius: 3.5,
            pointBackgroundColor: colors.brand,
          },
          {
            label: of('计划'),
            data: numbers(plan),
            borderColor: colors.grey,
            backgroundColor: colors.grey,
            borderDash: [6, 4],
            borderWidth: 2,
            pointRadius: 2,
            spanGaps: true,
          },
          ...(quarterTarget
            ? [
                {
                  label: quarterTarget.label,
                  data: numbers(target),
                  borderColor: colors.red,
                  backgroundColor: colors.red,
                  borderWidth: 2,
                  pointRadius: 0,
                },
              ]
            : []),
        ],
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: { x: { grid: { display: false } }, y: axis(figures) },
        plugins: { legend, tooltip: { callbacks: tooltip(figures, texts) } },
      },
      plugins: [dayMark(figures.asOf, colors)],
    };
  };

/** 各月完成: which months brought what was planned for them. */
export const monthlyChart =
  (figures: ChartFigures) =>
  (colors: ChartColors): ChartConfiguration<'bar'> => {
    const plan = figures.months.map((month) => month.plan);
    const actual = figures.months.map((month) => month.actual);
    return {
      type: 'bar',
      data: {
        labels: figures.months.map(({ label }) => label),
        datasets: [
          {
            label: '当月计划',
            data: numbers(plan),
            backgroundColor: colors.line,
            borderColor: colors.grey,
            borderWidth: 1,
          },
          { label: '当月完成', data: numbers(actual), backgroundColor: colors.brand },
        ],
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: { x: { grid: { display: false } }, y: axis(figures) },
        plugins: { legend: boxes, tooltip: { callbacks: tooltip(figures, [plan, actual]) } },
      },
    };
  };

/** Texts as numbers, for their place on the canvas alone. */
const numbers = (texts: readonly (string | null)[]): (number | null)[] =>
  texts.map((text) => (text === null ? null : Number(text)));

const axis = ({ measure, addsUp }: ChartFigures) => ({
  beginAtZero: addsUp,
  title: { display: true, text: measure },
});

/** Prints the figure as the server did. */
const tooltip = ({ measure }: ChartFigures, texts: readonly (readonly (string | null)[])[]) => ({
  label: ({
    dataset,
    datasetIndex,
    dataIndex,
  }: {
    dataset: { label?: string };
    datasetIndex: number;
    dataIndex: number;
  }) => `${dataset.label ?? ''} ${texts[datasetIndex]?.[dataIndex] ?? '—'}${measure}`,
});

/** Where a day lies among the months, 0 for the middle of January. */
export const placeOf = (day: string): number =>
  monthOf(day) - 1 + dayOf(day) / daysInMonth(yearOf(day), monthOf(day)) - 0.5;

/** A thin line at the day up to which the page looks. */
const dayMark = (day: string, colors: ChartColors): Plugin<'line'> => ({
  id: 'day-mark',
  afterDatasetsDraw({ ctx, chartArea, scales }) {
    const axis = scales['x'];
    if (!axis) return;
    const width = axis.getPixelForValue(1) - axis.getPixelForValue(0);
    const x = Math.min(chartArea.right, Math.max(chartArea.left, axis.getPixelForValue(0) + placeOf(day) * width));
    ctx.save();
    ctx.strokeStyle = colors.inkSoft;
    ctx.setLineDash([2, 3]);
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.fillStyle = colors.inkSoft;
    ctx.font = `12px ${getComputedStyle(ctx.canvas).fontFamily}`;
    const onRight = x < chartArea.right - 80;
    ctx.textAlign = onRight ? 'left' : 'right';
    ctx.fillText(`${monthOf(day)}月${dayOf(day)}日`, x + (onRight ? 5 : -5), chartArea.bottom - 8);
    ctx.restore();
  },
});
