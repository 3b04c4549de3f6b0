import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '总览',
    canActivate: [requires('overview.read')],
    loadComponent: () => import('./evaluation-page').then((m) => m.EvaluationPage),
  },
] satisfies Routes;
