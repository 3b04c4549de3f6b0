import { Component, inject, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzMessageService } from 'ng-zorro-antd/message';
import { Confirm } from '../../core/confirm/confirm';
import { Page } from '../../core/page/page';
import { Parts } from './parts';
import { Swatches } from './swatches';

/** Every part of the house in every state, light beside dark; built in development alone. */
@Component({
  selector: 'app-styleguide-page',
  imports: [NzButtonComponent, Page, Parts, Swatches],
  template: `
    <main>
      <app-page heading="界面规范" subtitle="各部件及其各种状态，浅色、深色并列；只在开发构建中提供。">
        <ng-container actions>
          <button nz-button type="button" (click)="large.set(!large())">{{ large() ? '普通字号' : '大字' }}</button>
          <button nz-button type="button" (click)="ask()">确认框</button>
          <button nz-button type="button" (click)="reason()">理由框</button>
          <button nz-button type="button" (click)="toast()">提示</button>
        </ng-container>
        <div class="modes">
          @for (mode of modes; track mode.scheme) {
            <div class="mode" [class.large]="large()" [style.color-scheme]="mode.scheme">
              <section class="panel">
                <h2>{{ mode.name }}：颜色与对比度</h2>
                <app-swatches />
              </section>
              <app-parts />
            </div>
          }
        </div>
      </app-page>
    </main>
  `,
  styles: `
    main {
      padding: var(--space-5);
    }
    .modes {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 520px), 1fr));
      gap: var(--space-4);
    }
    .mode {
      padding: var(--space-4);
      border: 1px solid var(--line);
      background: var(--ground);
      color: var(--ink);
    }
    .large {
      zoom: 1.15;
    }
  `,
})
export class StyleguidePage {
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  protected readonly large = signal(false);
  protected readonly modes = [
    { scheme: 'light', name: '浅色' },
    { scheme: 'dark', name: '深色' },
  ];

  protected async ask() {
    await this.confirm.ask({ title: '交办这件事项？', text: '交办后各单位须在 1 个工作日内签收。', ok: '交办' });
  }

  protected async reason() {
    await this.confirm.reason({ title: '退回办结申请', label: '退回理由', ok: '退回', danger: true });
  }

  protected toast() {
    this.message.success('已交办');
  }
}
