import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-directives-page',
  imports: [Page],
  template: `<app-page heading="来文" subtitle="会议记录、文件和批示，以及从中确认的要求。" />`,
})
export class DirectivesPage {}
