import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-indicators-page',
  imports: [Page],
  template: `<app-page heading="指标" subtitle="年度目标、进度计划和报送数据。" />`,
})
export class IndicatorsPage {}
