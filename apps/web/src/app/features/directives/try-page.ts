import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CoverageRun, LIMITS } from '#contracts';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { Session } from '../../core/session';
import { Empty } from '../../core/states/empty';
import { ProblemNotice } from '../../core/states/problem-notice';
import { CoverageBar } from './coverage-bar';
import { DirectivesApi } from './directives-api';
import { EXAMPLE } from './example-text';
import { follow } from './follow';
import { ItemList } from './item-list';
import { Review } from './review';
import { SourcePane } from './source-pane';

/** Shows what is read from an example or a text of one's own; nothing of it is kept. */
@Component({
  selector: 'app-try-page',
  imports: [CoverageBar, Empty, ItemList, Page, ProblemNotice, RouterLink, SourcePane],
  providers: [Review],
  templateUrl: './try-page.html',
  styleUrls: ['./review-page.css', './try-page.css'],
})
export class TryPage {
  protected readonly review = inject(Review);
  private readonly api = inject(DirectivesApi);
  protected readonly writes = inject(Session).can('directives.write');

  protected readonly text = signal(EXAMPLE);
  protected readonly example = EXAMPLE;
  protected readonly pane = signal<'text' | 'items'>('items');
  protected readonly lit = signal<{ start: number; end: number } | null>(null);
  protected readonly tooLong = computed(() => this.text().length > LIMITS.textCharacters);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  constructor() {
    follow(this.review);
  }

  protected async read() {
    this.problem.set(undefined);
    this.lit.set(null);
    this.busy.set(true);
    try {
      this.review.try(await this.api.preview({ text: this.text() }));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Shows the requirement of a stretch, or where the stretch stands. */
  protected jump(run: CoverageRun) {
    const item = this.review.requirements().find(({ start, end }) => start < run.end && run.start < end);
    if (item) this.review.point(item.id, 'keys');
    else {
      this.pane.set('text');
      this.lit.set(run);
    }
  }

  protected open(id: string) {
    this.pane.set('items');
    this.review.point(id, 'keys');
  }
}
