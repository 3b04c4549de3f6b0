import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { IndicatorDefinition } from '#contracts';
import { UiLight } from '#ui';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { IndicatorDrawer } from './indicator-drawer';
import { indicatorList } from './indicators-api';

/** All indicators with where they stand; for a unit's people what they have to report. */
@Component({
  selector: 'app-indicators-page',
  imports: [Empty, Failure, IndicatorDrawer, Loading, NzButtonComponent, NzIconDirective, Page, RouterLink, UiLight],
  templateUrl: './indicators-page.html',
  styleUrls: ['./choices.css', './indicators-page.css'],
})
export class IndicatorsPage {
  private readonly session = inject(Session);
  protected readonly filters = queryState({
    page: 1,
    pageSize: 100,
    keyword: '',
    year: '',
    asOf: '',
    inactive: '',
    awaited: '',
    atRisk: '',
  });
  protected readonly indicators = indicatorList(() => this.filters.params());
  protected readonly plans = computed(() => this.session.can('indicators.plan'));
  protected readonly ofUnit = computed(() => this.session.can('indicators.report'));
  protected readonly today = this.session.view()?.today ?? '';
  protected readonly years = recentYears(this.today);
  protected readonly filtered = computed(() => {
    const { keyword, inactive, awaited, atRisk } = this.filters.value();
    return keyword !== '' || inactive !== '' || awaited !== '' || atRisk !== '';
  });
  protected readonly subtitle = computed(() => {
    if (!this.indicators.hasValue()) return '';
    const { total, items } = this.indicators.value();
    const year = items[0] ? `${items[0].year}年，` : '';
    return `${year}共 ${total} 项`;
  });
  /** The indicator in the drawer; null for a new one, undefined while the drawer is closed. */
  protected readonly edited = signal<IndicatorDefinition | null | undefined>(undefined);

  protected closed(saved: boolean) {
    this.edited.set(undefined);
    if (saved) this.indicators.reload();
  }
}

/** The year to come, this one and four before. */
const recentYears = (today: string): string[] =>
  [1, 0, -1, -2, -3, -4].map((offset) => String(Number(today.slice(0, 4)) + offset));
