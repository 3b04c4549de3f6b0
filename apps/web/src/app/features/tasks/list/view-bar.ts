import { Component, inject, input, signal } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { SavedView } from '#contracts';
import { Confirm } from '../../../core/confirm/confirm';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { ProblemNotice } from '../../../core/states/problem-notice';
import { Drop } from './drop';
import type { ListViews } from './list-views';
import { ViewDialog } from './view-dialog';

/** Which view is open, the others, and what may be done with it. */
@Component({
  selector: 'app-view-bar',
  imports: [Drop, NzIconDirective, ProblemNotice, ViewDialog],
  templateUrl: './view-bar.html',
  styleUrl: './view-bar.css',
})
export class ViewBar {
  readonly views = input.required<ListViews>();

  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  /** What the dialog is about: a new view, or one to be renamed. */
  protected readonly naming = signal<{ view: SavedView | null } | undefined>(undefined);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected groups() {
    const views = this.views();
    return [
      { label: '常用', views: views.builtIn() },
      { label: '我的视图', views: views.own() },
      { label: '室内共享', views: views.shared() },
    ].filter((group) => group.views.length > 0);
  }

  protected async update(view: SavedView) {
    await this.carry(() => this.views().update(view), `视图“${view.name}”已更新`);
  }

  protected async remove(view: SavedView) {
    const text = view.shared ? '室内其他人也将不再看到这个视图，事项本身不受影响。' : '只删除视图，事项本身不受影响。';
    if (await this.confirm.ask({ title: `删除视图“${view.name}”？`, text, ok: '删除', danger: true }))
      await this.carry(() => this.views().remove(view), '视图已删除');
  }

  protected async setDefault(id: string | null) {
    await this.views().keep({ ...this.views().settings(), defaultViewId: id });
    if (!this.views().problem()) this.message.success(id === null ? '已取消默认视图' : '已设为默认视图');
  }

  private async carry(write: () => Promise<void>, done: string) {
    this.problem.set(undefined);
    try {
      await write();
      this.message.success(done);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
