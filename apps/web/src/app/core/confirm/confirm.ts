/**
 * Asks before something that cannot be taken back, and for the reason where the rules want one.
 *
 *     if (await this.confirm.ask({ title: '交办这件事项？', text: '交办后单位须在 1 个工作日内签收。' })) …
 *     const reason = await this.confirm.reason({ title: '退回办结申请', label: '退回理由' });   // null: given up
 */
import { inject, Service } from '@angular/core';
import { NzModalService } from 'ng-zorro-antd/modal';
import { firstValueFrom } from 'rxjs';
import { LIMITS } from '#contracts';
import { ConfirmDialog, type Question } from './confirm-dialog';

export interface Asked {
  title: string;
  /** What will happen, in a sentence or two. */
  text?: string;
  /** Word on the button; name the deed, e.g. 交办. */
  ok?: string;
  /** A deed that removes or ends something. */
  danger?: boolean;
}

export interface ReasonAsked extends Asked {
  /** Name of the text asked for, e.g. 退回理由. */
  label: string;
  /** False when the text may stay empty. */
  required?: boolean;
  /** What to start from. */
  initial?: string;
  maxLength?: number;
}

@Service({ autoProvided: false }) // with NzModalService, in ui.providers.ts
export class Confirm {
  private readonly modal = inject(NzModalService);

  /** True when the person agrees. */
  async ask(asked: Asked): Promise<boolean> {
    return (await this.open(asked, { text: asked.text ?? '' })) !== null;
  }

  /** The trimmed text, or null when the person gives up. */
  reason(asked: ReasonAsked): Promise<string | null> {
    const { label, text = '', required = true, initial = '', maxLength = LIMITS.prose } = asked;
    return this.open(asked, { text, reason: { label, required, initial, maxLength } });
  }

  private async open({ title, ok = '确定', danger = false }: Asked, question: Pick<Question, 'text' | 'reason'>) {
    const dialog = this.modal.create<ConfirmDialog, Question, string>({
      nzTitle: title,
      nzContent: ConfirmDialog,
      nzData: { ...question, ok, danger },
      nzFooter: null,
      nzMaskClosable: false,
      nzAutofocus: null,
    });
    return (await firstValueFrom(dialog.afterClose)) ?? null;
  }
}
