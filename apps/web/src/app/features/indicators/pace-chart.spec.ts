import { describe, expect, it } from 'vitest';
import type { ChartColors } from '#ui';
import { type ChartFigures, cumulativeChart, monthlyChart, placeOf } from './pace-chart';

const month = (periodKey: string, planCumulative: string, actualCumulative: string | null) => ({
  ...{ periodKey, label: periodKey, plan: '6', actual: null },
  planCumulative,
  actualCumulative,
});
const figures: ChartFigures = {
  months: [month('2022-01', '6.00', '5.20'), month('2022-02', '14.00', '12.70'), month('2022-03', '28.00', null)],
  quarterTarget: { label: '2022年一季度末目标', value: '28.00', months: ['2022-02', '2022-03'] },
  addsUp: true,
  asOf: '2022-03-20',
  measure: '亿元',
};
const colors = new Proxy({}, { get: () => 'black' }) as ChartColors;

describe('the charts of an indicator', () => {
  it('draws plan, actual and the target of the quarter, and nothing where nothing is known', () => {
    const { datasets } = cumulativeChart(figures)(colors).data;
    expect(datasets.map(({ label, data }) => [label, data])).toEqual([
      ['实际累计', [5.2, 12.7, null]],
      ['计划累计', [6, 14, 28]],
      ['2022年一季度末目标', [null, 28, 28]],
    ]);
    expect(monthlyChart(figures)(colors).data.datasets[1]?.data).toEqual([null, null, null]);
  });

  it('does not call a rate cumulative', () => {
    const { datasets } = cumulativeChart({ ...figures, addsUp: false, quarterTarget: null })(colors).data;
    expect(datasets.map(({ label }) => label)).toEqual(['实际', '计划']);
  });

  it.each([
    ['2022-01-31', 0.5],
    ['2022-02-14', 1],
    ['2022-12-31', 11.5],
  ])('marks %s at %d', (day, place) => {
    expect(placeOf(day)).toBe(place);
  });
});
