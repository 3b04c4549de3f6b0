import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required, submit, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { PASSWORD_RULE, passwordFaults } from '#domain';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { Session } from '../../core/session';
import { ProblemNotice } from '../../core/states/problem-notice';

/** Changes one's own password; forced before anything else on the first sign-in. */
@Component({
  selector: 'app-change-password-page',
  imports: [FormField, Page, ProblemNotice],
  templateUrl: './change-password-page.html',
  styleUrl: './change-password-page.css',
})
export class ChangePasswordPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly rule = PASSWORD_RULE;
  protected readonly forced = computed(() => this.session.account()?.mustChangePassword ?? false);
  private readonly blank = { current: '', next: '', repeated: '' };
  private readonly model = signal(this.blank);
  protected readonly form = form(this.model, (path) => {
    required(path.current, { message: '请输入现在的密码' });
    required(path.next, { message: '请输入新密码' });
    validate(path.repeated, ({ value, valueOf }) =>
      value() === valueOf(path.next) ? null : { kind: 'repeated', message: '两次输入的新密码不一致' },
    );
  });
  /** What the new password still lacks, while it is typed; the server judges again. */
  protected readonly faults = computed(() => {
    const { current, next } = this.model();
    if (!next) return [];
    const faults = passwordFaults(next, { username: this.session.account()?.username ?? '' });
    return next === current ? [...faults, '新密码不能与现在的密码相同'] : faults;
  });
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly done = signal(false);

  protected async change(event: Event) {
    event.preventDefault();
    this.problem.set(undefined);
    if (this.faults().length > 0) return;
    await submit(this.form, async () => {
      const forced = this.forced();
      const { current, next } = this.model();
      try {
        await this.session.changePassword({ current, next });
        this.form().reset(this.blank);
        this.done.set(true);
        if (forced) await this.router.navigateByUrl('/');
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
