import { Component, computed, input, signal } from '@angular/core';
import type { AccountWithPassword } from '#contracts';
import { passwordSheet } from './password-sheet';

/** First passwords of several accounts, shown this once; as a sheet to be cut and handed out. */
@Component({
  selector: 'app-first-passwords',
  template: `
    <div class="notice warning" role="status">
      @if (known()) {
        <div>
          <p>
            已新建
            {{ given().length }}
            个账号。<strong>初始密码只显示这一次</strong>，请下载后当面交给本人，用后删除文件。本人首次登录须修改密码；授予角色以前还不能登录。
          </p>
          <p>
            <button type="button" class="button primary" (click)="save()">
              {{ saved() ? '再次下载' : '下载初始密码表' }}
            </button>
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col">用户名</th>
                <th scope="col">初始密码</th>
              </tr>
            </thead>
            <tbody>
              @for (one of given(); track one.account.id) {
                <tr>
                  <td>{{ one.account.displayName }}</td>
                  <td>{{ one.account.username }}</td>
                  <td>
                    <code>{{ one.password }}</code>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p>账号已建立，初始密码已显示过。如未记下，请在“账号”页逐个重置密码。</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--space-4);
    }
    p {
      margin: 0 0 var(--space-2);
    }
    th,
    td {
      padding: 2px var(--space-4) 2px 0;
      text-align: start;
    }
    code {
      user-select: all;
    }
  `,
})
export class FirstPasswords {
  readonly given = input.required<readonly AccountWithPassword[]>();
  protected readonly known = computed(() => this.given().every(({ password }) => password !== null));
  protected readonly saved = signal(false);

  protected save() {
    const url = URL.createObjectURL(new Blob([passwordSheet(this.given())], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = '初始密码.csv';
    link.click();
    URL.revokeObjectURL(url);
    this.saved.set(true);
  }
}
