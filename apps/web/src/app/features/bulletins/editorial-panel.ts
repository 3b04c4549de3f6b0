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
import { form, FormField } from '@angular/forms/signals';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { BulletinView } from '#contracts';
import { Confirm } from '../../core/confirm/confirm';
import { type Draft, draft } from '../../core/draft';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { FieldFault } from '../../core/states/field-fault';
import { ProblemNotice } from '../../core/states/problem-notice';
import { BulletinsApi } from './bulletins-api';
import { blankForm, type EditorialForm, moveUp, toEditorial, toForm } from './editorial-form';

/**
 * What the editor writes into a draft; kept in the browser until it is saved. One panel belongs to one version: the page
 * makes a new one when the version moves on, and what was typed is found there again.
 */
@Component({
  selector: 'app-editorial-panel',
  imports: [FieldFault, FormField, NzButtonComponent, NzIconDirective, ProblemNotice],
  templateUrl: './editorial-panel.html',
  styleUrl: './editorial-panel.css',
})
export class EditorialPanel implements OnInit {
  private readonly api = inject(BulletinsApi);
  private readonly confirm = inject(Confirm);
  private readonly injector = inject(Injector);
  private readonly message = inject(NzMessageService);

  readonly bulletin = input.required<BulletinView>();
  /** Saved by us or by somebody else: to be read again. */
  readonly changed = output();

  private readonly model = signal(blankForm);
  /** What the server has. */
  private readonly saved = signal(blankForm);
  protected readonly form = form(this.model);
  protected draft: Draft | undefined;
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  /** Whether something was typed that the server does not have. */
  readonly unsaved = computed(() => !sameText(this.model(), this.saved()));
  /** Somebody else has saved since it was typed. */
  protected readonly overtaken = computed(() => this.model().basedOn !== this.saved().basedOn);

  ngOnInit() {
    const { id, editorial, version } = this.bulletin();
    this.saved.set(toForm(editorial, version));
    this.model.set(this.saved());
    this.draft = runInInjectionContext(this.injector, () => draft(`bulletin-${id}`, this.model));
  }

  protected async save(event: Event) {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(undefined);
    this.busy.set(true);
    const typed = this.model();
    try {
      await this.api.edit({ id: this.bulletin().id, version: typed.basedOn }, toEditorial(typed));
      this.draft?.clear();
      this.message.success('已保存，预览已更新');
      // Stays busy: the page reads the new version and makes a new panel for it.
      this.changed.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
      this.busy.set(false);
    }
  }

  /** Gives up what was typed for what the server has. */
  protected async discard() {
    const text = '您填写的内容将被清除，恢复为已保存的内容。';
    if (await this.confirm.ask({ title: '放弃未保存的修改？', text, ok: '放弃修改', danger: true })) {
      this.draft?.clear();
      this.problem.set(undefined);
    }
  }

  /** What was typed is to take the place of what somebody else saved. */
  protected keep() {
    this.model.update((model) => ({ ...model, basedOn: this.saved().basedOn }));
    this.problem.set(undefined);
  }

  /** Takes the lists anew from the tasks as they are now. */
  protected async propose(part: 'lastWeek' | 'nextSteps') {
    const { proposed, version } = this.bulletin();
    if (!proposed) return;
    const text = '本栏现有的文字将被替换，保存前不影响已保存的内容。';
    if (await this.confirm.ask({ title: '按最新数据重新提取？', text, ok: '重新提取' }))
      this.model.update((model) => ({ ...model, [part]: toForm(proposed, version)[part] }));
  }

  protected addStep() {
    this.model.update((model) => ({ ...model, nextSteps: [...model.nextSteps, { text: '', due: '', taskIds: [] }] }));
  }

  protected addArrangement() {
    this.model.update((model) => ({ ...model, lastWeek: [...model.lastWeek, { text: '', progress: '', units: [] }] }));
  }

  protected removeRow(part: 'lastWeek' | 'nextSteps', place: number) {
    this.model.update((model) => ({ ...model, [part]: model[part].filter((_, i) => i !== place) }));
  }

  protected raiseStep(place: number) {
    this.model.update((model) => ({ ...model, nextSteps: moveUp(model.nextSteps, place) }));
  }
}

const sameText = (a: EditorialForm, b: EditorialForm): boolean =>
  JSON.stringify({ ...a, basedOn: 0 }) === JSON.stringify({ ...b, basedOn: 0 });
