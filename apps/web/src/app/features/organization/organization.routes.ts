import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '单位',
    canActivate: [requires('organization.read')],
    loadComponent: () => import('./organization-page').then((m) => m.OrganizationPage),
  },
] satisfies Routes;
