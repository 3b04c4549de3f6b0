import { Component, computed } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { Page } from '../../core/page/page';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { AssignmentRows } from './assignment-rows';
import { overview } from './evaluation-api';
import { shortDay, weekdayOf } from './evaluation-words';
import { Headline } from './headline';
import { IndicatorPanel } from './indicator-panel';
import { LightsBar } from './lights-bar';
import { TrendPanel } from './trend-panel';
import { UnitPanel } from './unit-panel';

/** The county in ten seconds: six figures and the lights first, then what burns, then who stands where. */
@Component({
  selector: 'app-overview-page',
  imports: [
    AssignmentRows,
    Failure,
    Headline,
    IndicatorPanel,
    LightsBar,
    Loading,
    NzButtonComponent,
    NzIconDirective,
    Page,
    TrendPanel,
    UnitPanel,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  protected readonly overview = overview();
  protected readonly subtitle = computed(() => {
    if (!this.overview.hasValue()) return '';
    const { asOf, week } = this.overview.value();
    const [year] = asOf.split('-');
    return `截至${year ?? ''}年${shortDay(asOf)}（${weekdayOf(asOf)}），本周为${shortDay(week.from)}至${shortDay(week.to)}`;
  });

  protected readonly shortDay = shortDay;

  protected print() {
    window.print();
  }
}
