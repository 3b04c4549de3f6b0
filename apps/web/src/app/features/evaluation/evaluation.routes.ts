import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '总览',
    canActivate: [requires('overview.read')],
    loadComponent: () => import('./overview-page').then((m) => m.OverviewPage),
  },
  {
    path: 'units/:id',
    title: '单位总览',
    canActivate: [requires('overview.read')],
    loadComponent: () => import('./unit-overview').then((m) => m.UnitOverviewPage),
  },
  {
    path: 'assignments',
    title: '单位任务',
    canActivate: [requires('overview.read')],
    loadComponent: () => import('./assignments-page').then((m) => m.AssignmentsPage),
  },
] satisfies Routes;
