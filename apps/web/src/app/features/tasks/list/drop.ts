import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';

/** A button with a sheet of choices below it; Escape and a click elsewhere close the sheet. */
@Component({
  selector: 'app-drop',
  imports: [NzIconDirective],
  template: `
    <button #button type="button" class="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
      <nz-icon [nzType]="icon()" aria-hidden="true" /> <span class="text">{{ text() }}</span>
      <nz-icon nzType="down" aria-hidden="true" />
    </button>
    @if (open()) {
      <div class="sheet" role="group" [attr.aria-label]="label()"><ng-content /></div>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: inline-block;
      max-width: 100%;
    }
    .button {
      max-width: 100%;
    }
    .text {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .sheet {
      position: absolute;
      z-index: 20;
      inset: calc(100% + 4px) auto auto 0;
      width: max-content;
      min-width: 220px;
      max-width: min(340px, calc(100vw - 24px));
      max-height: min(70dvh, 560px);
      overflow-y: auto;
      padding: var(--space-2) 0;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--paper);
      box-shadow: var(--shadow);
    }
    :host(.end) .sheet {
      inset-inline: auto 0;
    }
    @media (max-width: 820px) {
      .button {
        min-height: 40px;
      }
      .sheet,
      :host(.end) .sheet {
        position: fixed;
        inset: auto 0 0;
        width: 100%;
        max-width: none;
        padding-block-end: calc(var(--space-3) + env(safe-area-inset-bottom));
        border-radius: 12px 12px 0 0;
      }
    }
  `,
  host: { '(document:pointerdown)': 'leave($event)', '(keydown.escape)': 'close()' },
})
export class Drop {
  /** What stands on the button. */
  readonly text = input.required<string>();
  /** What its sheet is called. */
  readonly label = input.required<string>();
  readonly icon = input.required<string>();

  protected readonly open = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');

  close() {
    if (!this.open()) return;
    this.open.set(false);
    this.button().nativeElement.focus();
  }

  protected leave({ target }: Event) {
    if (!this.host.nativeElement.contains(target as Node)) this.open.set(false);
  }
}
