import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-audit-page',
  imports: [Page],
  template: `<app-page heading="日志" subtitle="谁在何时做了什么。" />`,
})
export class AuditPage {}
