import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '来文',
    canActivate: [requires('directives.read')],
    loadComponent: () => import('./directives-page').then((m) => m.DirectivesPage),
  },
  {
    path: 'new',
    title: '录入来文',
    canActivate: [requires('directives.write')],
    loadComponent: () => import('./take-in-page').then((m) => m.TakeInPage),
  },
  {
    path: 'try',
    title: '试一试',
    canActivate: [requires('directives.read')],
    loadComponent: () => import('./try-page').then((m) => m.TryPage),
  },
  {
    path: 'corrections',
    title: '修改统计',
    canActivate: [requires('directives.learn')],
    loadComponent: () => import('./corrections-page').then((m) => m.CorrectionsPage),
  },
  {
    path: ':sourceId',
    title: '审阅来文',
    canActivate: [requires('directives.read')],
    loadComponent: () => import('./review-page').then((m) => m.ReviewPage),
  },
] satisfies Routes;
