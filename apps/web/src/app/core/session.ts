/**
 * Who is signed in, what they may do, and the house's facts (county, today, database). Loaded once before the first
 * page; every page behind the shell may read `session.view()!` or, more simply, `session.can('tasks.draft')`.
 */
import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { CurrentSession, PasswordChange, SessionView, SignIn } from '#contracts';
import type { Permission } from '#domain';
import { forgetDrafts } from './draft-store';
import { type ProblemError, problemOf } from './http/problem';
import { signingIn } from './http/signing-in';
import { forgetVisits } from './visits-store';

const url = '/api/v1/session';

@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  private readonly current = signal<SessionView | null>(null);
  private readonly failed = signal<ProblemError | undefined>(undefined);
  private readonly known = Promise.withResolvers<undefined>();
  private asked = false;
  private renewal: PromiseWithResolvers<boolean> | undefined;

  /** The session, or null while nobody is signed in. */
  readonly view = this.current.asReadonly();
  readonly account = computed(() => this.current()?.account ?? null);
  /** Why the session could not be loaded; the application then shows nothing else. */
  readonly problem = this.failed.asReadonly();
  /** Whether the dialog that asks for the password again is open. */
  readonly renewing = signal(false);

  /** Whether the signed-in account may do this at all; the rows and the moment are the server's to judge. */
  can(permission: Permission): boolean {
    return this.current()?.permissions.includes(permission) ?? false;
  }

  /** Resolves once it is known who is signed in, if anybody; stays open while the server cannot be reached. */
  ready(): Promise<void> {
    if (!this.asked) void this.load();
    return this.known.promise;
  }

  /** Asks the server who is signed in; also the way out of `problem`. */
  async load(): Promise<void> {
    this.asked = true;
    this.failed.set(undefined);
    try {
      const { session } = await firstValueFrom(this.http.get<CurrentSession>(url, { context: signingIn() }));
      this.current.set(session);
    } catch (error) {
      this.failed.set(problemOf(error));
      return;
    }
    this.known.resolve(undefined);
  }

  /** Signs in; rejects with a ProblemError (`unauthenticated`, `locked`, `tooMany`). */
  async signIn(credentials: SignIn): Promise<SessionView> {
    const view = await firstValueFrom(this.http.post<SessionView>(url, credentials, { context: signingIn() }));
    this.current.set(view);
    return view;
  }

  /** Ends this session, or all sessions of the account; unsent drafts in this browser go with it. */
  async signOut(everywhere = false): Promise<void> {
    try {
      await firstValueFrom(this.http.delete(everywhere ? `${url}/list` : url, { context: signingIn() }));
    } catch (error) {
      // A session that has ended by itself is as good as ended.
      if (problemOf(error)?.code !== 'unauthenticated') throw error;
    }
    this.leave();
    await this.router.navigate(['/sign-in']);
  }

  async changePassword(change: PasswordChange): Promise<void> {
    await firstValueFrom(this.http.put(`${url}/password`, change));
    await this.load();
  }

  /** The server refuses everything until the first password is changed. */
  demandPasswordChange(): void {
    void this.router.navigate(['/account/password']);
  }

  /** Opens the dialog for the password; true once the same person has signed in again. Many callers share one dialog. */
  renew(): Promise<boolean> {
    if (!this.current()) {
      void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
      return Promise.resolve(false);
    }
    this.renewing.set(true);
    this.renewal ??= Promise.withResolvers<boolean>();
    return this.renewal.promise;
  }

  /** Closes the dialog: the waiting requests are repeated, or fail. */
  endRenewal(again: boolean): void {
    this.renewing.set(false);
    this.renewal?.resolve(again);
    this.renewal = undefined;
  }

  /** Gives up the page for the sign-in page, for somebody else or after a forgotten password. */
  async abandon(): Promise<void> {
    this.leave();
    this.endRenewal(false);
    await this.router.navigate(['/sign-in']);
  }

  private leave() {
    const account = this.account();
    if (account) {
      forgetDrafts(account.id);
      forgetVisits(account.id);
    }
    this.current.set(null);
  }
}
