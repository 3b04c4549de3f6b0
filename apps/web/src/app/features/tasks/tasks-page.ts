import { Component, computed, inject } from '@angular/core';
import { unitRoles } from '#domain';
import { Session } from '../../core/session';
import { TaskListPage } from './list/task-list-page';
import { OwnTasksPage } from './own/own-tasks-page';

/** The tasks as each sees them: a unit's people their own to be done, all others the county's list. */
@Component({
  selector: 'app-tasks-page',
  imports: [OwnTasksPage, TaskListPage],
  template: `
    @if (ofUnit()) {
      <app-own-tasks-page />
    } @else {
      <app-task-list-page />
    }
  `,
})
export class TasksPage {
  private readonly session = inject(Session);
  protected readonly ofUnit = computed(() => {
    const role = this.session.account()?.role;
    return role !== undefined && unitRoles.includes(role);
  });
}
