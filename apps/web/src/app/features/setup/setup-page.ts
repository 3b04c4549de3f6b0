import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { firstValueFrom } from 'rxjs';
import type { SetupStepKey, SetupView } from '#contracts';
import { roleLabel } from '#domain';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { AccountList } from '../accounts/account-list';
import { UnitList } from '../organization/unit-list';
import { CalendarStep } from './calendar-step';
import { CountyStep } from './county-step';

const url = '/api/v1/setup';

const TITLES: Record<SetupStepKey, string> = {
  county: '县名和机关名称',
  units: '单位',
  calendar: '放假安排和时令',
  accounts: '第一批账号',
  roles: '授予角色',
};

/** Leads the system administrator from an empty system to the first working day; how far it is, the data tell. */
@Component({
  selector: 'app-setup-page',
  imports: [
    AccountList,
    CalendarStep,
    CountyStep,
    Failure,
    Loading,
    NzIconDirective,
    Page,
    ProblemNotice,
    RouterLink,
    UnitList,
  ],
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.css',
})
export class SetupPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  protected readonly titles = TITLES;
  protected readonly setup = httpResource<SetupView>(() => url);
  private readonly wanted = queryState({ step: '' });
  /** The step that is open: the one asked for, else the first that is not done. */
  protected readonly open = computed(() => {
    const { step } = this.wanted.value();
    if (step) return step;
    return this.setup.hasValue() ? (this.setup.value().steps.find(({ done }) => !done)?.key ?? '') : '';
  });
  protected readonly left = computed(() =>
    this.setup.hasValue() ? this.setup.value().steps.filter(({ done }) => !done).length : 0,
  );
  protected readonly subtitle = computed(() => {
    if (!this.setup.hasValue()) return '';
    return this.left() === 0 ? '各步都已完成，可以开始工作。' : `还有 ${this.left()} 步。可随时离开，下次接着做。`;
  });
  protected readonly missing = computed(() =>
    this.setup.hasValue()
      ? this.setup
          .value()
          .missingRoles.map((role) => roleLabel[role])
          .join('、')
      : '',
  );
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected toggle(key: SetupStepKey) {
    this.wanted.set({ step: this.open() === key ? 'none' : key });
  }

  /** What was done changed how things stand; the step stays open, so that what it tells can be read. */
  protected done(key: SetupStepKey) {
    this.wanted.set({ step: key });
    this.setup.reload();
  }

  protected next() {
    this.wanted.set({ step: '' });
    this.setup.reload();
  }

  protected async dismiss() {
    this.problem.set(undefined);
    try {
      await firstValueFrom(this.http.post<SetupView>(`${url}/dismissal`, {}));
      await this.router.navigate(['/accounts']);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
