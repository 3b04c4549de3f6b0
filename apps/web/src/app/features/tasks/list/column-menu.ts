import { Component, computed, input } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { ListSettings, TaskColumn } from '#contracts';
import { Drop } from './drop';
import { columnLabel, moved, shown } from './list-columns';
import type { ListViews } from './list-views';

/** Which columns the list has, in which order, and how close its rows stand. */
@Component({
  selector: 'app-column-menu',
  imports: [Drop, NzIconDirective],
  template: `
    <app-drop class="end" text="显示的列" label="显示的列" icon="table">
      <ol aria-label="列的次序">
        @for (column of offered(); track column; let i = $index) {
          <li>
            <label>
              <input
                #box
                type="checkbox"
                [checked]="views().columns().includes(column)"
                [disabled]="column === 'title'"
                (change)="show(column, box.checked)"
              />
              {{ label[column] }}
            </label>
            @if (views().columns().includes(column)) {
              <button
                type="button"
                [attr.aria-label]="label[column] + '左移'"
                [disabled]="i === 0"
                (click)="move(column, -1)"
              >
                <nz-icon nzType="arrow-up" aria-hidden="true" />
              </button>
              <button
                type="button"
                [attr.aria-label]="label[column] + '右移'"
                [disabled]="i === views().columns().length - 1"
                (click)="move(column, 1)"
              >
                <nz-icon nzType="arrow-down" aria-hidden="true" />
              </button>
            }
          </li>
        }
      </ol>
      <fieldset>
        <legend class="visually-hidden">行距</legend>
        @for (option of densities; track option.value) {
          <label>
            <input
              type="radio"
              name="density"
              [checked]="views().settings().density === option.value"
              (change)="setDensity(option.value)"
            />
            {{ option.label }}
          </label>
        }
      </fieldset>
      <p>
        <button
          type="button"
          class="button link"
          [disabled]="views().hasUsualColumns()"
          (click)="views().setColumns(null)"
        >
          恢复默认列
        </button>
      </p>
    </app-drop>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 2px;
      padding: 0 var(--space-3);
    }
    li:hover {
      background: var(--brand-soft);
    }
    label {
      display: flex;
      flex: 1;
      align-items: center;
      gap: var(--space-2);
      min-height: 30px;
    }
    li button {
      min-width: 28px;
      min-height: 28px;
      border: 0;
      background: none;
      color: var(--ink-soft);
      cursor: pointer;
    }
    li button:disabled {
      color: var(--line-strong);
      opacity: 0.4;
      cursor: default;
    }
    fieldset {
      display: flex;
      gap: var(--space-4);
      margin: var(--space-2) 0 0;
      padding: var(--space-2) var(--space-3) 0;
      border: 0;
      border-block-start: 1px solid var(--line);
    }
    fieldset label {
      flex: none;
    }
    p {
      margin: 0;
      padding: 0 var(--space-2);
    }
  `,
})
export class ColumnMenu {
  readonly views = input.required<ListViews>();

  protected readonly label = columnLabel;
  protected readonly densities = [
    { value: 'normal', label: '宽松' },
    { value: 'compact', label: '紧凑' },
  ] as const;
  /** Those shown in their order, then the others. */
  protected readonly offered = computed(() => {
    const columns = this.views().columns();
    const others = this.views()
      .allColumns()
      .filter((column) => !columns.includes(column));
    return [...columns, ...others];
  });

  protected show(column: TaskColumn, on: boolean) {
    this.views().setColumns(shown(this.views().columns(), column, on));
  }

  protected move(column: TaskColumn, by: 1 | -1) {
    this.views().setColumns(moved(this.views().columns(), column, by));
  }

  protected setDensity(density: ListSettings['density']) {
    void this.views().keep({ ...this.views().settings(), density });
  }
}
