import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '日志',
    canActivate: [requires('audit.read')],
    loadComponent: () => import('./audit-page').then((m) => m.AuditPage),
  },
] satisfies Routes;
