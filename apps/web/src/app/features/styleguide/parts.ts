import { Component } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import type { ChartConfiguration } from 'chart.js';
import { type ChartColors, UiChart, UiLight, UiProgress, UiUnitTag } from '#ui';
import { ProblemError } from '../../core/http/problem';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { FieldFault } from '../../core/states/field-fault';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';

const fault = (field: string, message: string) => ({ field, message });

/** All parts once, in the colours of whatever surrounds them. */
@Component({
  selector: 'app-parts',
  imports: [
    Empty,
    Failure,
    FieldFault,
    Loading,
    NzButtonComponent,
    ProblemNotice,
    UiChart,
    UiLight,
    UiProgress,
    UiUnitTag,
  ],
  templateUrl: './parts.html',
  styleUrl: './parts.css',
})
export class Parts {
  protected readonly lights = [
    { color: 'red', mark: '逾期 3 天', reasons: ['期限 11 月 20 日，今天 11 月 23 日'] },
    { color: 'yellow', mark: '还有 2 天', reasons: ['距期限不足 3 天'] },
    { color: 'green', mark: '', reasons: ['按计划推进'] },
    { color: 'blue', mark: '逾期办结 1 天', reasons: ['11 月 15 日办结'] },
    { color: 'grey', mark: '', reasons: [] },
  ] as const;
  protected readonly sizes = ['text-title', 'text-heading', 'text-body', 'text-small'];
  protected readonly spaces = [1, 2, 3, 4, 5, 6].map((step) => `space-${step}`);
  protected readonly refused = new ProblemError('invalid', 422, {
    title: '填写有误',
    detail: '请按提示修改后再保存。',
    errors: [fault('due', '办理期限不能早于今天。')],
  });
  protected readonly stale = new ProblemError('stale', 412);
  protected readonly failures = [
    new ProblemError('offline', 0),
    new ProblemError('forbidden', 403),
    new ProblemError('notFound', 404),
    new ProblemError('internal', 500, { correlationId: '7c1d0f62' }),
  ];

  protected readonly chart = (colors: ChartColors): ChartConfiguration<'bar'> => ({
    type: 'bar',
    data: {
      labels: ['红灯', '黄灯', '绿灯', '蓝灯', '灰灯'],
      datasets: [
        {
          label: '事项数',
          data: [3, 5, 12, 30, 2],
          backgroundColor: [colors.red, colors.yellow, colors.green, colors.blue, colors.grey],
        },
      ],
    },
  });
}
