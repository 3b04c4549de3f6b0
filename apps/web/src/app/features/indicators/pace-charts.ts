import { Component, computed, input } from '@angular/core';
import type { IndicatorView } from '#contracts';
import { UiChart } from '#ui';
import { type ChartFigures, cumulativeChart, monthlyChart } from './pace-chart';

/** Plan against actual, cumulative and month by month, each with its table. */
@Component({
  selector: 'app-pace-charts',
  imports: [UiChart],
  templateUrl: './pace-charts.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr));
      gap: var(--space-4);
    }
    .panel {
      min-width: 0;
      margin: 0;
    }
    h2 {
      margin: 0 0 var(--space-2);
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    :is(th, td) {
      padding: 3px 10px;
      border-block-end: 1px solid var(--line);
      font-weight: 400;
      text-align: end;
    }
    th:first-child {
      text-align: start;
    }
  `,
})
export class PaceCharts {
  readonly view = input.required<IndicatorView>();

  private readonly figures = computed((): ChartFigures => ({ ...this.view(), measure: this.view().indicator.measure }));
  protected readonly cumulative = computed(() => cumulativeChart(this.figures()));
  protected readonly monthly = computed(() => monthlyChart(this.figures()));
  protected readonly heading = computed(() => (this.view().addsUp ? '累计完成与计划' : '完成情况与计划'));
}
