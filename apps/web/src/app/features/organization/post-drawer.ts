import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { PostRow } from '#contracts';
import { Confirm } from '../../core/confirm/confirm';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Session } from '../../core/session';
import { FieldFault } from '../../core/states/field-fault';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from './organization-api';
import { UnitsPicker } from './unit-picker';

/** Adds a post, changes or removes one. */
@Component({
  selector: 'app-post-drawer',
  imports: [FieldFault, FormField, NzButtonComponent, NzDrawerModule, NzIconDirective, ProblemNotice, UnitsPicker],
  templateUrl: './post-drawer.html',
  styleUrl: './post-drawer.css',
})
export class PostDrawer {
  private readonly api = inject(OrganizationApi);
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  private readonly today = inject(Session).view()?.today ?? '';

  /** Null for a new post. */
  readonly post = input.required<PostRow | null>();
  readonly closed = output();

  protected readonly title = computed(() => (this.post() ? '修改职务' : '新增职务'));
  private readonly model = linkedSignal(() => {
    const post = this.post();
    const posts = this.api.posts.hasValue() ? this.api.posts.value() : [];
    return {
      title: post?.title ?? '',
      sortOrder: post?.sortOrder ?? Math.max(0, ...posts.map(({ sortOrder }) => sortOrder)) + 1,
      sponsoredUnitIds: post?.sponsoredUnitIds ?? [],
      holders: (post?.holders ?? []).map(({ heldTo, ...holder }) => ({ ...holder, heldTo: heldTo ?? '' })),
    };
  });
  protected readonly form = form(this.model);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected addHolder() {
    const holder = { personName: '', heldFrom: this.today, heldTo: '' };
    this.model.update((model) => ({ ...model, holders: [holder, ...model.holders] }));
  }

  protected removeHolder(place: number) {
    this.model.update((model) => ({ ...model, holders: model.holders.filter((_, i) => i !== place) }));
  }

  protected save() {
    const model = this.model();
    const holders = model.holders.map(({ heldTo, ...holder }) => ({ ...holder, heldTo: heldTo || null }));
    return this.attempt(() => this.api.savePost(this.post(), { ...model, holders }), '已保存');
  }

  protected async remove(post: PostRow) {
    const text = '只有尚未用过的职务才能删除；在任人变动时请填写离任日期，不必删除。';
    if (await this.confirm.ask({ title: `删除职务“${post.title}”？`, text, ok: '删除', danger: true }))
      await this.attempt(() => this.api.removePost(post), '已删除');
  }

  protected reload() {
    this.api.reload();
    this.closed.emit();
  }

  private async attempt(deed: () => Promise<void>, done: string) {
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      await deed();
      this.message.success(done);
      this.closed.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
