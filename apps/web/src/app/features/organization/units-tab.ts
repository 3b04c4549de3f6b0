import { Component, computed, inject, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { UnitRow } from '#contracts';
import { rankGroupLabel, type UnitKind, unitKindLabel, unitKinds } from '#domain';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from './organization-api';
import { UnitDrawer } from './unit-drawer';
import { leadsTo } from './unit-search';

/** Units by kind in protocol order. */
@Component({
  selector: 'app-units-tab',
  imports: [
    Empty,
    Failure,
    FormsModule,
    Loading,
    NzButtonComponent,
    NzIconDirective,
    ProblemNotice,
    RouterLink,
    UnitDrawer,
  ],
  templateUrl: './units-tab.html',
  styleUrl: './units-tab.css',
})
export class UnitsTab {
  protected readonly api = inject(OrganizationApi);
  private readonly session = inject(Session);
  private readonly message = inject(NzMessageService);

  /** A sheet is to be imported. */
  readonly import = output();

  protected readonly kinds = unitKinds;
  protected readonly kindLabel = unitKindLabel;
  protected readonly rankGroupLabel = rankGroupLabel;
  protected readonly writes = computed(() => this.session.can('organization.write'));
  /** Whoever sets the system up goes on there. */
  protected readonly leads = computed(() => this.session.can('settings.write'));
  protected readonly filters = queryState<{ keyword: string; kind: string; ended: boolean }>({
    keyword: '',
    kind: '',
    ended: false,
  });
  /** The unit in the drawer; null for a new one. */
  protected readonly editing = signal<{ unit: UnitRow | null } | undefined>(undefined);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  /** While the order is being changed: ids of the units that exist, in the order so far. */
  protected readonly order = signal<string[] | undefined>(undefined);
  protected readonly saving = signal(false);

  protected readonly groups = computed(() => {
    const { keyword, kind, ended } = this.filters.value();
    const places = new Map(this.order()?.map((id, place) => [id, place]));
    const shown = (ended && this.api.all.hasValue() ? this.api.all.value() : this.api.units())
      .filter((unit) => (kind === '' || unit.kind === kind) && leadsTo(keyword, unit))
      .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
    return unitKinds
      .map((one) => ({ kind: one, units: shown.filter((unit) => unit.kind === one) }))
      .filter(({ units }) => units.length > 0);
  });

  protected startOrdering() {
    this.filters.reset();
    this.order.set(this.api.units().map(({ id }) => id));
  }

  /** Moves a unit one place up or down among those of its kind. */
  protected move(kind: UnitKind, id: string, step: -1 | 1) {
    const group = this.groups().find((one) => one.kind === kind)?.units ?? [];
    const neighbour = group[group.findIndex((unit) => unit.id === id) + step];
    if (!neighbour) return;
    this.order.update((order) => order?.map((one) => (one === id ? neighbour.id : one === neighbour.id ? id : one)));
  }

  protected async saveOrder() {
    const order = this.order();
    if (!order) return;
    this.problem.set(undefined);
    this.saving.set(true);
    try {
      await this.api.reorder(order);
      this.order.set(undefined);
      this.message.success('顺序已保存');
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.saving.set(false);
    }
  }

  protected relation(unit: UnitRow): string {
    if (unit.kind === 'body') {
      const office = this.api.nameOf(unit.officeUnitId);
      return [office && `办公室设在${office}`, `成员单位 ${unit.memberIds.length} 个`].filter(Boolean).join('，');
    }
    return unit.parentId === null ? '' : `隶属${this.api.nameOf(unit.parentId)}`;
  }
}
