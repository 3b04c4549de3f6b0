import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '查找',
    canActivate: [requires('search.read')],
    loadComponent: () => import('./search-page').then((m) => m.SearchPage),
  },
] satisfies Routes;
