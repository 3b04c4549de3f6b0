import { DatePipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { AccountDeed, AccountRow, AccountWithPassword } from '#contracts';
import { type Role, roleLabel, roles, unitRoles } from '#domain';
import { Confirm } from '../../core/confirm/confirm';
import { attempts } from '../../core/http/attempts';
import { Session } from '../../core/session';
import { FieldFault } from '../../core/states/field-fault';
import { ProblemNotice } from '../../core/states/problem-notice';
import { UnitPicker } from '../organization/unit-picker';
import { accountStateLabel, AccountsApi } from './accounts-api';
import { FirstPassword } from './first-password';
import { RoleForm } from './role-form';

const asked: Record<AccountDeed, { title: string; text: string; ok: string; danger?: boolean }> = {
  disable: { title: '停用账号', text: '停用后不能登录，正在进行的登录立即失效。', ok: '停用', danger: true },
  enable: { title: '启用账号', text: '启用后可用原密码登录，角色不变。', ok: '启用' },
  unlock: { title: '解锁账号', text: '解锁后可立即重新登录。解锁前请核实本人身份。', ok: '解锁' },
  'sign-out': { title: '强制退出', text: '该账号在所有设备上的登录立即失效。', ok: '强制退出', danger: true },
};

/** One account: its facts, and what the signed-in administrator may do to it. */
@Component({
  selector: 'app-account-drawer',
  imports: [
    DatePipe,
    FieldFault,
    FirstPassword,
    FormField,
    NzButtonComponent,
    NzDrawerModule,
    ProblemNotice,
    RoleForm,
    UnitPicker,
  ],
  templateUrl: './account-drawer.html',
  styleUrl: './account-drawer.css',
})
export class AccountDrawer {
  private readonly api = inject(AccountsApi);
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  private readonly session = inject(Session);

  /** Null for a new account. */
  readonly account = input.required<AccountRow | null>();
  /** True when something was changed. */
  readonly closed = output<boolean>();

  /** The account as it is after what was done here. */
  protected readonly current = linkedSignal(() => this.account());
  protected readonly keeps = computed(() => this.session.can('accounts.write'));
  protected readonly grants = computed(() => this.session.can('roles.write'));
  protected readonly own = computed(() => this.current()?.id === this.session.account()?.id);
  protected readonly title = computed(() => this.current()?.displayName ?? '新建账号');
  protected readonly roles = roles;
  protected readonly roleLabel = roleLabel;
  protected readonly stateLabel = accountStateLabel;

  private readonly model = linkedSignal<{
    username: string;
    displayName: string;
    phone: string;
    wishedRole: Role | '';
    wishedUnitId: string | null;
  }>(() => {
    const account = this.account();
    return {
      username: account?.username ?? '',
      displayName: account?.displayName ?? '',
      phone: account?.phone ?? '',
      wishedRole: '',
      wishedUnitId: null,
    };
  });
  protected readonly form = form(this.model);
  protected readonly ofUnit = computed(() => {
    const { wishedRole } = this.model();
    return wishedRole !== '' && unitRoles.includes(wishedRole);
  });
  /** The first password of an account just made or reset; shown once. */
  protected readonly given = signal<AccountWithPassword | undefined>(undefined);
  private readonly attempts = attempts();
  protected readonly problem = this.attempts.problem;
  protected readonly busy = this.attempts.busy;

  protected save() {
    const { username, displayName, phone, wishedRole, wishedUnitId } = this.model();
    const wish = { wishedRole: wishedRole || null, wishedUnitId: this.ofUnit() ? wishedUnitId : null };
    const input = { displayName, phone: phone.trim() || null };
    return this.attempts.run(async () => {
      const account = this.current();
      if (account) {
        this.current.set(await this.api.change(account, input));
        this.message.success('已保存');
      } else this.show(await this.api.create({ username: username.trim(), ...input, ...wish }));
    });
  }

  protected async resetPassword(account: AccountRow) {
    const text = '原密码立即失效，正在进行的登录一并退出。本人须用新的初始密码登录并修改。重置前请核实本人身份。';
    if (await this.confirm.ask({ title: `重置${account.displayName}的密码？`, text, ok: '重置密码', danger: true }))
      await this.attempts.run(async () => {
        this.show(await this.api.resetPassword(account));
      });
  }

  protected async carryOut(account: AccountRow, deed: AccountDeed) {
    const question = asked[deed];
    if (await this.confirm.ask({ ...question, title: `${question.title}：${account.displayName}` }))
      await this.attempts.run(async () => {
        this.current.set(await this.api.carryOut(account, deed));
        this.message.success('已办理');
      });
  }

  protected granted(account: AccountRow) {
    this.current.set(account);
    this.message.success('角色已更新');
  }

  protected close() {
    this.closed.emit(this.current() !== this.account());
  }

  private show(given: AccountWithPassword) {
    this.current.set(given.account);
    this.given.set(given);
  }
}
