import { DatePipe } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzTableModule } from 'ng-zorro-antd/table';
import type { AccountRow, AccountState, Page as PageOf } from '#contracts';
import { roleLabel, roles } from '#domain';
import { Confirm } from '../../core/confirm/confirm';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Needs } from '../../core/needs';
import { Page } from '../../core/page/page';
import { queryState } from '../../core/query-state';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { AccountDrawer } from './account-drawer';
import { AccountList } from './account-list';
import { accountStateLabel, AccountsApi } from './accounts-api';

/** Names that the question before granting shows. */
const LISTED = 12;

/** All accounts; the system administrator keeps them, the security administrator gives them their roles. */
@Component({
  selector: 'app-accounts-page',
  imports: [
    AccountDrawer,
    AccountList,
    DatePipe,
    Empty,
    Failure,
    Loading,
    NzButtonComponent,
    NzIconDirective,
    NzTableModule,
    Page,
    ProblemNotice,
  ],
  templateUrl: './accounts-page.html',
  styleUrl: './accounts-page.css',
})
export class AccountsPage {
  private readonly session = inject(Session);
  private readonly needs = inject(Needs);
  private readonly api = inject(AccountsApi);
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);

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
  /** Roles asked for can be granted together in the list of those who have none. */
  protected readonly several = computed(() => this.grants() && this.filters.value().state === 'noRole');
  protected readonly waiting = computed(() => (this.grants() ? this.needs.of('/accounts') : undefined));
  private readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly wished = computed(() =>
    this.accounts.hasValue() ? this.accounts.value().items.filter(({ wishedRole }) => wishedRole) : [],
  );
  protected readonly chosen = computed(() => this.wished().filter(({ id }) => !this.left().has(id)));
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);
  /** The account in the drawer; null for a new one. */
  protected readonly listing = signal(false);
  protected readonly editing = signal<{ account: AccountRow | null } | undefined>(undefined);

  protected isChosen({ id }: AccountRow): boolean {
    return !this.left().has(id);
  }

  protected choose({ id }: AccountRow, chosen: boolean) {
    this.left.update((ids) => new Set(chosen ? [...ids].filter((one) => one !== id) : [...ids, id]));
  }

  protected async grantChosen() {
    const accounts = this.chosen();
    const names = accounts.map((one) => `${one.displayName}：${this.wishOf(one)}`);
    const text = [...names.slice(0, LISTED), ...(names.length > LISTED ? [`等 ${names.length} 人。`] : [])].join('\n');
    if (!(await this.confirm.ask({ title: `按拟任角色授权 ${accounts.length} 人？`, text, ok: '授权' }))) return;
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      const { granted } = await this.api.grantWished(accounts.map(({ id, version }) => ({ id, version })));
      this.message.success(`已授权 ${granted} 人`);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
      this.accounts.reload();
    }
  }

  /** 单位联络员，青石镇 */
  protected wishOf({ wishedRole, wishedUnitName }: AccountRow): string {
    return [wishedRole && roleLabel[wishedRole], wishedUnitName].filter(Boolean).join('，');
  }

  protected close(changed: boolean) {
    this.editing.set(undefined);
    if (changed) this.accounts.reload();
  }
}
