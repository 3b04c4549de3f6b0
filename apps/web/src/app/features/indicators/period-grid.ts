import { Component, computed, input, output } from '@angular/core';
import type { PlanCheck, TargetInput } from '#contracts';
import { shortLabel } from './plan-form';

interface Cell {
  index: number;
  label: string;
  value: string;
  fault: string;
}

/** A year by quarters and months: four rows to type into, each with what its months bring together. */
@Component({
  selector: 'app-period-grid',
  templateUrl: './period-grid.html',
  styleUrl: './period-grid.css',
})
export class PeriodGrid {
  /** As `spread` lays it out: each quarter before its months. */
  readonly target = input.required<TargetInput>();
  /** Whose target, for names of fields. */
  readonly name = input.required<string>();
  /** Message for the field of an entry, by its index; '' where nothing is wrong. */
  readonly faultAt = input.required<(index: number) => string>();
  /** Sums of the quarters as the server finds them; none for a unit. */
  readonly sums = input<PlanCheck['quarters']>([]);
  readonly changed = output<TargetInput>();

  protected readonly quarters = computed(() =>
    [0, 4, 8, 12].map((first) => ({
      quarter: this.cell(first),
      months: [1, 2, 3].map((offset) => this.cell(first + offset)),
      sum: this.sums().find(({ periodKey }) => periodKey === this.target().entries[first]?.periodKey),
    })),
  );
  protected readonly tendays = computed(() =>
    this.target()
      .entries.slice(16)
      .map((_, i) => this.cell(16 + i)),
  );

  protected change(index: number, value: string) {
    const { annual, entries } = this.target();
    this.changed.emit({
      annual,
      entries: entries.map((entry, i) => (i === index ? { ...entry, value: value.trim() } : entry)),
    });
  }

  private cell(index: number): Cell {
    const entry = this.target().entries[index];
    return {
      index,
      label: entry ? shortLabel(entry.periodKey) : '',
      value: entry?.value ?? '',
      fault: this.faultAt()(index),
    };
  }
}
