/**
 * What every request gets, so that no page needs to think of it: a key that makes a repeated write happen once, a wait
 * for a lost connection, a limit of time, a ProblemError for each failure, and the chance to sign in again without losing
 * the page. Angular's own XSRF interceptor stands before these and adds X-XSRF-TOKEN from the cookie.
 */
import { HttpEventType, type HttpInterceptorFn, type HttpRequest, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, defer, finalize, from, switchMap, tap, throwError, timeout } from 'rxjs';
import { HEADERS } from '#contracts';
import { Session } from '../session';
import { Intentions } from './intentions';
import { Network } from './network';
import { ProblemError, readProblem } from './problem';
import { QUIET } from './quiet';
import { SIGNING_IN } from './signing-in';
import { Writes } from './writes';

const isRead = ({ method }: HttpRequest<unknown>) => method === 'GET';
/** Milliseconds until a request counts as lost; a file may need minutes on a slow line. */
const patience = (request: HttpRequest<unknown>) => (request.body instanceof FormData ? 300_000 : 60_000);
/** Whether the request may have arrived without our knowing. */
const isUnanswered = (error: unknown) =>
  error instanceof ProblemError && (error.code === 'offline' || error.code === 'timeout');

/** Gives each write one key, unless the page gave its own, so that the server does it once however often it is sent. */
export const idempotencyKey: HttpInterceptorFn = (request, next) => {
  if (isRead(request) || request.headers.has(HEADERS.idempotency)) return next(request);
  const intentions = inject(Intentions);
  // What is typed to sign in is kept nowhere.
  const remembered = !request.context.get(SIGNING_IN);
  const key = intentions.keyOf(request);
  return next(request.clone({ setHeaders: { [HEADERS.idempotency]: key } })).pipe(
    tap({
      next: ({ type }) => {
        if (type === HttpEventType.Response) intentions.settled(request);
      },
      error: (error: unknown) => {
        if (remembered && isUnanswered(error)) intentions.unsettled(request, key);
        else intentions.settled(request);
      },
    }),
  );
};

/** Tells how the line fares. Reads wait for a lost connection and are sent again; a write fails and is left to the person. */
export const connection: HttpInterceptorFn = (request, next) => {
  const network = inject(Network);
  const writes = inject(Writes);
  if (request.context.get(QUIET)) return next(request);
  const attempt = () =>
    defer(() => {
      const over = network.watch(isRead(request));
      return next(request).pipe(
        tap({
          next: ({ type }) => {
            if (type !== HttpEventType.Response) return;
            network.reach();
            if (!isRead(request)) writes.note();
          },
          error: (error: unknown) => {
            if (error instanceof ProblemError && error.code === 'offline') network.lose();
            else if (!isUnanswered(error)) network.reach();
          },
        }),
        finalize(over),
      );
    });
  const patient = isRead(request) && !request.context.get(SIGNING_IN);
  const persist = (): ReturnType<HttpInterceptorFn> =>
    attempt().pipe(
      catchError((error: unknown) =>
        patient && network.lost() ? from(network.back()).pipe(switchMap(persist)) : throwError(() => error),
      ),
    );
  return persist();
};

/** Turns failures into ProblemErrors; after a 401 asks for the password in place and repeats the request. */
export const answers: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const tokens = inject(HttpXsrfTokenExtractor);
  const send = (sent: HttpRequest<unknown>) =>
    next(sent).pipe(
      timeout({ first: patience(sent) }),
      catchError((error: unknown) => from(readProblem(error)).pipe(switchMap((problem) => throwError(() => problem)))),
    );
  // The token changes with the session, so the repeated request needs the new one.
  const renewed = () => {
    const token = tokens.getToken();
    return token && !isRead(request) ? request.clone({ setHeaders: { [HEADERS.csrf]: token } }) : request;
  };
  return send(request).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof ProblemError) || request.context.get(SIGNING_IN) || request.context.get(QUIET))
        return throwError(() => error);
      if (error.code === 'passwordChangeRequired') session.demandPasswordChange();
      if (error.code !== 'unauthenticated') return throwError(() => error);
      return from(session.renew()).pipe(switchMap((again) => (again ? send(renewed()) : throwError(() => error))));
    }),
  );
};

/** In the order in which a request passes them. */
export const interceptors = [idempotencyKey, connection, answers];
