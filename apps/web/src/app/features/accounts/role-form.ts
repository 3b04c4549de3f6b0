import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import type { AccountRow } from '#contracts';
import { type Role, roleLabel, roles, unitRoles } from '#domain';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { FieldFault } from '../../core/states/field-fault';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from '../organization/organization-api';
import { UnitPicker } from '../organization/unit-picker';
import { AccountsApi } from './accounts-api';

/** Gives an account its role with unit or post, or withdraws it. */
@Component({
  selector: 'app-role-form',
  imports: [FieldFault, FormField, NzButtonComponent, ProblemNotice, UnitPicker],
  template: `
    <form (submit)="$event.preventDefault(); grant()" novalidate>
      <h2>角色</h2>
      @if (account().wishedRole; as wished) {
        <p class="soft">
          系统管理员拟任：{{ roleLabel[wished]
          }}{{ account().wishedUnitName ? '，' + account().wishedUnitName : '' }}。已填在下面，由您决定。
        </p>
      }
      <label class="field">
        <span>角色</span>
        <select [formField]="form.role">
          <option value="">不授予（收回）</option>
          @for (role of roles; track role) {
            <option [value]="role">{{ roleLabel[role] }}</option>
          }
        </select>
        <app-field-fault [problem]="problem()" field="role" />
      </label>
      @if (ofUnit()) {
        <div class="field">
          <span>所属单位</span>
          <app-unit-picker label="所属单位" placeholder="输入名称或拼音首字母" [formField]="form.unitId" />
          <app-field-fault [problem]="problem()" field="unitId" />
        </div>
      }
      @if (form.role().value() === 'countyLeader') {
        <label class="field">
          <span>领导职务</span>
          <select [formField]="form.postId">
            <option value="">不指定</option>
            @for (post of posts(); track post.id) {
              <option [value]="post.id">{{ post.title }}</option>
            }
          </select>
          <span class="hint">包联的乡镇随职务确定。</span>
          <app-field-fault [problem]="problem()" field="postId" />
        </label>
      }
      <p class="soft">角色变动后，该账号须重新登录。</p>
      <app-problem [error]="problem()" [fields]="false" (reload)="stale.emit()" />
      <button nz-button nzType="primary" type="submit" [nzLoading]="busy()">保存角色</button>
    </form>
  `,
  styles: 'form { padding-block-start: var(--space-3); border-block-start: 1px solid var(--line); }',
})
export class RoleForm {
  private readonly api = inject(AccountsApi);
  private readonly organization = inject(OrganizationApi);

  readonly account = input.required<AccountRow>();
  readonly granted = output<AccountRow>();
  /** The account was changed by somebody else. */
  readonly stale = output();

  protected readonly roles = roles;
  protected readonly roleLabel = roleLabel;
  protected readonly posts = computed(() =>
    this.organization.posts.hasValue() ? this.organization.posts.value() : [],
  );
  private readonly model = linkedSignal<{ role: Role | ''; unitId: string | null; postId: string }>(() => {
    const { role, unitId, postId, wishedRole, wishedUnitId } = this.account();
    return { role: role ?? wishedRole ?? '', unitId: unitId ?? wishedUnitId, postId: postId ?? '' };
  });
  protected readonly form = form(this.model);
  protected readonly ofUnit = computed(() => {
    const { role } = this.model();
    return role !== '' && unitRoles.includes(role);
  });
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected async grant() {
    const { role, unitId, postId } = this.model();
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      const account = await this.api.grant(this.account(), {
        role: role || null,
        unitId: this.ofUnit() ? unitId : null,
        postId: role === 'countyLeader' ? postId || null : null,
      });
      this.granted.emit(account);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
