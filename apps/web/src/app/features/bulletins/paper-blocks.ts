import { Component, input } from '@angular/core';
import type { BulletinBlock } from '#contracts';

/** Headings, paragraphs and tables of a bulletin, in their order. */
@Component({
  selector: 'app-paper-blocks',
  template: `
    @for (block of blocks(); track $index) {
      @switch (block.type) {
        @case ('heading') {
          <p class="text level{{ block.level }}" role="heading" [attr.aria-level]="block.level + 2">
            {{ block.text }}
          </p>
        }
        @case ('paragraph') {
          <p class="text">{{ block.text }}</p>
        }
        @case ('table') {
          <div class="scroll" tabindex="0" role="group" [attr.aria-label]="block.title || '表格'">
            <table>
              @if (block.title) {
                <caption>
                  {{
                    block.title
                  }}
                </caption>
              }
              <thead>
                <tr>
                  @for (column of block.columns; track $index) {
                    <th scope="col" [style.min-width.em]="(column.width ?? 6) * 0.8">{{ column.title }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (row of block.rows; track $index) {
                  <tr>
                    @for (cell of row; track $index) {
                      <td [class]="block.columns[$index]?.align">{{ cell }}</td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
          @if (block.note) {
            <p class="note">{{ block.note }}</p>
          }
        }
      }
    }
  `,
  styleUrl: './paper-blocks.css',
})
export class PaperBlocks {
  readonly blocks = input.required<readonly BulletinBlock[]>();
}
