import { afterNextRender, Component, ElementRef, inject, signal, viewChild } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { type ProblemError, problemOf } from '../http/problem';
import { Session } from '../session';

/** Asks for the password again above the page, so that what was typed there is kept and then sent. */
@Component({
  selector: 'app-renew-dialog',
  imports: [FormField],
  templateUrl: './renew-dialog.html',
})
export class RenewDialog {
  protected readonly session = inject(Session);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.password);
  });
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
    });
  }

  protected async renew(event: Event) {
    event.preventDefault();
    this.problem.set(undefined);
    await submit(this.form, async () => {
      const username = this.session.account()?.username ?? '';
      try {
        await this.session.signIn({ username, password: this.model().password });
        this.session.endRenewal(true);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
