import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  AccountCreate,
  AccountDeed,
  AccountEdit,
  AccountRow,
  AccountState,
  AccountWithPassword,
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
