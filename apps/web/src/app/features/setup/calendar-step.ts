import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SettingsView } from '#contracts';
import { Session } from '../../core/session';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';

/** Which years' holidays are known, and which seasons: what dates are reckoned with. */
@Component({
  selector: 'app-calendar-step',
  imports: [Failure, Loading, RouterLink],
  template: `
    @if (settings.error(); as error) {
      <app-failure [error]="error" (retry)="settings.reload()" />
    } @else if (!settings.hasValue()) {
      <app-loading />
    } @else {
      <dl class="facts">
        @for (one of years(); track one.year) {
          <div>
            <dt>{{ one.year }} 年放假安排</dt>
            <dd>{{ one.known ? '已有' : '还没有' }}</dd>
          </div>
        }
        <div>
          <dt>时令</dt>
          <dd>{{ seasons() || '未设' }}</dd>
        </div>
      </dl>
      <p class="soft">
        “10
        个工作日内”按放假安排推算，“汛期前”“入冬前”按时令推算；没有的年份和时令，期限留待人工填写。次年安排通常在每年 11
        月前后发布，届时录入即可，不影响现在开始使用。
      </p>
      <p><a class="button" routerLink="/settings">到设置中录入</a></p>
    }
  `,
})
export class CalendarStep {
  private readonly session = inject(Session);

  protected readonly settings = httpResource<SettingsView>(() => '/api/v1/settings');
  protected readonly years = computed(() => {
    const { shippedYears = [], workYears = [] } = this.settings.hasValue() ? this.settings.value() : {};
    const known = new Set([...shippedYears, ...workYears.map(({ year }) => year)]);
    const now = Number(this.session.view()?.today.slice(0, 4));
    return [now, now + 1].map((year) => ({ year, known: known.has(year) }));
  });
  protected readonly seasons = computed(() =>
    this.settings.hasValue()
      ? this.settings
          .value()
          .seasons.map(({ name, from }) => `${name} ${from}`)
          .join('，')
      : '',
  );
}
