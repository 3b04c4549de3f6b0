import { Component } from '@angular/core';
import { Page } from '../../core/page/page';

@Component({
  selector: 'app-accounts-page',
  imports: [Page],
  template: `<app-page heading="账号" subtitle="账号和角色。" />`,
})
export class AccountsPage {}
