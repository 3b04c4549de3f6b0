import {
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { LIMITS } from '#contracts';
import { cadenceLabel, levelLabel, type Mode, modeLabel, secrecyLabel, urgencyLabel } from '#domain';
import { draft, type Draft } from '../../../core/draft';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { Session } from '../../../core/session';
import { ProblemNotice } from '../../../core/states/problem-notice';
import { optionsOf } from '../task-words';
import { RecipientsField } from './recipients-field';
import { emptyTask, regrouped, type TaskModel } from './task-model';

/** What the server may refuse one by one, in the order of the page. */
const fields = ['title', 'outcome', 'basis', 'due', 'cadence', 'secrecy'] as const;

/** The form of a task, for a new one and for a draft; the page says how to save it. */
@Component({
  selector: 'app-task-form',
  imports: [FormField, ProblemNotice, RecipientsField],
  templateUrl: './task-form.html',
  styleUrl: './task-form.css',
})
export class TaskForm implements OnInit {
  /** Names the draft of what is typed. */
  readonly draftKey = input.required<string>();
  readonly initial = input.required<TaskModel>();
  /** Everything, the task without its source, or only who receives it. */
  readonly scope = input.required<'new' | 'draft' | 'recipients'>();
  readonly save = input.required<(model: TaskModel) => Promise<void>>();
  /** Somebody has changed the task in between. */
  readonly stale = output();

  private readonly injector = inject(Injector);
  private readonly model = signal<TaskModel>(emptyTask);
  protected draft: Draft | undefined;
  protected readonly form = form(this.model, (path) => {
    required(path.title, { message: '请填写标题' });
    maxLength(path.title, 200, { message: '标题不超过 200 个字' });
    required(path.outcome, { message: '请填写办理要求' });
    maxLength(path.outcome, LIMITS.prose, { message: `办理要求不超过 ${LIMITS.prose} 个字` });
  });
  protected readonly groups = computed(() => this.model().groups);
  protected readonly unresolved = computed(() => this.model().unresolvedMentions);
  protected readonly mode = computed(() => this.model().mode);
  private readonly today = inject(Session).view()?.today ?? '';
  /** A day that is over is told, not refused: what a meeting set may be taken in late. */
  protected readonly isPast = computed(() => this.model().due !== '' && this.model().due < this.today);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected readonly modes = optionsOf(modeLabel);
  protected readonly cadences = optionsOf(cadenceLabel);
  protected readonly urgencies = optionsOf(urgencyLabel);
  protected readonly levels = optionsOf(levelLabel);
  protected readonly secrecies = optionsOf(secrecyLabel);

  ngOnInit() {
    this.model.set(this.initial());
    this.draft = runInInjectionContext(this.injector, () => draft(this.draftKey(), this.model));
  }

  protected setMode(mode: Mode) {
    this.model.update((model) => ({ ...model, mode, groups: regrouped(model.groups, mode) }));
  }

  protected setGroups(groups: TaskModel['groups']) {
    this.model.update((model) => ({ ...model, groups }));
  }

  protected setUnresolved(unresolvedMentions: string[]) {
    this.model.update((model) => ({ ...model, unresolvedMentions }));
  }

  /** What is wrong with a field: found here once it was left, or told by the server. */
  protected fault(name: (typeof fields)[number]): string {
    const field = this.form[name]();
    const own = field.touched() ? field.errors()[0]?.message : undefined;
    return own ?? this.problem()?.of(name) ?? '';
  }

  /** Groups without units are not sent: the server counts those that are. */
  protected readonly groupFault = (index: number): string => {
    const sent = this.groups()
      .slice(0, index)
      .filter(({ unitIds }) => unitIds.length > 0).length;
    const prefix = `recipients[${sent}]`;
    if (this.groups()[index]?.unitIds.length === 0) return '';
    return this.problem()?.errors.find(({ field }) => field.startsWith(prefix))?.message ?? '';
  };

  protected async submit(event: Event) {
    event.preventDefault();
    this.problem.set(undefined);
    await submit(this.form, {
      action: () => this.send(),
      onInvalid: (all) => all().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  private async send() {
    try {
      await this.save()(this.model());
      this.draft?.clear();
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(problem);
      if (problem?.code === 'stale') this.stale.emit();
      const refused = fields.find((name) => problem?.of(name));
      if (refused) this.form[refused]().focusBoundControl();
    }
  }
}
