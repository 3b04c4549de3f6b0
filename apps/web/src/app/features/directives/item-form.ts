import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  type OnInit,
  signal,
} from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { OwnerInput, RequirementChange, RequirementTargetView, RequirementView } from '#contracts';
import { cadenceLabel, cadences, levelLabel, levels, urgencies, urgencyLabel } from '#domain';
import { readDraft, writeDraft } from '../../core/draft-store';
import { Session } from '../../core/session';
import { OwnerForm } from './owner-form';
import { Review } from './review';

const PAUSE = 900;

/** Under which a requirement's text is kept in this tab until the server has it. */
export const contentDraft = (requirementId: string) => `requirement-${requirementId}-content`;

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
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly content = signal('');
  /** A day that is typed or picked, until it is sent; null while none is. */
  private readonly day = signal<string | null>(null);
  private readonly draftKey = computed(() => contentDraft(this.item().id));

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
    // A day that is typed is a valid day several times before it is the one that is meant.
    effect((onCleanup) => {
      if (this.day() === null) return;
      const timer = setTimeout(() => {
        this.saveDay();
      }, PAUSE);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
    afterRenderEffect(() => {
      const field = this.review.field();
      if (field) this.host.nativeElement.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      this.saveDay();
      void this.saveContent();
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

  protected setDay({ value, validity }: HTMLInputElement) {
    this.day.set(validity.valid ? value : null);
  }

  protected saveDay() {
    const day = this.day();
    this.day.set(null);
    if (day !== null && (day || null) !== this.item().due.value) this.change({ due: day || null });
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
