import { httpResource } from '@angular/common/http';
import { Component, computed, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzOptionComponent, NzSelectComponent, type NzSelectItemInterface } from 'ng-zorro-antd/select';
import type { UnitRow } from '#contracts';
import { type AssignmentRole, assignmentRoleLabel, type Mode } from '#domain';
import { MentionFinder } from './mention-finder';
import { emptyGroup, type GroupModel, rolesOf } from './task-model';

/** Who is to receive the task: groups of units with their part, chosen by name or by the words of the text. */
@Component({
  selector: 'app-recipients-field',
  imports: [FormsModule, MentionFinder, NzOptionComponent, NzSelectComponent],
  templateUrl: './recipients-field.html',
  styleUrl: './recipients-field.css',
})
export class RecipientsField {
  readonly mode = input.required<Mode>();
  readonly groups = model.required<GroupModel[]>();
  readonly unresolved = model.required<string[]>();
  /** What the server says of a group, by its index. */
  readonly faults = input<(index: number) => string>(() => '');

  protected readonly units = httpResource<UnitRow[]>(() => '/api/v1/organization/units', { defaultValue: [] });
  private readonly byId = computed(
    () => new Map(this.units.hasValue() ? this.units.value().map((unit) => [unit.id, unit]) : []),
  );
  protected readonly roles = computed(() => rolesOf[this.mode()]);
  protected readonly roleLabel = assignmentRoleLabel;
  protected readonly count = computed(() => new Set(this.groups().flatMap(({ unitIds }) => unitIds)).size);

  /** Finds a unit by name, short name or the first letters of its pinyin. */
  protected readonly matches = (text: string, { nzValue }: NzSelectItemInterface): boolean => {
    const unit = this.byId().get(String(nzValue));
    const words = unit ? `${unit.name} ${unit.shortName} ${unit.pinyin}`.toLowerCase() : '';
    return words.includes(text.trim().toLowerCase());
  };

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
