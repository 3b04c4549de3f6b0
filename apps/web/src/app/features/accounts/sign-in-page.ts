import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Session } from '../../core/session';

/** The door: user name and password, plain controls so that it opens at once. */
@Component({
  selector: 'app-sign-in-page',
  imports: [FormField],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  /** Where the person wanted to go, from the address. */
  readonly next = input<string>();

  private readonly model = signal({ username: '', password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.username, { message: '请输入账号' });
    required(path.password, { message: '请输入密码' });
  });
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly capsLock = signal(false);

  protected async signIn(event: Event) {
    event.preventDefault();
    this.problem.set(undefined);
    await submit(this.form, async () => {
      const { username, password } = this.model();
      try {
        await this.session.signIn({ username: username.trim(), password });
        await this.router.navigateByUrl(this.destination());
      } catch (error) {
        this.problem.set(problemOf(error));
        this.form.password().reset('');
      }
    });
  }

  /** An address of our own only: the query may come from a forged link. */
  private destination() {
    const next = this.next() ?? '/';
    return /^\/(?![/\\])/.test(next) ? next : '/';
  }

  protected watchCapsLock(event: KeyboardEvent) {
    this.capsLock.set(event.getModifierState('CapsLock'));
  }
}
