import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HEADERS } from '#contracts';
import { Session } from '../session';
import { ifMatch } from './if-match';
import { answers, idempotencyKey } from './interceptors';

let http: HttpClient;
let server: HttpTestingController;
let session: Session;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const unauthenticated = [{ code: 'unauthenticated' }, { status: 401, statusText: 'Unauthorized' }] as const;

beforeEach(async () => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([idempotencyKey, answers])),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
    ],
  });
  http = TestBed.inject(HttpClient);
  server = TestBed.inject(HttpTestingController);
  session = TestBed.inject(Session);
  const loaded = session.load();
  server.expectOne('/api/v1/session').flush({
    session: {
      account: { id: 'a', username: 'lin', displayName: '林晓', role: 'inspector', mustChangePassword: false },
      permissions: ['tasks.draft'],
    },
  });
  await loaded;
});
afterEach(() => {
  server.verify();
  sessionStorage.clear();
});

it('gives a write one key, and a read none', () => {
  http.post('/api/v1/tasks', {}, ifMatch(3)).subscribe();
  http.get('/api/v1/tasks').subscribe();
  const [write, read] = server.match(() => true).map(({ request }) => request.headers);
  expect(write!.get(HEADERS.idempotency)).toMatch(uuid);
  expect(write!.get(HEADERS.version)).toBe('"3"');
  expect(read!.has(HEADERS.idempotency)).toBe(false);
});

it('keeps the key that the page gave', () => {
  http.put('/api/v1/tasks/1', {}, { headers: { [HEADERS.idempotency]: 'own' } }).subscribe();
  expect(server.expectOne('/api/v1/tasks/1').request.headers.get(HEADERS.idempotency)).toBe('own');
});

it('asks for the password after a 401 and then repeats the very request', async () => {
  const answer = firstValueFrom(http.post<string>('/api/v1/tasks', { title: '修缮校舍' }));
  const first = server.expectOne('/api/v1/tasks');
  first.flush(...unauthenticated);
  await vi.waitFor(() => {
    expect(session.renewing()).toBe(true);
  });
  session.endRenewal(true);
  const second = await vi.waitFor(() => server.expectOne('/api/v1/tasks'));
  expect(second.request.body).toEqual({ title: '修缮校舍' });
  expect(second.request.headers.get(HEADERS.idempotency)).toBe(first.request.headers.get(HEADERS.idempotency));
  second.flush('done');
  expect(await answer).toBe('done');
});

it('fails as unauthenticated when the person does not sign in again', async () => {
  const answer = firstValueFrom(http.get('/api/v1/tasks'));
  server.expectOne('/api/v1/tasks').flush(...unauthenticated);
  await vi.waitFor(() => {
    expect(session.renewing()).toBe(true);
  });
  session.endRenewal(false);
  await expect(answer).rejects.toMatchObject({ name: 'ProblemError', code: 'unauthenticated' });
});

it('takes the 401 of signing in for an answer', async () => {
  const attempt = session.signIn({ username: 'lin', password: 'wrong' });
  server.expectOne('/api/v1/session').flush(...unauthenticated);
  await expect(attempt).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(session.renewing()).toBe(false);
});

it('knows what the account may do', () => {
  expect(session.can('tasks.draft')).toBe(true);
  expect(session.can('tasks.approve')).toBe(false);
});
