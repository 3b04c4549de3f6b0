import { Component, computed, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NZ_MODAL_DATA, NzModalRef } from 'ng-zorro-antd/modal';

/** What the dialog shows. */
export interface Question {
  text: string;
  ok: string;
  danger: boolean;
  reason?: { label: string; required: boolean; initial: string; maxLength: number };
}

@Component({
  selector: 'app-confirm-dialog',
  imports: [NzButtonComponent],
  template: `
    @if (question.text) {
      <p class="text">{{ question.text }}</p>
    }
    @if (question.reason; as reason) {
      <label class="field">
        <span>
          {{ reason.label }}
          @if (reason.required) {
            <span class="required" aria-hidden="true">*</span>
          }
        </span>
        <textarea
          #box
          rows="4"
          cdkFocusInitial
          [maxLength]="reason.maxLength"
          [required]="reason.required"
          [value]="typed()"
          (input)="typed.set(box.value)"
        ></textarea>
      </label>
      <p class="count">{{ typed().length }} / {{ reason.maxLength }}</p>
    }
    <div class="buttons">
      <button nz-button type="button" (click)="dialog.close()">取消</button>
      <button
        nz-button
        nzType="primary"
        type="button"
        [nzDanger]="question.danger"
        [disabled]="incomplete()"
        (click)="dialog.close(typed().trim())"
      >
        {{ question.ok }}
      </button>
    </div>
  `,
  styles: `
    .text {
      white-space: pre-line;
    }
    .field {
      margin: 0;
    }
    .count {
      margin: 2px 0 0;
      color: var(--ink-soft);
      font-size: var(--text-small);
      text-align: end;
    }
    .buttons {
      display: flex;
      justify-content: end;
      gap: var(--space-2);
      margin-block-start: var(--space-4);
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(NZ_MODAL_DATA);
  protected readonly dialog = inject<NzModalRef<ConfirmDialog, string>>(NzModalRef);
  protected readonly typed = signal(this.question.reason?.initial ?? '');
  protected readonly incomplete = computed(() => this.question.reason?.required === true && !this.typed().trim());
}
