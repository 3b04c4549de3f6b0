import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '督办事项',
    canActivate: [requires('tasks.read')],
    loadComponent: () => import('./tasks-page').then((m) => m.TasksPage),
  },
] satisfies Routes;
