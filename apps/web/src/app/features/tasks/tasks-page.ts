import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-tasks-page',
  imports: [Page],
  template: `<app-page heading="督办事项" subtitle="立项、交办、签收、反馈、办结、销号。" />`,
})
export class TasksPage {}
