import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-bulletins-page',
  imports: [Page],
  template: `<app-page heading="周报" subtitle="督查周报和通报。" />`,
})
export class BulletinsPage {}
