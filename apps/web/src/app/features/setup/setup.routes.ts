import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '开始使用',
    canActivate: [requires('settings.write')],
    loadComponent: () => import('./setup-page').then((m) => m.SetupPage),
  },
] satisfies Routes;
