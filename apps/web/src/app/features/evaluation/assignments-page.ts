import { Component, computed, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputModule } from 'ng-zorro-antd/input';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { NzTableModule } from 'ng-zorro-antd/table';
import { assignmentRoleLabel, assignmentStatusLabel, countStateLabel } from '#domain';
import { UiLight } from '#ui';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { UnitPicker } from '../organization/unit-picker';
import { conditionsOf } from './assignment-conditions';
import { assignmentList } from './evaluation-api';
import { daysWords, lightLabels, shortDay } from './evaluation-words';

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The list behind the figures that are counted by unit: one row for each unit's share of a task. */
@Component({
  selector: 'app-assignments-page',
  imports: [
    Empty,
    Failure,
    FormsModule,
    Loading,
    NzButtonComponent,
    NzInputModule,
    NzSelectModule,
    NzTableModule,
    Page,
    RouterLink,
    UiLight,
    UnitPicker,
  ],
  templateUrl: './assignments-page.html',
  styleUrl: './assignments-page.css',
})
export class AssignmentsPage {
  private readonly session = inject(Session);
  protected readonly filters = queryState({
    page: 1,
    pageSize: 50,
    sort: '',
    text: '',
    unitId: '',
    unitKind: [] as string[],
    state: [] as string[],
    status: [] as string[],
    light: [] as string[],
    required: 'true',
    timed: '',
    dueFrom: '',
    dueTo: '',
    dispatchedFrom: '',
    dispatchedTo: '',
    completedFrom: '',
    completedTo: '',
    overdueOn: '',
    worsenedSince: '',
  });
  /** A unit's people see their own unit alone. */
  protected readonly ofCounty = computed(() => !this.session.account()?.unitId);
  protected readonly assignments = assignmentList(() => this.filters.params());
  protected readonly states = optionsOf(countStateLabel);
  protected readonly statuses = optionsOf(assignmentStatusLabel);
  protected readonly lights = optionsOf(lightLabels);
  protected readonly conditions = computed(() => conditionsOf(this.filters.value()));
  protected readonly subtitle = computed(() =>
    this.assignments.hasValue() ? `共 ${this.assignments.value().total} 份` : '',
  );

  protected readonly statusLabel = assignmentStatusLabel;
  protected readonly roleLabel = assignmentRoleLabel;
  protected readonly days = daysWords;

  protected day(day: string) {
    return shortDay(day, this.session.view()?.today);
  }

  protected sortBy(name: string, order: string | null) {
    this.filters.set({ sort: order === null ? '' : `${order === 'descend' ? '-' : ''}${name}` });
  }
  protected orderOf(name: string): 'ascend' | 'descend' | null {
    const { sort } = this.filters.value();
    return sort === name ? 'ascend' : sort === `-${name}` ? 'descend' : null;
  }
}
