import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { RequirementView } from '#contracts';
import { cadenceLabel, levelLabel, urgencyLabel } from '#domain';
import { Confirm } from '../../core/confirm/confirm';
import { CertaintyMark } from './certainty-mark';
import { DueNotes } from './due-notes';
import { ItemForm } from './item-form';
import { ItemWhy } from './item-why';
import { OwnerTags } from './owner-tags';
import { Review } from './review';
import { SplitForm } from './split-form';

const OPS = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/** One proposed requirement: what was read, how surely, and what can be decided. */
@Component({
  selector: 'app-item-card',
  imports: [CertaintyMark, DueNotes, ItemForm, ItemWhy, NzIconDirective, OwnerTags, RouterLink, SplitForm],
  templateUrl: './item-card.html',
  styleUrl: './item-card.css',
  host: {
    tabindex: '0',
    role: 'group',
    '[id]': "'item-' + item().id",
    '[class.active]': 'active()',
    '[attr.data-state]': 'item().state',
    '[attr.aria-label]': 'label()',
    '(mousemove)': 'onMove($event)',
    '(focusin)': 'onFocus()',
  },
})
export class ItemCard {
  protected readonly review = inject(Review);
  private readonly confirm = inject(Confirm);

  readonly item = input.required<RequirementView>();
  readonly editable = input.required<boolean>();

  protected readonly active = computed(() => this.review.active() === this.item().id);
  protected readonly editing = computed(() => this.review.editing() === this.item().id);
  protected readonly explaining = computed(() => this.review.explaining() === this.item().id);
  protected readonly open = computed(() => ['proposed', 'vague'].includes(this.item().state));
  protected readonly number = computed(() => this.review.numbers().get(this.item().id));
  protected readonly label = computed(() => `第 ${this.number()} 条，${this.item().stateLabel}`);
  protected readonly task = computed(() => this.review.tasks().get(this.item().start));
  protected readonly mergeable = computed(() => this.review.nextOf(this.item().id) !== undefined);
  protected readonly cadence = computed(() => {
    const { value } = this.item().cadence;
    return value && cadenceLabel[value];
  });
  protected readonly targets = computed(() =>
    this.item().targets.value.map(({ metric, op, value, unit }) => `${metric}${OPS[op]}${value}${unit}`),
  );
  /** Urgency and level, where they are not the usual ones. */
  protected readonly weight = computed(() => {
    const { urgency, level } = this.item();
    return [urgency === 'normal' ? '' : urgencyLabel[urgency], level === 'general' ? '' : levelLabel[level]].filter(
      Boolean,
    );
  });

  /** A pointer at rest under which the list scrolls points at nothing. */
  protected onMove({ movementX, movementY }: MouseEvent) {
    if ((movementX !== 0 || movementY !== 0) && !this.active()) this.review.point(this.item().id, 'items');
  }

  protected onFocus() {
    if (!this.active()) this.review.point(this.item().id, 'items');
  }

  protected toggleForm() {
    this.review.edits(this.editing() ? null : this.item().id, 'content');
  }

  protected toggleWhy() {
    this.review.light([]);
    this.review.explaining.set(this.explaining() ? null : this.item().id);
  }

  protected toggleSplit() {
    const { id } = this.item();
    this.review.splitting.set(this.review.splitting() === id ? null : id);
  }

  protected async reason() {
    const reason = await this.confirm.reason({
      title: '不予立项的理由',
      label: '理由',
      initial: this.item().decisionReason ?? '',
      required: false,
      maxLength: 500,
      ok: '保存',
    });
    if (reason !== null) await this.review.reject(this.item().id, reason);
  }
}
