import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LIMITS } from '#contracts';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { Session } from '../../core/session';
import { ProblemNotice } from '../../core/states/problem-notice';
import { CoverageBar } from './coverage-bar';
import { DirectivesApi } from './directives-api';
import { EXAMPLE } from './example-text';
import { Review } from './review';
import { ReviewPanes } from './review-panes';

/** Shows what is read from an example or a text of one's own; nothing of it is kept. */
@Component({
  selector: 'app-try-page',
  imports: [CoverageBar, Page, ProblemNotice, ReviewPanes, RouterLink],
  providers: [Review],
  templateUrl: './try-page.html',
  styleUrl: './try-page.css',
})
export class TryPage {
  protected readonly review = inject(Review);
  private readonly api = inject(DirectivesApi);
  protected readonly writes = inject(Session).can('directives.write');

  protected readonly text = signal(EXAMPLE);
  protected readonly example = EXAMPLE;
  protected readonly tooLong = computed(() => this.text().length > LIMITS.textCharacters);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected async read() {
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      this.review.try(await this.api.preview({ text: this.text() }));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
