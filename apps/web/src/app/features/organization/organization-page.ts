import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-organization-page',
  imports: [Page],
  template: `<app-page heading="单位" subtitle="单位、机构和别名。" />`,
})
export class OrganizationPage {}
