import { Component, computed, input, linkedSignal } from '@angular/core';
import type { GuardView } from '#contracts';

const words: Record<GuardView['kind'], string> = { month: '保月', quarter: '保季', year: '保年' };

/** 以月保季: what the month, quarter or year still needs, in figures that are read from across the room. */
@Component({
  selector: 'app-guard-panel',
  templateUrl: './guard-panel.html',
  styleUrl: './guard-panel.css',
})
export class GuardPanel {
  readonly guards = input.required<GuardView[]>();

  protected readonly words = words;
  /** The quarter first, since by quarters the county answers for its year. */
  protected readonly kind = linkedSignal<GuardView['kind'] | undefined>(
    () => (this.guards().find(({ kind }) => kind === 'quarter') ?? this.guards()[0])?.kind,
  );
  protected readonly guard = computed(() => this.guards().find(({ kind }) => kind === this.kind()));
}
