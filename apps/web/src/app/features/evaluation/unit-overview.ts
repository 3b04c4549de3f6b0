import { Component, computed, inject, input } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { Page } from '../../core/page/page';
import { Session } from '../../core/session';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { AssignmentRows } from './assignment-rows';
import { unitCards } from './cards';
import { unitOverview } from './evaluation-api';
import { asOfWords, shortDay } from './evaluation-words';
import { FigureCards } from './figure-cards';
import { IndicatorChanges } from './indicator-changes';
import { IndicatorPanel } from './indicator-panel';
import { withLastSeen } from './last-seen';
import { LightsBar } from './lights-bar';
import { NeedsPanel } from './needs-panel';
import { TimePanel } from './time-panel';

/** One unit: for its own people, who first see what waits for them, and for who supervises it. */
@Component({
  selector: 'app-unit-overview',
  imports: [
    AssignmentRows,
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
    TimePanel,
  ],
  templateUrl: './unit-overview.html',
  styleUrl: './overview.css',
})
export class UnitOverviewPage {
  private readonly session = inject(Session);
  readonly id = input.required<string>();

  protected readonly overview = unitOverview(this.id);
  protected readonly unit = withLastSeen(this.overview, this.id);
  protected readonly own = computed(() => this.session.account()?.unitId === this.id());
  protected readonly cards = computed(() => {
    const unit = this.unit();
    return unit ? unitCards(unit, this.own()) : [];
  });
  protected readonly heading = computed(() => (this.own() ? '总览' : (this.unit()?.unit.shortName ?? '单位总览')));
  protected readonly subtitle = computed(() => {
    const unit = this.unit();
    return unit ? `${unit.unit.name}，${asOfWords(unit)}` : '';
  });

  protected readonly shortDay = shortDay;

  protected print() {
    window.print();
  }
}
