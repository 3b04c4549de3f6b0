import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { growing } from '../../core/growing';
import { Page } from '../../core/page/page';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { AssignmentRows } from './assignment-rows';
import { countyCards } from './cards';
import { overview } from './evaluation-api';
import { asOfWords, shortDay } from './evaluation-words';
import { FigureCards } from './figure-cards';
import { IndicatorChanges } from './indicator-changes';
import { IndicatorPanel } from './indicator-panel';
import { withLastSeen } from './last-seen';
import { LightsBar } from './lights-bar';
import { NeedsPanel } from './needs-panel';
import { RankPanel } from './rank-panel';
import { TimePanel } from './time-panel';
import { TrendPanel } from './trend-panel';
import { UnitPanel } from './unit-panel';

/** The county in ten seconds: a sentence, six figures and the lights first, then what burns, then who stands where. */
@Component({
  selector: 'app-county-overview',
  imports: [
    AssignmentRows,
    Empty,
    Failure,
    FigureCards,
    IndicatorChanges,
    IndicatorPanel,
    LightsBar,
    Loading,
    NeedsPanel,
    NzButtonComponent,
    NzIconDirective,
    Page,
    RankPanel,
    RouterLink,
    TimePanel,
    TrendPanel,
    UnitPanel,
  ],
  templateUrl: './county-overview.html',
  styleUrl: './overview.css',
})
export class CountyOverview {
  protected readonly overview = overview();
  protected readonly county = withLastSeen(this.overview, () => 'county');
  protected readonly cards = computed(() => {
    const county = this.county();
    return county ? countyCards(county) : [];
  });
  /** Nothing has been dispatched yet: a wall of zeros would tell nobody what to do. */
  protected readonly fresh = computed(() => {
    const county = this.county();
    return county?.totals.tasks.count === 0 && county.indicators.length === 0;
  });
  protected readonly session = inject(Session);
  protected readonly subtitle = computed(() => asOfWords(this.county()));

  /** How many of the four lower parts are shown; they are more than a screen away. */
  protected readonly parts = growing(() => (this.county() ? 4 : 0), 0, 1);

  protected readonly shortDay = shortDay;

  protected print() {
    window.print();
  }
}
