import { DatePipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NzMessageService } from 'ng-zorro-antd/message';
import { Page } from '../../../core/page/page';
import { Failure } from '../../../core/states/failure';
import { Loading } from '../../../core/states/loading';
import { TasksApi, taskView } from '../tasks-api';
import { TaskForm } from './task-form';
import { changeOf, modelOf, readdressOf, type TaskModel } from './task-model';

/** Changes a draft, or who is to receive a task that has not been handed out yet. */
@Component({
  selector: 'app-task-edit-page',
  imports: [DatePipe, Failure, Loading, Page, RouterLink, TaskForm],
  templateUrl: './task-edit-page.html',
})
export class TaskEditPage {
  readonly id = input.required<string>();

  private readonly api = inject(TasksApi);
  private readonly router = inject(Router);
  private readonly message = inject(NzMessageService);

  protected readonly task = taskView(this.id);
  protected readonly heading = computed(() => (this.task.hasValue() ? `修改：${this.task.value().title}` : '修改事项'));
  protected readonly crumbs = computed(() => [
    { label: '督办事项', path: '/tasks' },
    { label: this.task.hasValue() ? this.task.value().title : '事项', path: `/tasks/${this.id()}` },
  ]);
  /** As the form was opened; what others change meanwhile is told, not put over what is typed. */
  private readonly opened = linkedSignal<{ model: TaskModel; seen: number } | undefined, Opened | undefined>({
    source: () =>
      this.task.hasValue() ? { model: modelOf(this.task.value()), seen: this.task.value().history.length } : undefined,
    computation: (now, before) => before?.value ?? now,
  });
  protected readonly initial = computed(() => this.opened()?.model);
  protected readonly news = computed(() =>
    this.task.hasValue() ? this.task.value().history.slice(this.opened()?.seen) : [],
  );

  protected readonly save = async (model: TaskModel) => {
    if (!this.task.hasValue()) return;
    const { editable, recipientsEditable } = this.task.value();
    const before = this.opened()?.model ?? model;
    let { version } = this.task.value();
    // Only what is new is sent, or the task's history would tell of changes that nobody made.
    const changed = editable && !alike(changeOf(model), changeOf(before));
    const readdressed = recipientsEditable && !alike(readdressOf(model), readdressOf(before));
    if (changed) version = (await this.api.change(this.id(), version, changeOf(model))).version;
    if (readdressed) {
      try {
        await this.api.readdress(this.id(), version, readdressOf(model));
      } catch (error) {
        // The first half is saved: the next try builds on it.
        if (changed) this.task.reload();
        throw error;
      }
    }
    this.message.success(changed || readdressed ? '已保存' : '内容没有改动');
    await this.router.navigate(['/tasks', this.id()]);
  };
}

const alike = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

interface Opened {
  model: TaskModel;
  seen: number;
}
