import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '来文',
    canActivate: [requires('directives.read')],
    loadComponent: () => import('./directives-page').then((m) => m.DirectivesPage),
  },
] satisfies Routes;
