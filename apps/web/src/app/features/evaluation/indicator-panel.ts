import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorFigure, Overview } from '#contracts';
import { UiLight } from '#ui';

/** Indicators of the county or of a unit, worst first: how far, how far behind, and whether month and quarter will be reached. */
@Component({
  selector: 'app-indicator-panel',
  imports: [RouterLink, UiLight],
  templateUrl: './indicator-panel.html',
  styleUrls: ['./figures-table.css', './indicator-panel.css'],
})
export class IndicatorPanel {
  readonly heading = input.required<string>();
  /** The unit whose figures they are; without it the county's. */
  readonly unitId = input<string>();
  readonly indicators = input.required<IndicatorFigure[]>();
  readonly quarter = input.required<Overview['quarter']>();
}
