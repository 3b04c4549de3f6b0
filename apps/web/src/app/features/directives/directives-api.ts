import { HttpClient, type HttpEvent, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import type {
  Choice,
  Page,
  Registered,
  Registration,
  RequirementAddition,
  RequirementChange,
  RequirementMerge,
  ReviewChange,
  SourceChange,
  SourceInput,
  SourcePreview,
  SourceRef,
  SourceRow,
  SourceView,
  TaskRow,
} from '#contracts';
import { ifMatch } from '../../core/http/if-match';

const url = '/api/v1/directives';
/** As many as one request may register. */
const BATCH = 200;

type Params = Record<string, string | number | boolean | readonly string[]>;
type Version = Pick<SourceRef, 'id' | 'version'>;

/** Sources by the filters of the page; call in an injection context. */
export const sourceList = (params: () => Params) =>
  httpResource<Page<SourceRow>>(() => ({ url: `${url}/sources`, params: params() }));

/** One source with what was proposed from it; call in an injection context. */
export const sourceView = (id: () => string) =>
  httpResource<SourceView>(() => (id() ? `${url}/sources/${id()}` : undefined));

/** The tasks that were registered from a source, none while `id` is ''; call in an injection context. */
export const tasksOf = (id: () => string) =>
  httpResource<Page<TaskRow>>(() =>
    id() ? { url: '/api/v1/tasks', params: { sourceTextId: id(), pageSize: 200 } } : undefined,
  );

/** Address of the uploaded file of a source. */
export const sourceFile = (id: string) => `${url}/sources/${id}/file`;

/** Writes; each rejects with a ProblemError. */
@Service()
export class DirectivesApi {
  private readonly http = inject(HttpClient);

  /** What would be read from a text; nothing is kept. */
  preview(input: SourceInput): Promise<SourcePreview> {
    return firstValueFrom(this.http.post<SourcePreview>(`${url}/preview`, input));
  }

  paste(input: SourceInput): Promise<SourceRef> {
    return firstValueFrom(this.http.post<SourceRef>(`${url}/sources`, input));
  }

  /** Uploads a file; the events tell how far it is. */
  upload(file: File, { name, asOf }: Pick<SourceInput, 'name' | 'asOf'>): Observable<HttpEvent<SourceRef>> {
    const form = new FormData();
    if (name) form.set('name', name);
    if (asOf) form.set('asOf', asOf);
    form.set('file', file);
    return this.http.post<SourceRef>(`${url}/sources/upload`, form, { reportUploadProgress: true, observe: 'events' });
  }

  changeSource({ id, version }: Version, change: SourceChange): Promise<SourceRef> {
    return firstValueFrom(this.http.patch<SourceRef>(`${url}/sources/${id}`, change, ifMatch(version)));
  }

  complete({ id, version }: Version): Promise<SourceRef> {
    return firstValueFrom(this.http.post<SourceRef>(`${url}/sources/${id}/completion`, {}, ifMatch(version)));
  }

  reopen({ id, version }: Version): Promise<SourceRef> {
    return firstValueFrom(this.http.delete<SourceRef>(`${url}/sources/${id}/completion`, ifMatch(version)));
  }

  async removeSource({ id, version }: Version): Promise<void> {
    await firstValueFrom(this.http.delete(`${url}/sources/${id}`, ifMatch(version)));
  }

  edit({ id, version }: Version, change: RequirementChange): Promise<ReviewChange> {
    return firstValueFrom(this.http.patch<ReviewChange>(`${url}/requirements/${id}`, change, ifMatch(version)));
  }

  choose(sourceId: string, choice: Choice): Promise<ReviewChange> {
    return firstValueFrom(this.http.put<ReviewChange>(`${url}/sources/${sourceId}/choice`, choice));
  }

  reject({ id, version }: Version, reason: string): Promise<ReviewChange> {
    const at = `${url}/requirements/${id}/rejection`;
    return firstValueFrom(this.http.post<ReviewChange>(at, { reason }, ifMatch(version)));
  }

  add(addition: RequirementAddition): Promise<ReviewChange> {
    return firstValueFrom(this.http.post<ReviewChange>(`${url}/requirements`, addition));
  }

  split({ id, version }: Version, at: number[]): Promise<ReviewChange> {
    return firstValueFrom(this.http.post<ReviewChange>(`${url}/requirements/${id}/split`, { at }, ifMatch(version)));
  }

  merge(items: RequirementMerge['items']): Promise<ReviewChange> {
    return firstValueFrom(this.http.post<ReviewChange>(`${url}/requirements/merge`, { items }));
  }

  /** Takes something back: a rejection, a merging, a splitting, or the marking itself. */
  takeBack({ id, version }: Version, what: 'rejection' | 'merge' | 'split' | 'addition'): Promise<ReviewChange> {
    const at = `${url}/requirements/${id}${what === 'addition' ? '' : `/${what}`}`;
    return firstValueFrom(this.http.delete<ReviewChange>(at, ifMatch(version)));
  }

  /** Registers requirements as draft tasks, and says how many. */
  async register(sourceTextId: string, requirements: Registration[]): Promise<number> {
    let done = 0;
    for (let i = 0; i < requirements.length; i += BATCH) {
      const body = { sourceTextId, requirements: requirements.slice(i, i + BATCH) };
      done += (await firstValueFrom(this.http.post<Registered>('/api/v1/tasks/registrations', body))).tasks.length;
    }
    return done;
  }
}
