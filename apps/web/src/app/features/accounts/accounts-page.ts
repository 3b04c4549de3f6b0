import { DatePipe } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzTableModule } from 'ng-zorro-antd/table';
import type { AccountRow, AccountState, Page as PageOf } from '#contracts';
import { roleLabel, roles } from '#domain';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { AccountDrawer } from './account-drawer';
import { accountStateLabel } from './accounts-api';

/** All accounts; the system administrator keeps them, the security administrator gives them their roles. */
@Component({
  selector: 'app-accounts-page',
  imports: [AccountDrawer, DatePipe, Empty, Failure, Loading, NzButtonComponent, NzIconDirective, NzTableModule, Page],
  templateUrl: './accounts-page.html',
  styleUrl: './accounts-page.css',
})
export class AccountsPage {
  private readonly session = inject(Session);

  protected readonly roles = roles;
  protected readonly roleLabel = roleLabel;
  protected readonly states = Object.keys(accountStateLabel) as AccountState[];
  protected readonly stateLabel = accountStateLabel;
  protected readonly keeps = computed(() => this.session.can('accounts.write'));
  protected readonly grants = computed(() => this.session.can('roles.write'));

  protected readonly filters = queryState({ page: 1, pageSize: 50, keyword: '', role: '', state: '' });
  protected readonly accounts = httpResource<PageOf<AccountRow>>(() => ({
    url: '/api/v1/accounts',
    params: this.filters.params(),
  }));
  protected readonly subtitle = computed(() =>
    this.accounts.hasValue() ? `共 ${this.accounts.value().total} 个账号` : '',
  );
  /** The account in the drawer; null for a new one. */
  protected readonly editing = signal<{ account: AccountRow | null } | undefined>(undefined);

  protected close(changed: boolean) {
    this.editing.set(undefined);
    if (changed) this.accounts.reload();
  }
}
