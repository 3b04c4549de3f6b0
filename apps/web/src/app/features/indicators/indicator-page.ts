import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { UiLight } from '#ui';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { GuardPanel } from './guard-panel';
import { indicatorView } from './indicators-api';
import { PaceCharts } from './pace-charts';
import { UnitStandings } from './unit-standings';

/** One indicator of the county or of a unit: how far, whether the quarter will be reached, who is behind. */
@Component({
  selector: 'app-indicator-page',
  imports: [
    Failure,
    GuardPanel,
    Loading,
    NzButtonComponent,
    NzIconDirective,
    PaceCharts,
    Page,
    RouterLink,
    UiLight,
    UnitStandings,
  ],
  templateUrl: './indicator-page.html',
  styleUrls: ['./choices.css', './indicator-page.css'],
})
export class IndicatorPage {
  readonly id = input.required<string>();

  protected readonly filters = queryState({ unitId: '', year: '', asOf: '' });
  protected readonly view = indicatorView(this.id, () => this.filters.params());
  protected readonly today = inject(Session).view()?.today ?? '';

  protected readonly subtitle = computed(() => {
    if (!this.view.hasValue()) return '';
    const { indicator, subject, year } = this.view.value();
    const source = indicator.sourceUnit ? `，数据来源${indicator.sourceUnit.shortName}` : '';
    return `${subject.name}，${year}年，${indicator.kindLabel}，${indicator.directionLabel}${source}`;
  });
  /** Name and figure of what is compared; what does not apply to the indicator is left out. */
  protected readonly facts = computed((): [string, string][] => {
    if (!this.view.hasValue()) return [];
    const { pace, indicator, addsUp } = this.view.value();
    const facts: [string, string][] = [
      ['占年度目标', pace.annualPct],
      ['序时进度', pace.timeProgress],
      ['差距', pace.gap],
      [addsUp ? `${pace.basisLabel}至今` : '当前目标', pace.planToDate],
      [indicator.direction === 'lower' ? '用去允许量' : `完成${pace.basisLabel}`, pace.attainment],
    ];
    return addsUp ? facts : facts.filter(([, figure]) => figure !== '—');
  });
  /** The address of the report sheet of whom the page shows. */
  protected readonly sheet = computed(() => {
    const view = this.view.hasValue() ? this.view.value() : undefined;
    return { year: view?.year, ...(view?.subject.unitId ? { unitId: view.subject.unitId } : { county: true }) };
  });
  /** Of a county figure that is a sum there is nothing to look up but the units' sheets. */
  protected readonly hasSheet = computed(() => {
    const view = this.view.hasValue() ? this.view.value() : undefined;
    return view !== undefined && (view.subject.unitId !== null || view.ownFigure);
  });
}
