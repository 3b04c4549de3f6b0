import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorFigure, Overview } from '#contracts';
import { UiLight } from '#ui';

/** The county's indicators, worst first: how far, how far behind, and whether the quarter will be reached. */
@Component({
  selector: 'app-indicator-panel',
  imports: [RouterLink, UiLight],
  templateUrl: './indicator-panel.html',
  styleUrls: ['./figures-table.css', './indicator-panel.css'],
})
export class IndicatorPanel {
  readonly indicators = input.required<IndicatorFigure[]>();
  readonly quarter = input.required<Overview['quarter']>();
}
