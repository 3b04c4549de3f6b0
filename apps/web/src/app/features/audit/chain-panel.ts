import { DatePipe } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { firstValueFrom } from 'rxjs';
import type { AuditVerification } from '#contracts';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { ProblemNotice } from '../../core/states/problem-notice';

/** Checks on demand that no event was changed or removed. */
@Component({
  selector: 'app-chain-panel',
  imports: [DatePipe, NzButtonComponent, ProblemNotice],
  template: `
    <section class="panel">
      <div class="line">
        <p>每条记录都含上一条的校验值，改动、删除任何一条都会露出痕迹。</p>
        <button nz-button type="button" [nzLoading]="busy()" (click)="verify()">核对完整性</button>
      </div>
      <div aria-live="polite">
        @if (result(); as result) {
          <p class="notice" [class]="result.intact ? 'success' : 'danger'">
            {{ result.message }}（{{ result.checkedAt | date: 'HH:mm:ss' }}）
          </p>
        }
      </div>
      <app-problem [error]="problem()" />
    </section>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2);
    }
    p {
      margin: 0;
    }
    .notice {
      margin-block-start: var(--space-3);
    }
  `,
})
export class ChainPanel {
  private readonly http = inject(HttpClient);
  protected readonly result = signal<AuditVerification | undefined>(undefined);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected async verify() {
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      this.result.set(await firstValueFrom(this.http.get<AuditVerification>('/api/v1/audit/verification')));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
