import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LightFigure } from '#contracts';
import { UiLight } from '#ui';
import { pageOf } from '../../core/list-page';

/** How tasks or assignments are distributed over the lights: one bar, and under it each light with its number. */
@Component({
  selector: 'app-lights-bar',
  imports: [RouterLink, UiLight],
  template: `
    <div class="bar" aria-hidden="true">
      @for (light of shown(); track light.light) {
        <span [attr.data-color]="light.light" [style.flex-grow]="light.count"></span>
      }
    </div>
    <ul>
      @for (light of linked(); track light.light) {
        <li [title]="light.meaning">
          <ui-light [color]="light.light" [plain]="true" />
          @if (light.count > 0) {
            <a [routerLink]="light.tree" [attr.aria-label]="light.label + ' ' + light.count + ' ' + unit()"
              >{{ light.count }} {{ unit() }}</a
            >
            <span class="soft small">{{ light.percent }}</span>
          } @else {
            <span class="soft">0 {{ unit() }}</span>
          }
          <span class="meaning soft small">{{ light.meaning }}</span>
        </li>
      }
    </ul>
  `,
  styleUrl: './lights-bar.css',
})
export class LightsBar {
  private readonly router = inject(Router);
  readonly lights = input.required<LightFigure[]>();
  /** 件 of tasks, 份 of assignments. */
  readonly unit = input.required<string>();

  protected readonly shown = computed(() => this.lights().filter(({ count }) => count > 0));
  protected readonly linked = computed(() =>
    this.lights().map((light) => ({ ...light, tree: this.router.parseUrl(pageOf(light.list)) })),
  );
}
