import { Component, ElementRef, viewChild } from '@angular/core';
import { reviewKeys } from './review-keys';

/** The keys of the review, as a sheet above the page. */
@Component({
  selector: 'app-keys-help',
  template: `
    <button type="button" class="button link" (click)="open()">键盘操作 <kbd>?</kbd></button>
    <dialog #dialog class="dialog" closedby="any" aria-labelledby="keys-title">
      <h2 id="keys-title">键盘操作</h2>
      <dl>
        @for (one of keys; track one.act) {
          <div>
            <dt>
              @for (key of one.shown; track key) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ one.does }}</dd>
          </div>
        }
      </dl>
      <div class="buttons"><button type="button" class="button primary" (click)="dialog.close()">关闭</button></div>
    </dialog>
  `,
  styles: `
    :host {
      margin-inline-start: auto;
    }
    .link {
      min-height: 26px;
      padding: 0 4px;
      font-size: var(--text-small);
    }
    dl {
      display: grid;
      gap: var(--space-1);
      margin: 0 0 var(--space-4);
    }
    dl > div {
      display: grid;
      grid-template-columns: 5em 1fr;
    }
    dd {
      margin: 0;
    }
    kbd {
      display: inline-block;
      min-width: 22px;
      margin-inline-end: 4px;
      padding: 0 5px;
      border: 1px solid var(--line-strong);
      border-radius: 3px;
      background: var(--paper);
      font: inherit;
      text-align: center;
    }
    @media (max-width: 900px) {
      :host {
        display: none;
      }
    }
  `,
})
export class KeysHelp {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly keys = reviewKeys;

  open() {
    this.dialog().nativeElement.showModal();
  }
}
