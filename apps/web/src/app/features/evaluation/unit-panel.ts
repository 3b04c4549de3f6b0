import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnitFigures } from '#contracts';
import { UiChart, UiLight } from '#ui';
import { growing } from '../../core/growing';
import { completionChart, completionHeight, ranked } from './completion-chart';
import { FigureLink } from './figure-link';

/** How one kind of units stands: a bar for each, and beneath it the numbers, each with its list. */
@Component({
  selector: 'app-unit-panel',
  imports: [FigureLink, RouterLink, UiChart, UiLight],
  templateUrl: './unit-panel.html',
  styleUrls: ['./figures-table.css', './unit-panel.css'],
})
export class UnitPanel {
  /** 乡镇, 部门 */
  readonly kind = input.required<string>();
  readonly figures = input.required<UnitFigures>();

  private readonly shown = growing(() => this.figures().units.length, 6, 6);
  protected readonly units = computed(() => this.figures().units.slice(0, this.shown()));
  protected readonly chart = computed(() => completionChart(this.figures().units));
  protected readonly height = computed(() => completionHeight(this.figures().units));
  protected readonly drawn = computed(() => ranked(this.figures().units).length > 0);
}
