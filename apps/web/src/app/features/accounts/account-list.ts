import { Component, computed, inject, output, signal } from '@angular/core';
import type { AccountDraft, AccountDrafts, AccountWithPassword } from '#contracts';
import { type AccountColumn, accountColumns, roleLabel, roles } from '#domain';
import { draft } from '../../core/draft';
import { downloader } from '../../core/http/download';
import { attempts } from '../../core/http/attempts';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from '../organization/organization-api';
import { AccountsApi } from './accounts-api';
import { FirstPasswords } from './first-passwords';

const blank: AccountDraft = { displayName: '', username: '', unit: '', role: '', phone: '' };

/** Many accounts at once: from a sheet, or typed one to a line, corrected in a table and made together. */
@Component({
  selector: 'app-account-list',
  imports: [FirstPasswords, ProblemNotice],
  templateUrl: './account-list.html',
  styleUrl: '../organization/list-table.css',
})
export class AccountList {
  private readonly api = inject(AccountsApi);
  private readonly organization = inject(OrganizationApi);
  private readonly download = downloader();
  readonly saved = output();

  protected readonly columns = Object.keys(accountColumns) as AccountColumn[];
  protected readonly titles = accountColumns;
  protected readonly roleLabels = roles.map((role) => roleLabel[role]);
  protected readonly units = computed(() => this.organization.units().map(({ shortName }) => shortName));
  protected readonly model = signal<{ text: string; rows: AccountDraft[] }>({ text: '', rows: [] });
  protected readonly draft = draft('accounts-list', this.model);
  protected readonly errors = signal<AccountDrafts['errors']>([]);
  /** Line that the sheet had for each row, so that faults find it. */
  private readonly lines = signal<readonly number[]>([]);
  protected readonly made = signal<AccountWithPassword[]>([]);
  private readonly attempts = attempts();
  protected readonly problem = this.attempts.problem;
  protected readonly busy = this.attempts.busy;
  /** Faults that no row has: of the sheet's head. */
  protected readonly general = computed(() => this.errors().filter(({ line }) => !this.lines().includes(line)));

  protected typed(text: string) {
    this.model.update((model) => ({ ...model, text }));
  }

  protected template() {
    return this.attempts.run(() => this.download('/api/v1/accounts/template.xlsx', '账号导入模板.xlsx'));
  }

  /** Name, unit, role and telephone in any order behind the name: each is known by what it is. */
  protected read() {
    const rows = this.model()
      .text.split('\n')
      .map((line) => line.split(/[,，\t]/).map((part) => part.trim()))
      .filter(([name]) => name)
      .map(([displayName = '', ...rest]) => {
        const phone = rest.find((part) => /^[0-9+() -]{5,}$/.test(part)) ?? '';
        const username = rest.find((part) => /^[a-z][a-z0-9._-]+$/.test(part)) ?? '';
        const words = rest.filter((part) => part && part !== phone && part !== username);
        const role = words.find((part) => this.roleLabels.includes(part)) ?? words[1] ?? '';
        return { displayName, username, unit: words.find((part) => part !== role) ?? '', role, phone };
      });
    return this.attempts.run(async () => {
      this.show(await this.api.check(rows));
    });
  }

  protected async choose(input: HTMLInputElement) {
    const file = input.files?.[0];
    input.value = ''; // the same file, mended, can be chosen again
    if (!file) return;
    await this.attempts.run(async () => {
      this.show(await this.api.checkSheet(file));
    });
  }

  protected change(at: number, column: AccountColumn, value: string) {
    const rows = this.model().rows.map((row, i) => (i === at ? { ...row, [column]: value.trim() } : row));
    this.model.update((model) => ({ ...model, rows }));
    const line = this.lines()[at];
    this.errors.update((errors) =>
      errors.filter((error) => error.line !== line || error.column !== accountColumns[column]),
    );
  }

  protected add() {
    this.setRows([...this.model().rows, blank]);
  }

  protected remove(at: number) {
    this.setRows(this.model().rows.filter((_, i) => i !== at));
  }

  protected faultOf(at: number, column: AccountColumn): string {
    const line = this.lines()[at];
    return this.errors()
      .filter((error) => error.line === line && error.column === accountColumns[column])
      .map(({ message }) => message)
      .join('');
  }

  protected create() {
    return this.attempts.run(async () => {
      const checked = await this.api.check(this.model().rows);
      this.show(checked);
      if (checked.errors.length > 0) return;
      this.made.set(await this.api.createAll(checked.rows));
      this.draft.clear();
      this.setRows([]);
      this.saved.emit();
    });
  }

  private show({ rows, errors }: AccountDrafts) {
    this.model.update((model) => ({
      ...model,
      rows: rows.map(({ displayName, username, unit, role, phone }) => ({ displayName, username, unit, role, phone })),
    }));
    this.lines.set(rows.map(({ line }) => line));
    this.errors.set(errors);
  }

  private setRows(rows: AccountDraft[]) {
    this.model.update((model) => ({ ...model, rows }));
    this.lines.set([]);
    this.errors.set([]);
  }
}
