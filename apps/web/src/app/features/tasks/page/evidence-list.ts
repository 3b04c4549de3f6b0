import { Component, inject, input } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { EvidenceView } from '#contracts';
import { downloader } from '../../../core/http/download';
import { problemOf } from '../../../core/http/problem';
import { fileSize } from '../task-words';

/** The files of a record, each to be fetched by its name. */
@Component({
  selector: 'app-evidence-list',
  imports: [NzIconDirective],
  template: `
    <ul aria-label="已附文件">
      @for (file of evidence(); track file.id) {
        <li>
          <button type="button" class="button link" (click)="fetch(file)">
            <nz-icon nzType="paper-clip" />
            <span class="name">{{ file.name }}</span>
            <span class="soft small nowrap">{{ size(file.size) }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .button {
      gap: 4px;
      padding-inline: 0;
      text-align: start;
    }
    .name {
      overflow-wrap: anywhere;
    }
    @media print {
      .button {
        display: inline-flex !important;
      }
    }
  `,
})
export class EvidenceList {
  readonly evidence = input.required<readonly EvidenceView[]>();

  private readonly download = downloader();
  private readonly message = inject(NzMessageService);
  protected readonly size = fileSize;

  protected async fetch({ id, name }: EvidenceView) {
    try {
      await this.download(`/api/v1/evidence/${id}`, name);
    } catch (error) {
      this.message.error(problemOf(error)?.message ?? '文件没有下载成功，请稍后再试。');
    }
  }
}
