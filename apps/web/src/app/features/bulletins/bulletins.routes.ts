import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '周报',
    canActivate: [requires('bulletins.read')],
    loadComponent: () => import('./bulletins-page').then((m) => m.BulletinsPage),
  },
  {
    path: ':id',
    title: '周报',
    canActivate: [requires('bulletins.read')],
    loadComponent: () => import('./bulletin-page').then((m) => m.BulletinPage),
  },
] satisfies Routes;
