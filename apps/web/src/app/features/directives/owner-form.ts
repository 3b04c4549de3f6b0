import { Component, inject, input, output, signal } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { OwnerInput, OwnerRole, OwnerView } from '#contracts';
import { UnitsPicker } from '../organization/unit-picker';
import { Review } from './review';
import { ownerInputs } from './undo-step';

/** The owners of a requirement: what each name stands for, picked from the units or written as the text would. */
@Component({
  selector: 'app-owner-form',
  imports: [NzIconDirective, UnitsPicker],
  templateUrl: './owner-form.html',
  styleUrl: './owner-form.css',
})
export class OwnerForm {
  protected readonly review = inject(Review);
  readonly owners = input.required<readonly OwnerView[]>();
  /** All owners anew. */
  readonly changed = output<OwnerInput[]>();

  protected readonly written = signal('');
  protected readonly roles: { value: OwnerRole; label: string }[] = [
    { value: 'lead', label: '牵头' },
    { value: 'support', label: '配合' },
    { value: 'each', label: '各自负责' },
  ];

  /** The units that count already; candidates do not. */
  protected settled({ state, confirm, unitIds }: OwnerView): string[] {
    return !confirm && ['unit', 'group', 'body'].includes(state) ? unitIds : [];
  }

  /** The units that a person may agree to. */
  protected candidates(owner: OwnerView) {
    const settled = new Set(this.settled(owner));
    return owner.unitIds.filter((id) => !settled.has(id)).map((id) => ({ id, name: this.nameOf(id) }));
  }

  protected nameOf(id: string): string {
    return this.review.unitNames().get(id)?.shortName ?? '';
  }

  protected pick(index: number, unitIds: string[]) {
    this.send((owner) => ({ ...owner, unitIds }), index);
  }

  protected setRole(index: number, role: string) {
    this.send((owner) => ({ ...owner, role: role as OwnerRole }), index);
  }

  protected remove(index: number) {
    this.changed.emit(ownerInputs(this.owners()).filter((_, i) => i !== index));
  }

  /** Adds names as the text would write them, 各乡镇 or 住建局、水利局: the first leads where none does. */
  protected add() {
    const name = this.written().trim();
    if (name === '') return;
    const role: OwnerRole = this.owners().some((owner) => owner.role === 'lead') ? 'support' : 'lead';
    this.changed.emit([...ownerInputs(this.owners()), { name, role }]);
    this.written.set('');
  }

  private send(change: (owner: OwnerInput) => OwnerInput, index: number) {
    this.changed.emit(ownerInputs(this.owners()).map((owner, i) => (i === index ? change(owner) : owner)));
  }
}
