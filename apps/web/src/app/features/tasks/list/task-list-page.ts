import { HttpParams } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzPaginationComponent } from 'ng-zorro-antd/pagination';
import type { Page as Rows, TaskRow } from '#contracts';
import { downloader } from '../../../core/http/download';
import { problemOf } from '../../../core/http/problem';
import { Page } from '../../../core/page/page';
import { Session } from '../../../core/session';
import { Empty } from '../../../core/states/empty';
import { Failure } from '../../../core/states/failure';
import { Loading } from '../../../core/states/loading';
import { taskCounts, taskList } from '../tasks-api';
import { BulkBar } from './bulk-bar';
import { QueueChips } from './queue-chips';
import { TaskFilters } from './task-filters';
import { filterCount, requestParams, taskFilters } from './task-filters-state';
import { TaskTable } from './task-table';

/** The county's tasks: what waits for this person first, then any list that can be asked for, each with its own address. */
@Component({
  selector: 'app-task-list-page',
  imports: [
    BulkBar,
    Empty,
    Failure,
    Loading,
    NzIconDirective,
    NzPaginationComponent,
    Page,
    QueueChips,
    RouterLink,
    TaskFilters,
    TaskTable,
  ],
  templateUrl: './task-list-page.html',
  styles: `
    .waiting {
      opacity: 0.6;
    }
    .paging {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: end;
      gap: var(--space-3);
      margin-block-start: var(--space-3);
    }
  `,
})
export class TaskListPage {
  protected readonly session = inject(Session);
  protected readonly filters = taskFilters();
  private readonly params = requestParams(this.filters);
  protected readonly tasks = taskList(this.params);
  protected readonly counts = taskCounts();
  private readonly download = downloader();
  private readonly message = inject(NzMessageService);
  protected readonly exporting = signal(false);

  /** While another list is on its way the last one stays, so that the page does not jump. */
  protected readonly list = linkedSignal<Rows<TaskRow> | undefined, Rows<TaskRow> | undefined>({
    source: () => (this.tasks.hasValue() ? this.tasks.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly subtitle = computed(() => {
    const total = this.list()?.total;
    return total === undefined ? '' : `共 ${total} 件`;
  });
  protected readonly narrowed = computed(() => {
    const value = this.filters.value();
    return filterCount(value) > 0 || value.text !== '' || value.queue !== '';
  });
  protected readonly sourceTitle = computed(() => this.list()?.items[0]?.source?.title ?? '');

  /** Chosen rows; another list begins with none. */
  protected readonly chosen = linkedSignal<string, ReadonlySet<string>>({
    source: () => JSON.stringify(this.params()),
    computation: () => new Set(),
  });
  protected readonly noRows: ReadonlySet<string> = new Set();
  protected readonly pageSizes = [20, 50, 100, 200];
  protected readonly chosenRows = computed(() => this.list()?.items.filter(({ id }) => this.chosen().has(id)) ?? []);

  /** The very list as a ledger. */
  protected async export() {
    this.exporting.set(true);
    const query = new HttpParams({ fromObject: this.params() });
    try {
      await this.download(`/api/v1/tasks/sheet?${query.toString()}`, '督办事项台账.xlsx');
    } catch (error) {
      this.message.error(problemOf(error)?.message ?? '台账没有导出成功，请稍后再试。');
    } finally {
      this.exporting.set(false);
    }
  }

  protected toggle({ ids, on }: { ids: readonly string[]; on: boolean }) {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  }

  protected afterBulk(refused: readonly string[]) {
    this.chosen.set(new Set(refused));
    this.tasks.reload();
    this.counts.reload();
  }
}
