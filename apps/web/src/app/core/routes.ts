/**
 * All addresses. A feature brings its own pages in features/<noun>/<noun>.routes.ts (default export, `Routes`), each
 * with a `title`; everything behind the shell is loaded when it is first visited.
 */
import type { Route, Routes } from '@angular/router';
import { goHome, signedIn } from './guards';

/** True but in builds for use, from which the style guide is left out. */
declare const ngDevMode: boolean;

export const routes: Routes = [
  {
    path: 'sign-in',
    title: '登录',
    loadComponent: () => import('../features/accounts/sign-in-page').then((m) => m.SignInPage),
  },
  ...(ngDevMode
    ? [{ path: 'styleguide', loadChildren: () => import('../features/styleguide/styleguide.routes') } satisfies Route]
    : []),
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', canActivate: [goHome], children: [] },
      {
        path: 'account/password',
        title: '修改密码',
        loadComponent: () => import('../features/accounts/change-password-page').then((m) => m.ChangePasswordPage),
      },
      {
        path: 'account/devices',
        title: '在线设备',
        loadComponent: () => import('../features/accounts/devices-page').then((m) => m.DevicesPage),
      },
      {
        path: 'forbidden',
        title: '没有权限',
        loadComponent: () => import('./states/forbidden-page').then((m) => m.ForbiddenPage),
      },
      { path: '', loadChildren: () => import('./feature-routes') },
      {
        path: '**',
        title: '没有找到',
        loadComponent: () => import('./states/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
