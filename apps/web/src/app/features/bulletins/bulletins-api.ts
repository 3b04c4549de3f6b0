import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { BulletinChange, BulletinRef, BulletinRow, BulletinView, Page } from '#contracts';
import { ifMatch } from '../../core/http/if-match';

const url = '/api/v1/bulletins';

/** Bulletins by the filters of the page; call in an injection context. */
export const bulletinList = (params: () => Record<string, string | number | boolean | readonly string[]>) =>
  httpResource<Page<BulletinRow>>(() => ({ url, params: params() }));

/** One bulletin; call in an injection context. */
export const bulletinView = (id: () => string) => httpResource<BulletinView>(() => `${url}/${id()}`);

/** Address of a bulletin as a file. */
export const bulletinFile = (id: string, format: FileFormat) => `${url}/${id}/bulletin.${format}`;
export type FileFormat = 'docx' | 'xlsx';

type Version = Pick<BulletinRow, 'id' | 'version'>;

/** Writes; each rejects with a ProblemError. */
@Service()
export class BulletinsApi {
  private readonly http = inject(HttpClient);

  /** A draft for the week in which the day lies. */
  create(weekOf: string): Promise<BulletinRef> {
    return firstValueFrom(this.http.post<BulletinRef>(url, { weekOf }));
  }

  edit({ id, version }: Version, change: BulletinChange): Promise<BulletinRef> {
    return firstValueFrom(this.http.patch<BulletinRef>(`${url}/${id}`, change, ifMatch(version)));
  }

  issue({ id, version }: Version): Promise<BulletinRef> {
    return firstValueFrom(this.http.post<BulletinRef>(`${url}/${id}/issue`, {}, ifMatch(version)));
  }

  async remove({ id, version }: Version): Promise<void> {
    await firstValueFrom(this.http.delete(`${url}/${id}`, ifMatch(version)));
  }
}
