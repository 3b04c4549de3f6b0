import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HEADERS } from '#contracts';
import { Session } from '../session';
import { ifMatch } from './if-match';
import { interceptors } from './interceptors';
import { Network } from './network';
import { quietly } from './quiet';

let http: HttpClient;
let server: HttpTestingController;
let session: Session;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const unauthenticated = [{ code: 'unauthenticated' }, { status: 401, statusText: 'Unauthorized' }] as const;

beforeEach(async () => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors(interceptors)),
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

/** Before the request reached anybody. */
const broken = [new ProgressEvent('error'), { status: 0, statusText: '' }] as const;

it('lets a read wait for a lost line, and sends it again when it is back', async () => {
  const network = TestBed.inject(Network);
  const answer = firstValueFrom(http.get('/api/v1/tasks'));
  server.expectOne('/api/v1/tasks').error(...broken);
  await vi.waitFor(() => {
    expect(network.lost()).toBe(true);
  });
  server.expectNone('/api/v1/tasks');
  network.reach();
  (await vi.waitFor(() => server.expectOne('/api/v1/tasks'))).flush([7]);
  expect(await answer).toEqual([7]);
  expect(network.lost()).toBe(false);
});

it('never sends a write again by itself, and under the same key when the person does', async () => {
  const post = (title: string) => firstValueFrom(http.post('/api/v1/tasks', { title }));
  const attempt = post('修缮校舍');
  const first = server.expectOne('/api/v1/tasks');
  first.error(...broken);
  await expect(attempt).rejects.toMatchObject({ code: 'offline' });
  TestBed.inject(Network).reach();
  server.expectNone('/api/v1/tasks');

  const keys = () => server.match('/api/v1/tasks').map((sent) => (sent.flush(null), keyOf(sent)));
  const keyOf = ({ request }: typeof first) => request.headers.get(HEADERS.idempotency);
  const again = post('修缮校舍');
  const other = post('另一件事');
  const [second, third] = keys();
  expect([second === keyOf(first), third === keyOf(first)]).toEqual([true, false]);
  await Promise.all([again, other]);
  // Answered: the same words are a new intention now.
  const later = post('修缮校舍');
  expect(keys()[0]).not.toBe(keyOf(first));
  await later;
});

it('troubles nobody for what nobody asked for', async () => {
  const answer = firstValueFrom(http.get('/api/v1/needs', { context: quietly() }));
  server.expectOne('/api/v1/needs').flush(...unauthenticated);
  await expect(answer).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(session.renewing()).toBe(false);
});
