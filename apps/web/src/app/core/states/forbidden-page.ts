import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProblemError } from '../http/problem';
import { Failure } from './failure';

@Component({
  selector: 'app-forbidden-page',
  imports: [Failure, RouterLink],
  template: `<app-failure wholePage [error]="problem"><a class="button" routerLink="/">返回首页</a></app-failure>`,
})
export class ForbiddenPage {
  protected readonly problem = new ProblemError('forbidden', 403);
}
