import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '督办事项',
    canActivate: [requires('tasks.read')],
    loadComponent: () => import('./tasks-page').then((m) => m.TasksPage),
  },
  {
    path: 'new',
    title: '拟办事项',
    canActivate: [requires('tasks.draft')],
    loadComponent: () => import('./draft/task-form-page').then((m) => m.TaskFormPage),
  },
  {
    path: ':id',
    title: '督办事项',
    canActivate: [requires('tasks.read')],
    loadComponent: () => import('./page/task-page').then((m) => m.TaskPage),
  },
  {
    path: ':id/edit',
    title: '修改事项',
    canActivate: [requires('tasks.draft')],
    loadComponent: () => import('./draft/task-edit-page').then((m) => m.TaskEditPage),
  },
] satisfies Routes;
