import type { Routes } from '@angular/router';
import ui from '../../ui.providers';
import { componentStyles } from '../../ui.styles';
import { StyleguidePage } from './styleguide-page';

export default [
  { path: '', title: '界面规范', providers: ui, canActivate: [componentStyles], component: StyleguidePage },
] satisfies Routes;
