/**
 * What every request gets, so that no page needs to think of it: a key that makes a repeated write happen once, a
 * limit of time, a ProblemError for each failure, and the chance to sign in again without losing the page.
 * Angular's own XSRF interceptor stands before these two and adds X-XSRF-TOKEN from the cookie.
 */
import { type HttpInterceptorFn, type HttpRequest, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError, timeout } from 'rxjs';
import { v4 as uuid } from 'uuid';
import { HEADERS } from '#contracts';
import { Session } from '../session';
import { ProblemError, readProblem } from './problem';
import { SIGNING_IN } from './signing-in';

/** Milliseconds until a request counts as lost; a file may need minutes on a slow line. */
const patience = (request: HttpRequest<unknown>) => (request.body instanceof FormData ? 300_000 : 60_000);

/** Gives each write one key, unless the page gave its own, so that the server does it once however often it arrives. */
export const idempotencyKey: HttpInterceptorFn = (request, next) =>
  request.method === 'GET' || request.headers.has(HEADERS.idempotency)
    ? next(request)
    : next(request.clone({ setHeaders: { [HEADERS.idempotency]: uuid() } }));

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
    return token && request.method !== 'GET' ? request.clone({ setHeaders: { [HEADERS.csrf]: token } }) : request;
  };
  return send(request).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof ProblemError) || request.context.get(SIGNING_IN)) return throwError(() => error);
      if (error.code === 'passwordChangeRequired') session.demandPasswordChange();
      if (error.code !== 'unauthenticated') return throwError(() => error);
      return from(session.renew()).pipe(switchMap((again) => (again ? send(renewed()) : throwError(() => error))));
    }),
  );
};
