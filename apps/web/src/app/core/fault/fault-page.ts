import { afterNextRender, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Glyph } from '../shell/glyph';
import { Faults } from './faults';

const texts = {
  broken: [
    '页面出错了',
    '刚才的操作没有完成。已填写的内容保留在本机，重新载入后可以继续；如反复出现，请将编号告知系统管理员。',
  ],
  upgraded: ['系统已更新', '系统已经换用新版本，请重新载入页面。已填写的内容保留在本机，载入后可以继续。'],
} as const;

/** Stands above a page that broke: what happened, the number to quote, and the ways on. */
@Component({
  selector: 'app-fault-page',
  imports: [Glyph],
  template: `
    <dialog #dialog class="dialog" aria-labelledby="fault-title" (cancel)="faults.close()">
      <app-glyph name="warning" />
      <h2 id="fault-title">{{ text()[0] }}</h2>
      <p>{{ text()[1] }}</p>
      @if (faults.current(); as fault) {
        @if (fault.kind === 'broken') {
          <p class="small soft">
            编号 <span class="chosen">{{ fault.number }}</span>
          </p>
        }
        <div class="buttons">
          @if (fault.kind === 'broken') {
            <button type="button" class="button link" (click)="copy(fault.number)">
              {{ copied() ? '已复制' : '复制编号' }}
            </button>
          }
          <!-- Not by the router: what broke the page may be kept in memory. -->
          <a class="button" href="/">返回首页</a>
          <button type="button" class="button primary" (click)="reload()">重新载入</button>
        </div>
      }
    </dialog>
  `,
  styles: `
    .dialog {
      width: min(480px, calc(100vw - 32px));
    }
    app-glyph {
      color: var(--warning);
      font-size: 32px;
    }
    h2 {
      margin-block: var(--space-2);
    }
    .chosen {
      user-select: all;
    }
  `,
})
export class FaultPage {
  protected readonly faults = inject(Faults);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly copied = signal(false);
  protected readonly text = computed(() => texts[this.faults.current()?.kind ?? 'broken']);

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
    });
  }

  protected reload() {
    location.reload();
  }

  protected async copy(number: string) {
    try {
      await navigator.clipboard.writeText(number);
      this.copied.set(true);
    } catch {
      // Without leave for the clipboard (plain http): the number is selected by one click, and can be copied by hand.
      const chosen = this.dialog().nativeElement.querySelector('.chosen');
      if (chosen) getSelection()?.selectAllChildren(chosen);
    }
  }
}
