import { Component, computed, input } from '@angular/core';
import type { TrendWeek } from '#contracts';
import { UiChart } from '#ui';
import { FigureLink } from './figure-link';
import { keptOpen } from './last-seen';
import { trendChart } from './trend-chart';

/** The last twelve weeks, as a chart and as numbers. */
@Component({
  selector: 'app-trend-panel',
  imports: [FigureLink, UiChart],
  template: `
    <h2>{{ finding() }}</h2>
    <p class="soft small">近十二周交办、办结和逾期</p>
    <ui-chart label="近十二周交办、办结和逾期" [build]="chart()" [height]="220" [(open)]="open">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">周</th>
            <th scope="col">当周交办</th>
            <th scope="col">当周办结</th>
            <th scope="col">期末逾期</th>
          </tr>
        </thead>
        <tbody>
          @for (week of weeks(); track week.from) {
            <tr>
              <th scope="row">{{ week.label }}</th>
              <td><app-figure [of]="week.dispatched" [label]="week.label + '交办'" /></td>
              <td><app-figure [of]="week.completed" [label]="week.label + '办结'" /></td>
              <td class="danger"><app-figure [of]="week.overdue" [label]="week.label + '期末逾期'" /></td>
            </tr>
          }
        </tbody>
      </table>
    </ui-chart>
    <p class="soft small">按单位任务统计；期末逾期为当周最后一日数，本周为今日数。</p>
  `,
  styleUrls: ['./figures-table.css', './unit-panel.css'],
})
export class TrendPanel {
  readonly weeks = input.required<TrendWeek[]>();
  /** What they show, in a sentence. */
  readonly finding = input.required<string>();
  protected readonly open = keptOpen('trend');
  protected readonly chart = computed(() => trendChart(this.weeks()));
}
