/**
 * The tasks' routes as the pages use them. What a person does with a task or an assignment is an Act (acts/act.ts): data
 * that names the route and the form, so that one form and one sender serve every step of the life cycle.
 */
import {
  HttpClient,
  HttpParams,
  httpResource,
  type HttpEvent,
  HttpEventType,
  HttpResponse,
} from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { filter, firstValueFrom, lastValueFrom, map, type Observable, tap } from 'rxjs';
import type {
  AssignmentRef,
  BulkAnswer,
  BulkInput,
  Page,
  RecipientsChange,
  TaskChange,
  TaskCount,
  TaskDraft,
  TaskRef,
  TaskRow,
  TaskSelection,
  TaskView,
} from '#contracts';
import { HEADERS } from '#contracts';
import { downloader } from '../../core/http/download';
import { ifMatch } from '../../core/http/if-match';
import type { Act, Values } from './acts/act';

const tasks = '/api/v1/tasks';
const LEDGER = '督办事项台账.xlsx';

/** Query of a list as request parameters. */
export type TaskParams = Record<string, string | number | boolean | readonly string[]>;

/** Tasks by the filters of a page; call in an injection context. Undefined parameters ask for nothing. */
export const taskList = (params: () => TaskParams | undefined) =>
  httpResource<Page<TaskRow>>(() => {
    const asked = params();
    return asked && { url: tasks, params: asked };
  });

/** One task with its assignments, records and history; call in an injection context. */
export const taskView = (id: () => string) => httpResource<TaskView>(() => `${tasks}/${id()}`);

/** How many tasks wait in each queue of the caller; call in an injection context. */
export const taskCounts = () => httpResource<TaskCount[]>(() => `${tasks}/counts`);

/** What goes with an act when it is sent. */
export interface Sending {
  values: Values;
  files: readonly File[];
  /** Version that the person saw; for acts that change a row. */
  version: number | null;
  /** Sent twice with the same key, an act happens once. */
  key?: string;
  /** Told the percentage of the upload. */
  progress?: (percent: number) => void;
}

@Service()
export class TasksApi {
  private readonly http = inject(HttpClient);
  private readonly download = downloader();

  /** Carries out an act. Rejects with a ProblemError. */
  send(act: Act, { values, files, version, key, progress }: Sending): Promise<TaskRef | AssignmentRef> {
    const content = { ...act.fixed, ...filled(values) };
    const headers = {
      ...(version === null ? {} : ifMatch(version).headers),
      ...(key === undefined ? {} : { [HEADERS.idempotency]: key }),
    };
    const body = act.multipart ? formOf(content, files) : content;
    const options = { headers, body, reportProgress: act.multipart ?? false, observe: 'events' as const };
    const events: Observable<HttpEvent<TaskRef | AssignmentRef>> = this.http.request<TaskRef | AssignmentRef>(
      act.method ?? 'POST',
      `/api/v1/${act.path}`,
      options,
    );
    return lastValueFrom(
      events.pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total)
            progress?.(Math.floor((event.loaded / event.total) * 100));
        }),
        filter((event) => event instanceof HttpResponse),
        map(({ body }) => {
          if (body === null) throw new Error('The answer has no body.');
          return body;
        }),
      ),
    );
  }

  /** Signs for a unit's assignment, in one tap of a list. */
  sign(assignmentId: string, version: number): Promise<AssignmentRef> {
    const url = `/api/v1/assignments/${assignmentId}/signature`;
    return firstValueFrom(this.http.post<AssignmentRef>(url, {}, ifMatch(version)));
  }

  draft(input: TaskDraft): Promise<TaskRef> {
    return firstValueFrom(this.http.post<TaskRef>(tasks, input));
  }

  change(id: string, version: number, input: TaskChange): Promise<TaskRef> {
    return firstValueFrom(this.http.patch<TaskRef>(`${tasks}/${id}`, input, ifMatch(version)));
  }

  readdress(id: string, version: number, input: RecipientsChange): Promise<TaskRef> {
    return firstValueFrom(this.http.put<TaskRef>(`${tasks}/${id}/recipients`, input, ifMatch(version)));
  }

  /** Several tasks take the same step; each item has its own answer. */
  bulk(what: 'submissions' | 'approvals' | 'dispatches' | 'archives', input: BulkInput): Promise<BulkAnswer> {
    return firstValueFrom(this.http.post<BulkAnswer>(`${tasks}/${what}`, input));
  }

  /** The first tasks of a list, to be handled together. */
  selection(params: TaskParams): Promise<TaskSelection> {
    return firstValueFrom(this.http.get<TaskSelection>(`${tasks}/selection`, { params }));
  }

  /** The whole list of these filters as a ledger, for the browser to save. */
  ledger(params: TaskParams): Promise<void> {
    return this.download(`${tasks}/sheet?${new HttpParams({ fromObject: params }).toString()}`, LEDGER);
  }

  /** The same of chosen tasks. */
  sheet(ids: readonly string[]): Promise<void> {
    return this.download(`${tasks}/sheet`, LEDGER, { ids });
  }
}

/** Without what was left empty: the server takes it as not said. */
export const filled = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]): [string, string | string[]] => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value.length > 0),
  );

function formOf(content: Record<string, unknown>, files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(content)) form.append(name, String(value));
  for (const file of files) form.append('files', file, file.name);
  return form;
}
