import { Component, computed, inject } from '@angular/core';
import { Session } from '../../core/session';
import { CountyOverview } from './county-overview';
import { UnitOverviewPage } from './unit-overview';

/** The overview as each sees it: a unit's people their own unit's, all others the county's. */
@Component({
  selector: 'app-overview-page',
  imports: [CountyOverview, UnitOverviewPage],
  template: `
    @if (unitId(); as id) {
      <app-unit-overview [id]="id" />
    } @else {
      <app-county-overview />
    }
  `,
})
export class OverviewPage {
  private readonly session = inject(Session);
  protected readonly unitId = computed(() => this.session.account()?.unitId);
}
