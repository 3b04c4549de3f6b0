import { Component, computed, input, output } from '@angular/core';
import { problemOf } from '../http/problem';
import { Glyph } from '../shell/glyph';

/**
 * A refusal beside the form or button that met it; the text typed stays where it is.
 *
 *     <app-problem [error]="problem()" (reload)="task.reload()" />
 *
 * Shows nothing while there is no error. `fields` lists the messages of single fields, for forms that do not show them
 * at their fields. A stale version offers to load the present one when `reload` is listened to.
 */
@Component({
  selector: 'app-problem',
  imports: [Glyph],
  template: `
    @if (problem(); as problem) {
      <div class="notice danger" role="alert">
        <app-glyph name="warning" />
        <div>
          <strong>{{ problem.title }}</strong>
          <p>{{ problem.message }}</p>
          @if (fields() && others().length > 0) {
            <ul>
              @for (error of others(); track $index) {
                <li>{{ error.message }}</li>
              }
            </ul>
          }
          @if (problem.code === 'internal' && problem.correlationId) {
            <p>编号 {{ problem.correlationId }}</p>
          }
          @if (problem.code === 'stale') {
            <button type="button" class="button" (click)="reload.emit()">查看最新内容</button>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .notice {
      margin-block: var(--space-3);
    }
    p,
    ul {
      margin: 0;
    }
  `,
})
export class ProblemNotice {
  readonly error = input<unknown>();
  readonly fields = input(true);
  readonly reload = output();
  protected readonly problem = computed(() => problemOf(this.error()));
  /** Messages that the text above does not already say. */
  protected readonly others = computed(
    () => this.problem()?.errors.filter(({ message }) => !this.problem()?.message.includes(message)) ?? [],
  );
}
