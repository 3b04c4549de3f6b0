import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '指标',
    canActivate: [requires('indicators.read')],
    loadComponent: () => import('./indicators-page').then((m) => m.IndicatorsPage),
  },
] satisfies Routes;
