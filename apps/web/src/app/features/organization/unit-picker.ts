import { Component, computed, inject, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FormValueControl } from '@angular/forms/signals';
import { type NzSelectItemInterface, NzSelectModule } from 'ng-zorro-antd/select';
import type { UnitRow } from '#contracts';
import { OrganizationApi } from './organization-api';
import { leadsTo } from './unit-search';

let ids = 0;
const nextId = () => `unit-picker-${(ids += 1)}`;

const matches = (typed: string, { nzValue }: NzSelectItemInterface, units: ReadonlyMap<string, UnitRow>) => {
  const unit = units.get(String(nzValue));
  return unit !== undefined && leadsTo(typed, unit);
};

/**
 * Picks one unit that exists today, by name or initials.
 *
 *     <app-unit-picker label="上级单位" [formField]="form.parentId" />   or   [(value)]="unitId"
 */
@Component({
  selector: 'app-unit-picker',
  imports: [FormsModule, NzSelectModule],
  template: `
    <label class="visually-hidden" [for]="id">{{ label() }}</label>
    <nz-select
      [nzId]="id"
      nzShowSearch
      nzAllowClear
      [nzFilterOption]="filter"
      [nzPlaceHolder]="placeholder()"
      [ngModel]="value()"
      (ngModelChange)="value.set($event ?? null)"
    >
      @for (unit of offered(); track unit.id) {
        <nz-option [nzLabel]="unit.shortName" [nzValue]="unit.id" />
      }
    </nz-select>
  `,
  styles: 'nz-select { width: 100%; }',
})
export class UnitPicker implements FormValueControl<string | null> {
  private readonly api = inject(OrganizationApi);
  protected readonly id = nextId();
  readonly value = model<string | null>(null);
  readonly label = input.required<string>();
  readonly placeholder = input('不限');
  /** A unit that may not be picked, for instance the one that is edited. */
  readonly except = input<string | null>(null);

  protected readonly offered = computed(() => this.api.units().filter(({ id }) => id !== this.except()));
  private readonly byId = computed(() => new Map(this.offered().map((unit) => [unit.id, unit])));
  protected readonly filter = (typed: string, option: NzSelectItemInterface) => matches(typed, option, this.byId());
}

/**
 * Picks several units that exist today.
 *
 *     <app-units-picker label="成员单位" [formField]="form.memberIds" />
 */
@Component({
  selector: 'app-units-picker',
  imports: [FormsModule, NzSelectModule],
  template: `
    <label class="visually-hidden" [for]="id">{{ label() }}</label>
    <nz-select
      [nzId]="id"
      nzMode="multiple"
      [nzFilterOption]="filter"
      [nzPlaceHolder]="placeholder()"
      [ngModel]="value()"
      (ngModelChange)="value.set($event)"
    >
      @for (unit of offered(); track unit.id) {
        <nz-option [nzLabel]="unit.shortName" [nzValue]="unit.id" />
      }
    </nz-select>
  `,
  styles: 'nz-select { width: 100%; }',
})
export class UnitsPicker implements FormValueControl<string[]> {
  private readonly api = inject(OrganizationApi);
  protected readonly id = nextId();
  readonly value = model<string[]>([]);
  readonly label = input.required<string>();
  readonly placeholder = input('输入名称或拼音首字母查找');
  readonly except = input<string | null>(null);

  protected readonly offered = computed(() => this.api.units().filter(({ id }) => id !== this.except()));
  private readonly byId = computed(() => new Map(this.offered().map((unit) => [unit.id, unit])));
  protected readonly filter = (typed: string, option: NzSelectItemInterface) => matches(typed, option, this.byId());
}
