import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorChange } from '#contracts';
import { UiLight } from '#ui';
import { changeWords } from './evaluation-words';

/** Indicators whose light has worsened, from what to what and why. */
@Component({
  selector: 'app-indicator-changes',
  imports: [RouterLink, UiLight],
  template: `
    @if (changes().length > 0) {
      <h3>指标</h3>
      <ul>
        @for (change of changes(); track change.id) {
          <li>
            <div>
              <a [routerLink]="['/indicators', change.id]" [queryParams]="unitId() ? { unitId: unitId() } : {}">{{
                change.name
              }}</a>
              <span class="soft small">{{ words(change) }}</span>
            </div>
            <span class="nowrap">
              <ui-light [color]="change.before.light" [plain]="true" /><span aria-hidden="true"> → </span
              ><span class="visually-hidden">转为</span><ui-light [color]="change.light" [plain]="true" />
            </span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h3 {
      margin: var(--space-2) 0 0;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--space-3);
      padding-block: 6px;
      border-block-start: 1px solid var(--line);
    }
    div {
      min-width: 0;
    }
    div > * {
      display: block;
    }
    a {
      color: var(--ink);
    }
  `,
})
export class IndicatorChanges {
  readonly changes = input.required<readonly IndicatorChange[]>();
  /** The unit whose figures they are; without it the county's. */
  readonly unitId = input<string>();
  readonly asOf = input.required<string>();
  protected words = (change: IndicatorChange) => changeWords(change, change.before, this.asOf());
}
