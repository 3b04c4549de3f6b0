import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { SetupView } from '#contracts';
import type { Permission } from '#domain';
import { quietly } from './http/quiet';
import { homeOf } from './shell/navigation';
import { Session } from './session';

/** Lets only signed-in people pass; others sign in first and then come back to the address they asked for. */
export const signedIn: CanActivateFn = async (_, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  const account = session.account();
  if (!account)
    return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { next: state.url } });
  if (account.mustChangePassword && !state.url.startsWith('/account/password'))
    return router.createUrlTree(['/account/password']);
  return true;
};

/** The bare address leads to the page where this person's work is; before the set-up is done, there. */
export const goHome: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  const http = inject(HttpClient);
  const home = homeOf((permission) => session.can(permission));
  if (!session.can('settings.write')) return router.createUrlTree([home]);
  const waiting = await firstValueFrom(http.get<SetupView>('/api/v1/setup', { context: quietly() })).then(
    (setup) => setup.waiting,
    () => false,
  );
  return router.createUrlTree([waiting ? '/setup' : home]);
};

/** Lets pass who has the permission; others see the page that says so. Use it in a feature's routes. */
export const requires =
  (permission: Permission): CanActivateFn =>
  () =>
    inject(Session).can(permission) || inject(Router).createUrlTree(['/forbidden']);
