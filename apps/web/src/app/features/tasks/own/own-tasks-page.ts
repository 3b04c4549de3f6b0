import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzPaginationComponent } from 'ng-zorro-antd/pagination';
import type { AssignmentStatus } from '#domain';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { Page } from '../../../core/page/page';
import { queryState } from '../../../core/query-state';
import { Session } from '../../../core/session';
import { Empty } from '../../../core/states/empty';
import { Failure } from '../../../core/states/failure';
import { Loading } from '../../../core/states/loading';
import { ProblemNotice } from '../../../core/states/problem-notice';
import { QueueChips } from '../list/queue-chips';
import { taskCounts, taskList, type TaskParams, TasksApi } from '../tasks-api';
import { OwnCard } from './own-card';
import { groupOwn, type OwnTask } from './own-groups';

const unfinished: AssignmentStatus[] = ['dispatched', 'objected', 'in_progress', 'in_review', 'returned', 'suspended'];
const finished: AssignmentStatus[] = ['completed', 'cancelled'];
/** A type, not an interface: it must do as a record of filters. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type OwnFilters = { queue: string; text: string; finished: boolean; page: number };

/** The server's largest page; a unit has fewer tasks in hand. */
const MOST = 200;
const FINISHED_PER_PAGE = 20;

/** What a unit has in hand, grouped by what its people must do now; made for the phone in their pocket. */
@Component({
  selector: 'app-own-tasks-page',
  imports: [Empty, Failure, Loading, NzIconDirective, NzPaginationComponent, OwnCard, Page, ProblemNotice, QueueChips],
  templateUrl: './own-tasks-page.html',
  styleUrl: './own-tasks-page.css',
})
export class OwnTasksPage {
  private readonly api = inject(TasksApi);
  private readonly message = inject(NzMessageService);
  protected readonly session = inject(Session);

  protected readonly filters = queryState<OwnFilters>({ queue: '', text: '', finished: false, page: 1 });
  protected readonly typed = linkedSignal(() => this.filters.value().text);
  protected readonly tasks = taskList(() => {
    const { queue, text } = this.filters.value();
    const which: TaskParams = queue ? { queue } : { assignmentStatus: unfinished };
    return { ...which, ...(text ? { text } : {}), sort: 'due', pageSize: MOST };
  });
  protected readonly finished = taskList(() => {
    const { finished: wanted, text, page } = this.filters.value();
    if (!wanted) return undefined;
    return {
      assignmentStatus: finished,
      ...(text ? { text } : {}),
      sort: '-dispatchedAt',
      page,
      pageSize: FINISHED_PER_PAGE,
    };
  });
  protected readonly counts = taskCounts();

  protected readonly groups = computed(() => (this.tasks.hasValue() ? groupOwn(this.tasks.value().items) : []));
  protected readonly finishedTasks = computed(() =>
    this.finished.hasValue() ? groupOwn(this.finished.value().items).flatMap(({ tasks }) => tasks) : [],
  );
  protected readonly narrowed = computed(() => this.filters.value().queue !== '' || this.filters.value().text !== '');

  /** Id of the assignment that is just being signed for. */
  protected readonly signing = signal('');
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly most = MOST;
  protected readonly finishedPerPage = FINISHED_PER_PAGE;

  protected search(event: Event) {
    event.preventDefault();
    this.filters.set({ text: this.typed().trim() });
  }

  protected async sign({ own }: OwnTask) {
    if (this.signing()) return;
    this.signing.set(own.id);
    this.problem.set(undefined);
    try {
      await this.api.sign(own.id, own.version);
      this.message.success('已签收');
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.signing.set('');
      this.tasks.reload();
      this.counts.reload();
    }
  }
}
