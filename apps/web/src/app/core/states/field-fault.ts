import { Component, computed, input } from '@angular/core';
import type { ProblemError } from '../http/problem';

/**
 * What the server found wrong with one field, below its control; nothing while nothing is wrong.
 *
 *     <app-field-fault [problem]="problem()" field="shortName" />
 */
@Component({
  selector: 'app-field-fault',
  template: `
    @if (message(); as message) {
      <span class="fault">{{ message }}</span>
    }
  `,
})
export class FieldFault {
  readonly problem = input.required<ProblemError | undefined>();
  readonly field = input.required<string>();
  protected readonly message = computed(() => this.problem()?.of(this.field()) ?? '');
}
