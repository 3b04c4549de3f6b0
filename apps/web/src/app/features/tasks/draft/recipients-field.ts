import { Component, computed, input, model } from '@angular/core';
import { type AssignmentRole, assignmentRoleLabel, type Mode } from '#domain';
import { UnitPicker, UnitsPicker } from '../../organization/unit-picker';
import { MentionFinder } from './mention-finder';
import { emptyGroup, type GroupModel, rolesOf } from './task-model';

/** Who is to receive the task: groups of units with their part, chosen by name or by the words of the text. */
@Component({
  selector: 'app-recipients-field',
  imports: [MentionFinder, UnitPicker, UnitsPicker],
  templateUrl: './recipients-field.html',
  styleUrl: './recipients-field.css',
})
export class RecipientsField {
  readonly mode = input.required<Mode>();
  readonly groups = model.required<GroupModel[]>();
  readonly unresolved = model.required<string[]>();
  /** What the server says of a group, by its index. */
  readonly faults = input<(index: number) => string>(() => '');

  protected readonly roles = computed(() => rolesOf[this.mode()]);
  protected readonly roleLabel = assignmentRoleLabel;
  protected readonly count = computed(() => new Set(this.groups().flatMap(({ unitIds }) => unitIds)).size);

  protected change(index: number, patch: Partial<GroupModel>) {
    this.groups.update((groups) => groups.map((group, i) => (i === index ? { ...group, ...patch } : group)));
  }

  protected changeRole(index: number, role: AssignmentRole) {
    this.change(index, { role, required: emptyGroup(role).required });
  }

  protected remove(index: number) {
    this.groups.update((groups) => groups.filter((_, i) => i !== index));
  }

  /** What fits best: the usual part, and support once there is a lead. */
  protected add({ mention = '', unitIds = [] }: { mention?: string; unitIds?: string[] } = {}) {
    const led = this.groups().some(({ role, unitIds }) => role === 'lead' && unitIds.length > 0);
    const role = this.mode() === 'each' ? 'each' : led || unitIds.length > 1 ? 'support' : 'lead';
    this.groups.update((groups) => [
      ...groups.filter((group) => unitIds.length === 0 || group.unitIds.length > 0 || group.role !== role),
      { ...emptyGroup(role), mention, unitIds },
    ]);
  }

  protected defer(mention: string) {
    this.unresolved.update((mentions) => [...new Set([...mentions, mention])]);
  }

  protected settle(mention: string) {
    this.unresolved.update((mentions) => mentions.filter((one) => one !== mention));
  }
}
