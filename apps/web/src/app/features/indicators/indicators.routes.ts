import type { Routes } from '@angular/router';
import { requires } from '../../core/guards';

export default [
  {
    path: '',
    title: '指标',
    canActivate: [requires('indicators.read')],
    loadComponent: () => import('./indicators-page').then((m) => m.IndicatorsPage),
  },
  {
    path: ':id',
    title: '指标进度',
    canActivate: [requires('indicators.read')],
    loadComponent: () => import('./indicator-page').then((m) => m.IndicatorPage),
  },
  {
    path: ':id/plan',
    title: '编制指标计划',
    canActivate: [requires('indicators.plan')],
    loadComponent: () => import('./plan-page').then((m) => m.PlanPage),
  },
  {
    path: ':id/reports',
    title: '指标数据报送',
    canActivate: [requires('indicators.read')],
    loadComponent: () => import('./report-page').then((m) => m.ReportPage),
  },
] satisfies Routes;
