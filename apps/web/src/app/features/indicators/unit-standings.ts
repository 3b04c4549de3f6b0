import { Component, input, output } from '@angular/core';
import type { UnitStanding } from '#contracts';
import { UiLight } from '#ui';

/** All units with a target, worst first, each with a bar of how much of its plan to date it has reached. */
@Component({
  selector: 'app-unit-standings',
  imports: [UiLight],
  templateUrl: './unit-standings.html',
  styleUrl: './unit-standings.css',
})
export class UnitStandings {
  readonly units = input.required<UnitStanding[]>();
  /** 计划 or 序时: what attainment is measured against. */
  readonly basis = input.required<string>();
  /** The unit to look at. */
  readonly chosen = output<string>();
}
