import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';
import type { DirectiveRow, Page } from '#contracts';

/** Picks the directive that tasks come from, by words of its title; the newest are offered first. */
@Component({
  selector: 'app-directive-picker',
  imports: [FormsModule, NzOptionComponent, NzSelectComponent],
  template: `
    <label class="visually-hidden" for="task-directive">来源</label>
    <nz-select
      nzId="task-directive"
      nzShowSearch
      nzAllowClear
      nzServerSearch
      nzPlaceHolder="来源"
      [nzDropdownMatchSelectWidth]="false"
      [nzLoading]="found.isLoading()"
      [ngModel]="value() || null"
      (ngModelChange)="chosen.emit($event ?? '')"
      (nzOnSearch)="typed.set($event)"
      (nzOpenChange)="opened.set(opened() || $event)"
    >
      @for (option of options(); track option.id) {
        <nz-option [nzValue]="option.id" [nzLabel]="option.label" />
      }
    </nz-select>
  `,
  styles: `
    nz-select {
      width: 100%;
    }
  `,
})
export class DirectivePicker {
  readonly value = input.required<string>();
  /** What the chosen one is called, as long as it has not been looked up here. */
  readonly title = input('');
  readonly chosen = output<string>();

  protected readonly typed = signal('');
  /** Nothing is asked for before somebody opens it. */
  protected readonly opened = signal(false);
  protected readonly found = httpResource<Page<DirectiveRow>>(() =>
    this.opened()
      ? { url: '/api/v1/directives', params: { pageSize: 20, ...(this.typed() ? { keyword: this.typed() } : {}) } }
      : undefined,
  );
  protected readonly options = computed(() => {
    const rows = this.found.hasValue() ? this.found.value().items : [];
    const options = rows.map(({ id, title, heldOn }) => ({ id, label: heldOn ? `${title}（${heldOn}）` : title }));
    const value = this.value();
    return value === '' || options.some(({ id }) => id === value)
      ? options
      : [{ id: value, label: this.title() || '所选来源' }, ...options];
  });
}
