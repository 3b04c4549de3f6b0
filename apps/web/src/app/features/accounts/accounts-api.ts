import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  AccountCreate,
  AccountDeed,
  AccountDraft,
  AccountDrafts,
  AccountEdit,
  AccountRow,
  AccountState,
  AccountWithPassword,
  RoleBatch,
  RoleBatchResult,
  RoleGrant,
} from '#contracts';
import { ifMatch } from '../../core/http/if-match';

const url = '/api/v1/accounts';

export const accountStateLabel: Record<AccountState, string> = {
  active: '正常',
  noRole: '待授权',
  locked: '已锁定',
  disabled: '已停用',
};

/** What administrators do to accounts. */
@Service()
export class AccountsApi {
  private readonly http = inject(HttpClient);

  create(input: AccountCreate): Promise<AccountWithPassword> {
    return firstValueFrom(this.http.post<AccountWithPassword>(url, input));
  }

  /** What a list says, with its gaps filled and its faults. */
  check(rows: readonly AccountDraft[]): Promise<AccountDrafts> {
    return firstValueFrom(this.http.post<AccountDrafts>(`${url}/drafts`, { rows }));
  }

  checkSheet(file: File): Promise<AccountDrafts> {
    const form = new FormData();
    form.set('file', file);
    return firstValueFrom(this.http.post<AccountDrafts>(`${url}/drafts/upload`, form));
  }

  /** Makes all accounts of a list, or none. */
  createAll(drafts: readonly AccountDraft[]): Promise<AccountWithPassword[]> {
    const rows = drafts.map(({ displayName, username, unit, role, phone }) => ({
      ...{ displayName, username, unit, role, phone },
    }));
    return firstValueFrom(this.http.post<AccountWithPassword[]>(`${url}/batch`, { rows }));
  }

  /** Gives accounts the roles that were asked for, all or none. */
  grantWished(accounts: RoleBatch['accounts']): Promise<RoleBatchResult> {
    return firstValueFrom(this.http.post<RoleBatchResult>(`${url}/roles/batch`, { accounts }));
  }

  change({ id, version }: AccountRow, input: AccountEdit): Promise<AccountRow> {
    return firstValueFrom(this.http.put<AccountRow>(`${url}/${id}`, input, ifMatch(version)));
  }

  grant({ id, version }: AccountRow, grant: RoleGrant): Promise<AccountRow> {
    return firstValueFrom(this.http.put<AccountRow>(`${url}/${id}/role`, grant, ifMatch(version)));
  }

  resetPassword({ id, version }: AccountRow): Promise<AccountWithPassword> {
    return firstValueFrom(this.http.post<AccountWithPassword>(`${url}/${id}/password`, {}, ifMatch(version)));
  }

  carryOut({ id, version }: AccountRow, deed: AccountDeed): Promise<AccountRow> {
    return firstValueFrom(this.http.post<AccountRow>(`${url}/${id}/${deed}`, {}, ifMatch(version)));
  }
}
