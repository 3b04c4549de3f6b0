import { DatePipe } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzTableModule } from 'ng-zorro-antd/table';
import type { BulletinRow } from '#contracts';
import { downloader } from '../../core/http/download';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { bulletinFile, bulletinList, type FileFormat } from './bulletins-api';
import { NewBulletin } from './new-bulletin';

/** The weekly reports, the latest first; where a new one begins. */
@Component({
  selector: 'app-bulletins-page',
  imports: [
    DatePipe,
    Empty,
    Failure,
    Loading,
    NewBulletin,
    NzButtonComponent,
    NzIconDirective,
    NzTableModule,
    Page,
    ProblemNotice,
    RouterLink,
  ],
  templateUrl: './bulletins-page.html',
  styleUrl: './bulletins-page.css',
})
export class BulletinsPage {
  private readonly session = inject(Session);
  private readonly save = downloader();

  protected readonly filters = queryState({ page: 1, pageSize: 20, status: '', begin: '' });
  protected readonly bulletins = bulletinList(() => {
    const { page, pageSize, status } = this.filters.value();
    return { page, pageSize, ...(status ? { status } : {}) };
  });
  protected readonly writes = computed(() => this.session.can('bulletins.write'));
  protected readonly subtitle = computed(() =>
    this.bulletins.hasValue() ? `共 ${this.bulletins.value().total} 期` : '',
  );
  /** Whether the form of a new one stands open; a link may ask for it. */
  protected readonly beginning = computed(() => this.writes() && this.filters.value().begin === 'true');
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  /** The file under way, e.g. `7.docx`. */
  protected readonly saving = signal('');

  protected async download({ id, name }: BulletinRow, format: FileFormat) {
    this.problem.set(undefined);
    this.saving.set(`${id}.${format}`);
    try {
      await this.save(bulletinFile(id, format), `${name}.${format}`);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.saving.set('');
    }
  }
}
