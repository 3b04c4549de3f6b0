import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnitFigures } from '#contracts';
import { UiChart, UiLight } from '#ui';
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

  protected readonly chart = computed(() => completionChart(this.figures().units));
  protected readonly height = computed(() => completionHeight(this.figures().units));
  protected readonly drawn = computed(() => ranked(this.figures().units).length > 0);
}
