import { Component, computed, effect, inject, input, type OnInit, signal } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { OwnerInput, RequirementChange, RequirementTargetView, RequirementView } from '#contracts';
import { cadenceLabel, cadences, levelLabel, levels, urgencies, urgencyLabel } from '#domain';
import { readDraft, writeDraft } from '../../core/draft-store';
import { Session } from '../../core/session';
import { OwnerForm } from './owner-form';
import { Review } from './review';

const PAUSE = 900;

/**
 * The fields of a requirement. Each change is kept on the server by itself; the long text after a pause, and until it is
 * kept also in this browser.
 */
@Component({
  selector: 'app-item-form',
  imports: [NzIconDirective, OwnerForm],
  templateUrl: './item-form.html',
  styleUrl: './item-form.css',
})
export class ItemForm implements OnInit {
  private readonly review = inject(Review);
  private readonly accountId = inject(Session).account()?.id ?? '';

  readonly item = input.required<RequirementView>();
  protected readonly content = signal('');
  private readonly draftKey = computed(() => `requirement-${this.item().id}-content`);

  protected readonly cadences = cadences.map((value) => ({ value, label: cadenceLabel[value] }));
  protected readonly urgencies = urgencies.map((value) => ({ value, label: urgencyLabel[value] }));
  protected readonly levels = levels.map((value) => ({ value, label: levelLabel[value] }));
  protected readonly fault = computed(() => this.review.problem());

  constructor() {
    effect((onCleanup) => {
      const content = this.content();
      if (content === this.item().content) return;
      writeDraft(this.accountId, this.draftKey(), content);
      const timer = setTimeout(() => void this.saveContent(), PAUSE);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  ngOnInit() {
    this.content.set(readDraft(this.accountId, this.draftKey()) ?? this.item().content);
  }

  protected async saveContent() {
    const content = this.content().trim();
    if (content === '' || content === this.item().content) return;
    if (await this.review.edit(this.item().id, { content })) writeDraft(this.accountId, this.draftKey(), null);
  }

  protected change(change: RequirementChange) {
    void this.review.edit(this.item().id, change);
  }

  /** A short text; nothing written is none. */
  protected changeText(field: 'heading' | 'issuer', text: string) {
    const value = text.trim() || null;
    if (value !== this.item()[field].value) this.change({ [field]: value });
  }

  protected changeChoice(field: 'cadence' | 'urgency' | 'level', value: string) {
    this.change({ [field]: value || null });
  }

  protected changeOwners(owners: OwnerInput[]) {
    this.change({ owners });
  }

  protected changeTarget(index: number, change: Partial<RequirementTargetView>) {
    this.change({
      targets: this.item().targets.value.map((target, i) => (i === index ? { ...target, ...change } : target)),
    });
  }

  protected addTarget() {
    this.change({ targets: [...this.item().targets.value, { metric: '', op: '>=', value: '0', unit: '' }] });
  }

  protected removeTarget(index: number) {
    this.change({ targets: this.item().targets.value.filter((_, i) => i !== index) });
  }
}
