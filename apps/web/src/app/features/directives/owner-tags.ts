import { Component, input } from '@angular/core';
import { UiUnitTag } from '#ui';
import type { OwnerView, UnitName } from '#contracts';
import { CertaintyMark } from './certainty-mark';

/** The owners of a requirement: the units they stand for, or that they stand for none yet. */
@Component({
  selector: 'app-owner-tags',
  imports: [CertaintyMark, UiUnitTag],
  template: `
    @for (owner of owners(); track $index) {
      <span class="owner">
        @if (isUnit(owner)) {
          <ui-unit-tag [name]="nameOf(owner)" [fullName]="owner.by" [duty]="owner.role" />
        } @else if (isGroup(owner)) {
          <ui-unit-tag
            [name]="owner.name + '（' + owner.unitIds.length + ' 个单位）'"
            [fullName]="namesOf(owner)"
            [duty]="owner.role"
          />
        } @else {
          <span class="open" [title]="owner.by"
            >{{ owner.name }}：{{ owner.stateLabel }}
            @if (owner.confirm && owner.state === 'unit') {
              （{{ nameOf(owner) }}，待确认）
            }
          </span>
        }
        <app-certainty-mark
          [certainty]="owner.certainty"
          [label]="owner.certaintyLabel"
          [why]="owner.name + '：' + owner.why + ' ' + owner.by"
        />
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
    }
    .owner {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    .open {
      padding-inline: 6px;
      border: 1px dashed var(--warning);
      border-radius: var(--radius);
      color: var(--warning);
      font-size: var(--text-small);
    }
  `,
})
export class OwnerTags {
  readonly owners = input.required<readonly OwnerView[]>();
  readonly units = input.required<ReadonlyMap<string, UnitName>>();

  /** One unit, agreed on; or a post, which no unit stands for. */
  protected isUnit({ state, confirm, unitIds }: OwnerView): boolean {
    return !confirm && unitIds.length === 1 && ['unit', 'group', 'body'].includes(state);
  }
  protected isGroup({ state, confirm, unitIds }: OwnerView): boolean {
    return !confirm && unitIds.length > 1 && (state === 'group' || state === 'body');
  }
  protected nameOf({ unitIds, name }: OwnerView): string {
    return this.units().get(unitIds[0] ?? '')?.shortName ?? name;
  }
  protected namesOf({ unitIds }: OwnerView): string {
    return unitIds.map((id) => this.units().get(id)?.shortName ?? '').join('、');
  }
}
