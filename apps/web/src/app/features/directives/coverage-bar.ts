import { Component, computed, input, output } from '@angular/core';
import type { Coverage, CoveragePart, CoverageRun } from '#contracts';

/** What became of every sentence: a strip in the order of the text, and a legend that leads from one to the next. */
@Component({
  selector: 'app-coverage-bar',
  template: `
    <div class="strip" aria-hidden="true">
      @for (run of coverage().runs; track run.start) {
        <span
          [attr.data-state]="run.state"
          [style.flex-grow]="run.sentences"
          [title]="labels().get(run.state) + '，' + run.sentences + ' 句'"
          (click)="jump.emit(run)"
        ></span>
      }
    </div>
    <div class="legend">
      <strong>{{ coverage().summary }}</strong>
      <ul>
        @for (part of coverage().parts; track part.state) {
          <li>
            <button type="button" [disabled]="part.sentences === 0" (click)="next(part)">
              <i [attr.data-state]="part.state"></i>{{ part.label }} {{ part.sentences }} 句
              <span class="soft">{{ part.share }}</span>
            </button>
            @if (by(part); as names) {
              <span class="soft small">{{ names }}</span>
            }
          </li>
        }
      </ul>
    </div>
  `,
  styleUrl: './coverage-bar.css',
})
export class CoverageBar {
  readonly coverage = input.required<Coverage>();
  /** The run to go to. */
  readonly jump = output<CoverageRun>();

  protected readonly labels = computed(() => new Map(this.coverage().parts.map(({ state, label }) => [state, label])));
  private last = -1;

  protected by({ by }: CoveragePart): string {
    return by.map(({ name, sentences }) => `${name} ${sentences} 句`).join('、');
  }

  /** Goes to the next run of that state, from the last one gone to. */
  protected next({ state }: CoveragePart) {
    const runs = this.coverage().runs.filter((run) => run.state === state);
    const run = runs.find(({ start }) => start > this.last) ?? runs[0];
    if (!run) return;
    this.last = run.start;
    this.jump.emit(run);
  }
}
