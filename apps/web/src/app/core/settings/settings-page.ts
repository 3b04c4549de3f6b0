import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { SettingsInput, SettingsView } from '#contracts';
import { ifMatch } from '../http/if-match';
import { type ProblemError, problemOf } from '../http/problem';
import { Page } from '../page/page';
import { Session } from '../session';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { SettingsForm } from './settings-form';

const url = '/api/v1/settings';

/** What a county sets for itself. */
@Component({
  selector: 'app-settings-page',
  imports: [Failure, Loading, Page, RouterLink, SettingsForm],
  template: `
    <app-page heading="设置" subtitle="县名、机关名称、时令和放假安排；修改会记入日志。">
      <ng-container actions><a class="button" routerLink="/setup">开始使用</a></ng-container>
      @if (settings.error(); as error) {
        <app-failure [error]="error" (retry)="settings.reload()" />
      } @else if (!settings.hasValue()) {
        <app-loading />
      } @else {
        <app-settings-form
          [settings]="settings.value()"
          [problem]="problem()"
          [busy]="busy()"
          (save)="save($event)"
          (reload)="problem.set(undefined); settings.reload()"
        />
        @if (saved()) {
          <p class="notice success" role="status">设置已保存，立即生效。</p>
        }
      }
    </app-page>
  `,
})
export class SettingsPage {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  protected readonly settings = httpResource<SettingsView>(() => url);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);

  protected async save(input: SettingsInput) {
    const version = this.settings.value()?.version ?? 0;
    this.problem.set(undefined);
    this.saved.set(false);
    this.busy.set(true);
    try {
      this.settings.set(await firstValueFrom(this.http.put<SettingsView>(url, input, ifMatch(version))));
      this.saved.set(true);
      await this.session.load(); // the bar shows the county's name
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
