import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-evaluation-page',
  imports: [Page],
  template: `<app-page heading="总览" subtitle="全县督办和指标的整体情况。" />`,
})
export class EvaluationPage {}
