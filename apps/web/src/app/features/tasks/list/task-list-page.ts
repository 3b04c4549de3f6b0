import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzPaginationComponent } from 'ng-zorro-antd/pagination';
import type { Page as Rows, TaskRow } from '#contracts';
import { problemOf } from '../../../core/http/problem';
import { Page } from '../../../core/page/page';
import { Session } from '../../../core/session';
import { Empty } from '../../../core/states/empty';
import { Failure } from '../../../core/states/failure';
import { Loading } from '../../../core/states/loading';
import { taskCounts, taskList, TasksApi } from '../tasks-api';
import { BulkBar } from './bulk-bar';
import { ColumnMenu } from './column-menu';
import { ListViews } from './list-views';
import { QueueChips } from './queue-chips';
import { TaskFilters } from './task-filters';
import { selection } from './selection';
import { filterCount, queryOf, requestParams, taskFilters } from './task-filters-state';
import { TaskTable } from './task-table';
import { ViewBar } from './view-bar';

/** The county's tasks: what waits for this person first, then any list that can be asked for, each with its own address. */
@Component({
  selector: 'app-task-list-page',
  imports: [
    BulkBar,
    ColumnMenu,
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
    ViewBar,
  ],
  templateUrl: './task-list-page.html',
  styles: `
    .waiting {
      opacity: 0.6;
    }
    .queues {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 0 var(--space-3);
    }
    app-queue-chips {
      flex: 0 1 auto;
      min-width: 0;
    }
    app-view-bar {
      flex: 1;
      justify-content: end;
      margin-block-end: var(--space-3);
    }
    @media (max-width: 820px) {
      app-queue-chips {
        width: 100%;
      }
      app-view-bar {
        justify-content: start;
      }
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
  protected readonly views = new ListViews(this.filters);
  private readonly params = requestParams(this.filters);
  protected readonly tasks = taskList(() => (this.views.settled() ? this.params() : undefined));
  protected readonly counts = taskCounts();
  private readonly api = inject(TasksApi);
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
  protected readonly pageSizes = [20, 50, 100, 200];

  /** What is chosen stays chosen over the pages and in another order; other filters begin with none. */
  protected readonly chosen = selection(
    computed(() => JSON.stringify({ ...queryOf(this.filters.value()), sort: '' })),
    computed(() => this.list()?.items ?? []),
  );
  protected readonly pageChosen = computed(() => {
    const rows = this.list()?.items ?? [];
    return rows.length > 0 && rows.every(({ id }) => this.chosen.ids().has(id));
  });

  /** The very list as a ledger. */
  protected async export() {
    await this.carry(() => this.api.ledger(this.params()), '台账没有导出成功，请稍后再试。');
  }

  protected choosePage() {
    const ids = this.list()?.items.map(({ id }) => id) ?? [];
    this.chosen.toggle({ ids, on: true });
  }

  protected async chooseAll() {
    await this.carry(async () => {
      this.chosen.set((await this.api.selection(this.params())).items);
    }, '没有选择成功，请稍后再试。');
  }

  protected afterBulk(refused: readonly string[]) {
    this.chosen.keep(refused);
    this.tasks.reload();
    this.counts.reload();
  }

  private async carry(work: () => Promise<void>, fault: string) {
    this.exporting.set(true);
    try {
      await work();
    } catch (error) {
      this.message.error(problemOf(error)?.message ?? fault);
    } finally {
      this.exporting.set(false);
    }
  }
}
