import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProblemError } from '../http/problem';
import { Failure } from './failure';

@Component({
  selector: 'app-not-found-page',
  imports: [Failure, RouterLink],
  template: `<app-failure wholePage [error]="problem"><a class="button" routerLink="/">返回首页</a></app-failure>`,
})
export class NotFoundPage {
  protected readonly problem = new ProblemError('notFound', 404, { detail: '没有这个页面，请核对地址或从首页进入。' });
}
