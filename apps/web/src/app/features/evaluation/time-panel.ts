import { Component, input } from '@angular/core';
import type { TimeFigures } from '#contracts';
import { UiProgress } from '#ui';
import { FigureLink } from './figure-link';

/** Whether completion keeps up with time: a bar for each group, and on it a mark where time stands. */
@Component({
  selector: 'app-time-panel',
  imports: [FigureLink, UiProgress],
  template: `
    <h2>办结与时间</h2>
    @for (row of rows(); track row.name) {
      <div class="row">
        <div class="head">
          <b>{{ row.name }}</b>
          <span>{{ row.time.finding }}</span>
        </div>
        <ui-progress
          [done]="row.time.completed.count"
          [total]="row.time.timed.count"
          unit="份"
          [text]="row.time.rate"
          [mark]="row.time.timeShare"
          [label]="row.name + '办结，时间已过' + row.time.time"
        />
        <span class="soft small">
          有期限的 <app-figure [of]="row.time.timed" [label]="row.name + '有期限的'" /> 份，已办结
          <app-figure [of]="row.time.completed" [label]="row.name + '有期限且已办结'" /> 份
        </span>
      </div>
    }
    <p class="soft small">竖线为时间进度。{{ rule() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin: 0;
    }
    .row {
      padding-block: var(--space-2);
      border-block-end: 1px solid var(--line);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
    }
    p {
      margin: var(--space-2) 0 0;
    }
  `,
})
export class TimePanel {
  readonly rows = input.required<readonly { name: string; time: TimeFigures }[]>();
  readonly rule = input.required<string>();
}
