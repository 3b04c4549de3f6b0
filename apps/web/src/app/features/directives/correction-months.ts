import { Component, computed, input } from '@angular/core';
import type { CorrectionsView } from '#contracts';
import { UiChart } from '#ui';
import { correctionsChart } from './corrections-chart';

/** Month by month, how much was registered as it was read, and what was changed: as a chart and as numbers. */
@Component({
  selector: 'app-correction-months',
  imports: [UiChart],
  template: `
    <ui-chart label="每月照读取结果立项的比例" [build]="chart()" [height]="180" [open]="true">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">月份</th>
            <th scope="col">立项</th>
            <th scope="col">未改动</th>
            <th scope="col">占比</th>
            <th scope="col">人工添加</th>
            <th scope="col">拆并</th>
            <th scope="col">不予立项</th>
            @for (field of view().fields; track field.field) {
              <th scope="col">改{{ field.label }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (month of newest(); track month.month) {
            <tr>
              <th scope="row">{{ month.month }}</th>
              <td>{{ month.registered }}</td>
              <td>{{ month.unchanged }}</td>
              <td>{{ month.unchangedShare }}</td>
              <td>{{ month.added }}</td>
              <td>{{ month.regrouped }}</td>
              <td>{{ month.rejected }}</td>
              @for (n of month.changed; track $index) {
                <td>{{ n }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </ui-chart>
    <p class="soft small">
      未改动：照读取结果立项，没有改字段、拆分、合并，也不是人工添加的；一条要求改几个字段，各计一次。
    </p>
  `,
  styles: `
    .figures {
      width: 100%;
      border-collapse: collapse;
      font-size: var(--text-small);
    }
    .figures :is(th, td) {
      padding: 3px 6px;
      border-block-end: 1px solid var(--line);
      text-align: end;
      white-space: nowrap;
      font-weight: 400;
    }
    .figures :is(th, td):first-child {
      position: sticky;
      inset-inline-start: 0;
      background: var(--paper);
      text-align: start;
    }
    .figures thead th {
      color: var(--ink-soft);
    }
    p {
      margin: var(--space-2) 0 0;
    }
  `,
})
export class CorrectionMonths {
  readonly view = input.required<CorrectionsView>();
  protected readonly newest = computed(() => this.view().months.toReversed());
  protected readonly chart = computed(() => correctionsChart(this.view().months));
}
