import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '账号',
    canActivate: [requires('accounts.read')],
    loadComponent: () => import('./accounts-page').then((m) => m.AccountsPage),
  },
] satisfies Routes;
