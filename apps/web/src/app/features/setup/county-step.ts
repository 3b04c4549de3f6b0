import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, linkedSignal, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import type { SettingsView } from '#contracts';
import { ifMatch } from '../../core/http/if-match';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Session } from '../../core/session';
import { Failure } from '../../core/states/failure';
import { FieldFault } from '../../core/states/field-fault';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';

const url = '/api/v1/settings';

/** The two names that everything carries: the county's and the office's. */
@Component({
  selector: 'app-county-step',
  imports: [Failure, FieldFault, FormField, Loading, ProblemNotice],
  template: `
    @if (settings.error(); as error) {
      <app-failure [error]="error" (retry)="settings.reload()" />
    } @else if (!settings.hasValue()) {
      <app-loading />
    } @else {
      <form (submit)="$event.preventDefault(); save()" novalidate>
        <label class="field">
          <span>县名</span>
          <input type="text" placeholder="云溪县" [formField]="form.countyName" />
          <span class="hint">写到“县”“区”“市”为止。系统据此认出文件中写全称的单位。</span>
          <app-field-fault [problem]="problem()" field="countyName" />
        </label>
        <label class="field">
          <span>机关名称（落款用全称）</span>
          <input type="text" [formField]="form.officeName" />
          <span class="hint">印在交办单和周报的落款处。</span>
          <app-field-fault [problem]="problem()" field="officeName" />
        </label>
        <app-problem [error]="problem()" [fields]="false" (reload)="problem.set(undefined); settings.reload()" />
        <button type="submit" class="button primary" [disabled]="busy()">保存，下一步</button>
      </form>
    }
  `,
  styles: 'form { max-width: 520px; }',
})
export class CountyStep {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  readonly saved = output();

  protected readonly settings = httpResource<SettingsView>(() => url);
  private readonly model = linkedSignal(() => {
    const { countyName = '', officeName = '' } = this.settings.hasValue() ? this.settings.value() : {};
    return { countyName: countyName === '本县' ? '' : countyName, officeName };
  });
  protected readonly form = form(this.model);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected async save() {
    const { seasons, workYears, version } = this.settings.value() ?? { seasons: [], workYears: [], version: 0 };
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      await firstValueFrom(this.http.put(url, { ...this.model(), seasons, workYears }, ifMatch(version)));
      await this.session.load(); // the bar shows the county's name
      this.saved.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
