import { Component, input } from '@angular/core';
import type { BulletinBlock, BulletinTable } from '#contracts';

/** Characters of a column that says no width of its own. */
const FREE = 8;

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
          <div
            class="scroll"
            [class.wide]="widthOf(block) > 45"
            tabindex="0"
            role="group"
            [attr.aria-label]="block.title || '表格'"
          >
            <table [style.min-width.em]="widthOf(block)">
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
                    <th scope="col" [style.width.%]="((column.width ?? FREE) / widthOf(block)) * 100">
                      {{ column.title }}
                    </th>
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
  protected readonly FREE = FREE;

  /** Characters that a row of the table holds; a wide one takes of the margins what it needs. */
  protected widthOf({ columns }: BulletinTable): number {
    return columns.reduce((sum, { width = FREE }) => sum + width, 0);
  }
}
