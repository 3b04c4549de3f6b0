import { DatePipe } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzTableModule } from 'ng-zorro-antd/table';
import type { AuditRow, AuditVocabulary, Page as PageOf } from '#contracts';
import { downloader } from '../../core/http/download';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { ChainPanel } from './chain-panel';
import { changesOf } from './changes';

/** The log: who did what when, and whether it is still as it was written. */
@Component({
  selector: 'app-audit-page',
  imports: [
    ChainPanel,
    DatePipe,
    Empty,
    Failure,
    Loading,
    NzButtonComponent,
    NzIconDirective,
    NzTableModule,
    Page,
    ProblemNotice,
  ],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
})
export class AuditPage {
  private readonly download = downloader();
  protected readonly today = inject(Session).view()?.today ?? '';

  protected readonly filters = queryState({
    page: 1,
    pageSize: 50,
    from: '',
    to: '',
    keyword: '',
    action: '',
    entity: '',
  });
  protected readonly events = httpResource<PageOf<AuditRow>>(() => ({
    url: '/api/v1/audit/events',
    params: this.filters.params(),
  }));
  private readonly vocabulary = httpResource<AuditVocabulary>(() => '/api/v1/audit/vocabulary');
  protected readonly actions = computed(() => (this.vocabulary.hasValue() ? this.vocabulary.value().actions : []));
  protected readonly entities = computed(() => (this.vocabulary.hasValue() ? this.vocabulary.value().entities : []));
  protected readonly subtitle = computed(() =>
    this.events.hasValue() ? `共 ${this.events.value().total} 条记录，只能查看，不能修改、删除` : '',
  );
  protected readonly changes = changesOf;
  protected readonly open = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected toggle(seq: string) {
    this.open.update((open) =>
      open.has(seq) ? new Set([...open].filter((one) => one !== seq)) : new Set([...open, seq]),
    );
  }

  protected async export() {
    this.problem.set(undefined);
    const { from, to, keyword, action, entity } = this.filters.value();
    const given = Object.entries({ from, to, keyword, action, entity }).filter(([, value]) => value !== '');
    const query = new URLSearchParams(given);
    try {
      await this.download(`/api/v1/audit/events.xlsx?${query.toString()}`, '审计日志.xlsx');
      this.events.reload();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
