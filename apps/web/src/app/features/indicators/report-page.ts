import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { DatePipe } from '@angular/common';
import { ActivatedRoute } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { ReportPeriod } from '#contracts';
import { draft } from '../../core/draft';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { FieldFault } from '../../core/states/field-fault';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { IndicatorsApi, reportSheet } from './indicators-api';

/** The sheet of a year: what is due, what was reported, and the form to report or correct a figure. */
@Component({
  selector: 'app-report-page',
  imports: [DatePipe, Empty, Failure, FieldFault, FormField, Loading, NzButtonComponent, Page, ProblemNotice],
  templateUrl: './report-page.html',
  styleUrls: ['./choices.css', './report-page.css'],
})
export class ReportPage {
  private readonly api = inject(IndicatorsApi);
  private readonly message = inject(NzMessageService);
  protected readonly id = inject(ActivatedRoute).snapshot.paramMap.get('id') ?? '';

  protected readonly filters = queryState({ year: '', unitId: '', county: '' });
  protected readonly sheet = reportSheet(
    () => this.id,
    () => this.filters.params(),
  );
  /** The form of one period of one subject; no period while none is open. */
  private readonly model = signal({ unitId: '', periodKey: '', value: '', signer: '', reason: '' });
  protected readonly form = form(this.model);
  protected readonly draft = draft(`indicator-report-${this.id}`, this.model);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected readonly subtitle = computed(() => {
    if (!this.sheet.hasValue()) return '';
    const { subject, year, annual, cumulative } = this.sheet.value();
    return `${subject.name}，${year}年，年度目标 ${annual}，累计完成 ${cumulative}`;
  });
  private readonly unitId = computed(() => (this.sheet.hasValue() ? (this.sheet.value().subject.unitId ?? '') : ''));
  protected readonly open = computed(() => (this.model().unitId === this.unitId() ? this.model().periodKey : ''));

  protected begin(period: ReportPeriod) {
    const last = this.sheet.hasValue() ? this.sheet.value().periods.find(({ revision }) => revision > 0) : undefined;
    const signer = this.model().signer || (last?.revisions[0]?.signer ?? '');
    this.problem.set(undefined);
    this.model.set({ unitId: this.unitId(), periodKey: period.periodKey, value: period.figure, signer, reason: '' });
  }

  protected async send(period: ReportPeriod) {
    const { unitId, periodKey, value, signer, reason } = this.model();
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      await this.api.report(this.id, period.revision, {
        unitId: unitId === '' ? null : unitId,
        periodKey,
        value: value.trim(),
        signer,
        ...(period.needsReason ? { reason } : {}),
      });
      this.draft.clear();
      this.message.success(period.needsReason ? '已更正' : '已报送');
      this.sheet.reload();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
