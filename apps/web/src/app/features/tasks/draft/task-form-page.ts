import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NzMessageService } from 'ng-zorro-antd/message';
import { Page } from '../../../core/page/page';
import { TasksApi } from '../tasks-api';
import { TaskForm } from './task-form';
import { draftOf, emptyTask, type TaskModel } from './task-model';

/** Drafts a task by hand; once saved, its page offers to submit it. */
@Component({
  selector: 'app-task-form-page',
  imports: [Page, RouterLink, TaskForm],
  template: `
    <app-page heading="拟办事项" subtitle="保存后仍是拟办，提交审定后立项。" back="/tasks" backLabel="督办事项">
      <app-task-form draftKey="task-new" scope="new" [initial]="empty" [save]="save">
        <a class="button" routerLink="/tasks">取消</a>
      </app-task-form>
    </app-page>
  `,
})
export class TaskFormPage {
  private readonly api = inject(TasksApi);
  private readonly router = inject(Router);
  private readonly message = inject(NzMessageService);
  protected readonly empty = emptyTask;

  protected readonly save = async (model: TaskModel) => {
    const { id } = await this.api.draft(draftOf(model));
    this.message.success('已保存');
    await this.router.navigate(['/tasks', id]);
  };
}
