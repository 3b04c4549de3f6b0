import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  input,
  type OnInit,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NzMessageService } from 'ng-zorro-antd/message';
import { type SavedView, VIEW_LIMITS } from '#contracts';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { ProblemNotice } from '../../../core/states/problem-notice';
import type { ListViews } from './list-views';

/** Asks what a view is called and who sees it. */
@Component({
  selector: 'app-view-dialog',
  imports: [ProblemNotice],
  template: `
    <dialog #dialog class="dialog" aria-labelledby="view-title" (cancel)="closed.emit()">
      <form novalidate (submit)="submit($event)">
        <h2 id="view-title">{{ view() ? '修改视图' : '存为视图' }}</h2>
        @if (!view()) {
          <p class="soft">保存现在的筛选条件和排序；“本周”“本月”到期按打开当天计算。</p>
        }
        <label class="field">
          <span>名称<span class="required" aria-hidden="true"> *</span></span>
          <input
            #box
            type="text"
            autocomplete="off"
            [maxLength]="limit"
            [value]="name()"
            [attr.aria-invalid]="fault() !== ''"
            aria-describedby="view-fault"
            (input)="name.set(box.value)"
          />
          <span id="view-fault" class="fault">{{ fault() }}</span>
        </label>
        @if (!view()) {
          <label class="option">
            <input #own type="checkbox" [checked]="withColumns()" (change)="withColumns.set(own.checked)" />
            连同现在的列
          </label>
        }
        @if (views().maySave().shared) {
          <label class="option">
            <input #all type="checkbox" [checked]="shared()" (change)="shared.set(all.checked)" />
            共享给督查室和县领导查看
          </label>
        }
        @if (fault() === '') {
          <app-problem [error]="problem()" />
        }
        <div class="buttons">
          <button type="button" class="button" (click)="closed.emit()">取消</button>
          <button type="submit" class="button primary" [disabled]="busy()">保存</button>
        </div>
      </form>
    </dialog>
  `,
  styles: `
    .option {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      min-height: 32px;
    }
    .buttons {
      margin-block-start: var(--space-4);
    }
  `,
})
export class ViewDialog implements OnInit {
  readonly views = input.required<ListViews>();
  /** The view to be renamed; null for a new one. */
  readonly view = input.required<SavedView | null>();
  readonly closed = output();

  private readonly message = inject(NzMessageService);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly limit = VIEW_LIMITS.name;
  protected readonly name = signal('');
  protected readonly shared = signal(false);
  protected readonly withColumns = signal(false);
  protected readonly busy = signal(false);
  protected readonly fault = signal('');
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      this.box().nativeElement.focus();
    });
  }

  ngOnInit() {
    const view = this.view();
    this.name.set(view?.name ?? '');
    this.shared.set(view?.shared ?? false);
    this.withColumns.set(this.views().current()?.columns !== null && !this.views().hasUsualColumns());
  }

  protected async submit(event: Event) {
    event.preventDefault();
    if (this.busy()) return;
    const name = this.name().trim();
    if (name === '') {
      this.refuse('请填写视图名称');
      return;
    }
    this.busy.set(true);
    this.problem.set(undefined);
    this.fault.set('');
    try {
      const view = this.view();
      if (view) await this.views().rename(view, name, this.shared());
      else await this.views().save({ name, shared: this.shared() }, this.withColumns());
      this.message.success(`视图“${name}”已保存`);
      this.closed.emit();
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(problem);
      const said = problem?.of('name');
      if (said) this.refuse(said);
    } finally {
      this.busy.set(false);
    }
  }

  private refuse(fault: string) {
    this.fault.set(fault);
    this.box().nativeElement.focus();
  }
}
