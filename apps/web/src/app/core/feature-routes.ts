import type { Routes } from '@angular/router';
import { componentStyles } from '../ui.styles';
import ui from '../ui.providers';
import { requires } from './guards';

/** The features' pages, apart from the shell so that NG-ZORRO stays out of the first chunk. */
export default [
  {
    path: '',
    providers: ui,
    canActivate: [componentStyles],
    children: [
      { path: 'overview', loadChildren: () => import('../features/evaluation/evaluation.routes') },
      { path: 'directives', loadChildren: () => import('../features/directives/directives.routes') },
      { path: 'tasks', loadChildren: () => import('../features/tasks/tasks.routes') },
      { path: 'indicators', loadChildren: () => import('../features/indicators/indicators.routes') },
      { path: 'bulletins', loadChildren: () => import('../features/bulletins/bulletins.routes') },
      { path: 'organization', loadChildren: () => import('../features/organization/organization.routes') },
      { path: 'accounts', loadChildren: () => import('../features/accounts/accounts.routes') },
      {
        path: 'settings',
        title: '设置',
        canActivate: [requires('settings.write')],
        loadComponent: () => import('./settings/settings-page').then((m) => m.SettingsPage),
      },
      { path: 'setup', loadChildren: () => import('../features/setup/setup.routes') },
      { path: 'search', loadChildren: () => import('../features/search/search.routes') },
      { path: 'audit', loadChildren: () => import('../features/audit/audit.routes') },
    ],
  },
] satisfies Routes;
