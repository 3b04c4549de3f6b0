import { Component, input, signal } from '@angular/core';
import type { AccountWithPassword } from '#contracts';

/** A first password, shown this once. */
@Component({
  selector: 'app-first-password',
  template: `
    <div class="notice warning" role="status">
      <div>
        @if (given().password; as password) {
          <p>{{ given().account.displayName }}的初始密码，只显示这一次，请当面交给本人：</p>
          <p>
            <code>{{ password }}</code>
            <button type="button" class="button" (click)="copy(password)">{{ copied() ? '已复制' : '复制' }}</button>
          </p>
          @if (given().account.state === 'noRole') {
            <p>账号还不能登录：请通知安全管理员授予角色。</p>
          }
        } @else {
          <p>账号已建立，初始密码已显示过。如未记下，请重置密码。</p>
        }
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--space-4);
    }
    p {
      margin: 0 0 var(--space-1);
    }
    code {
      margin-inline-end: var(--space-3);
      font-size: var(--text-heading);
      font-weight: 600;
      user-select: all;
    }
  `,
})
export class FirstPassword {
  readonly given = input.required<AccountWithPassword>();
  protected readonly copied = signal(false);

  protected async copy(password: string) {
    await navigator.clipboard.writeText(password);
    this.copied.set(true);
  }
}
