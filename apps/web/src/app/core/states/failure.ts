import { booleanAttribute, Component, computed, input, output } from '@angular/core';
import { problemOf } from '../http/problem';
import { Glyph, type GlyphName } from '../shell/glyph';

/**
 * In place of a page or a part that could not be loaded.
 *
 *     @if (tasks.error(); as error) { <app-failure [error]="error" (retry)="tasks.reload()" /> }
 */
@Component({
  selector: 'app-failure',
  imports: [Glyph],
  template: `
    @if (problem(); as problem) {
      <app-glyph [name]="glyph()" />
      @if (wholePage()) {
        <h1>{{ problem.title }}</h1>
      } @else {
        <h2>{{ problem.title }}</h2>
      }
      <p role="alert">{{ problem.message }}</p>
      @if (problem.correlationId && problem.code === 'internal') {
        <p class="number">编号 {{ problem.correlationId }}</p>
      }
      @if (canRetry()) {
        <button type="button" class="button" (click)="retry.emit()">重试</button>
      }
      <ng-content />
    }
  `,
  styleUrl: './state.css',
})
export class Failure {
  /** What was thrown, of whatever kind. */
  readonly error = input.required<unknown>();
  /** In place of a whole page: its title is the page's. */
  readonly wholePage = input(false, { transform: booleanAttribute });
  readonly retry = output();

  protected readonly problem = computed(() => problemOf(this.error()));
  protected readonly canRetry = computed(() => !['forbidden', 'notFound'].includes(this.problem()?.code ?? ''));
  protected readonly glyph = computed((): GlyphName => {
    const code = this.problem()?.code;
    if (code === 'forbidden') return 'lock';
    if (code === 'notFound') return 'search';
    return code === 'offline' || code === 'timeout' ? 'offline' : 'warning';
  });
}
