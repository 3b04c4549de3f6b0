import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import { UiLight, UiProgress } from '#ui';
import { levelLabel, taskStatusLabel, urgencyLabel } from '#domain';
import { Confirm } from '../../../core/confirm/confirm';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { Page } from '../../../core/page/page';
import { Session } from '../../../core/session';
import { Failure } from '../../../core/states/failure';
import { Loading } from '../../../core/states/loading';
import { ProblemNotice } from '../../../core/states/problem-notice';
import type { Act } from '../acts/act';
import { ActForm } from '../acts/act-form';
import { DeedBar } from '../acts/deed-bar';
import { type Deed, deedsOfAssignment, deedsOfTask } from '../acts/deeds';
import { dueWords } from '../task-words';
import { TasksApi, taskView } from '../tasks-api';
import { AssignmentTable } from './assignment-table';
import { cameFrom } from './came-from';
import { TaskFacts } from './task-facts';
import { TaskHistory } from './task-history';

/** One task: what is demanded, how each unit stands, what has happened, and every step that the caller may take. */
@Component({
  selector: 'app-task-page',
  imports: [
    ActForm,
    AssignmentTable,
    DeedBar,
    Failure,
    Loading,
    NzIconDirective,
    Page,
    ProblemNotice,
    RouterLink,
    TaskFacts,
    TaskHistory,
    UiLight,
    UiProgress,
  ],
  templateUrl: './task-page.html',
  styleUrl: './task-page.css',
})
export class TaskPage {
  readonly id = input.required<string>();
  /** Name of a deed to begin with, from a link such as 反馈进展 in the list. */
  readonly act = input<string>();

  private readonly api = inject(TasksApi);
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly task = taskView(this.id);
  protected readonly heading = computed(() => (this.task.hasValue() ? this.task.value().title : '督办事项'));
  protected readonly number = computed(() => {
    if (!this.task.hasValue()) return '';
    return this.task.value().number ?? '尚未编号';
  });
  protected readonly crumbs = computed(() => cameFrom(this.task.hasValue() ? this.task.value().source : null));
  protected readonly deeds = computed(() => (this.task.hasValue() ? deedsOfTask(this.task.value(), this.today()) : []));

  /** Where there is one unit alone, its buttons stand with those of the task, within reach of a thumb. */
  protected readonly ofSole = computed(() => {
    if (!this.task.hasValue()) return [];
    const [sole, another] = this.task.value().assignments;
    return sole && !another ? deedsOfAssignment(this.task.value(), sole, this.today()) : [];
  });

  /** The form that is open, with the length of the history at its opening. */
  protected readonly acting = signal<{ act: Act; seen: number } | undefined>(undefined);
  protected readonly version = computed(() => this.versionFor(this.acting()?.act));
  protected readonly news = computed(() =>
    this.task.hasValue() ? this.task.value().history.slice(this.acting()?.seen) : [],
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected readonly status = taskStatusLabel;
  protected readonly urgency = urgencyLabel;
  protected readonly level = levelLabel;
  protected readonly dueWords = dueWords;

  constructor() {
    effect(() => {
      if (!this.act() || !this.task.hasValue()) return;
      untracked(() => void this.beginWith(this.act() ?? ''));
    });
  }

  protected async begin(act: Act) {
    if (this.busy()) return;
    this.problem.set(undefined);
    if (act.fields.length > 0) {
      this.acting.set({ act, seen: this.task.hasValue() ? this.task.value().history.length : 0 });
      return;
    }
    const { title, text = '', ok, danger = false } = act;
    if (act.atOnce || (await this.confirm.ask({ title: `${title}？`, text, ok, danger }))) await this.run(act);
  }

  protected finish() {
    const done = this.acting()?.act.done;
    this.acting.set(undefined);
    if (done) this.message.success(done);
    this.task.reload();
  }

  protected print() {
    window.print();
  }

  /** Acts without a form go at once. */
  private async run(act: Act) {
    this.busy.set(true);
    try {
      await this.api.send(act, { values: {}, files: [], version: this.versionFor(act) });
      this.message.success(act.done);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
      this.task.reload();
    }
  }

  private versionFor(act: Act | undefined): number | null {
    if (!act || act.version === 'none' || !this.task.hasValue()) return null;
    const { version, assignments } = this.task.value();
    return act.version === 'task' ? version : (assignments.find(({ id }) => id === act.assignmentId)?.version ?? null);
  }

  /** Opens the form that a link asked for, where it may be done, and takes the wish out of the address. */
  private async beginWith(name: string) {
    await this.router.navigate([], { queryParams: { act: null }, queryParamsHandling: 'merge', replaceUrl: true });
    const deed = this.allDeeds().find((one) => one.name === name && one.allowed);
    if (deed) await this.begin(deed.act);
  }

  private allDeeds(): Deed[] {
    if (!this.task.hasValue()) return [];
    const task = this.task.value();
    const ofUnits = task.assignments.flatMap((assignment) => deedsOfAssignment(task, assignment, this.today()));
    return [...this.deeds(), ...ofUnits];
  }

  private today(): string {
    return this.session.view()?.today ?? '';
  }
}
