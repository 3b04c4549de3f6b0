import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RequirementView } from '#contracts';
import { Session } from '../../core/session';
import { DirectivesApi } from './directives-api';
import { Review } from './review';

/** What is doubtful about a due date: what to check, and years whose holidays are not loaded. */
@Component({
  selector: 'app-due-notes',
  imports: [RouterLink],
  template: `
    @if (item().due.warning) {
      <span>{{ item().due.warning }}</span>
    } @else if (item().due.unloadedYear; as year) {
      <span>{{ year }} 年节假日安排未录入</span>
    }
    @if (item().due.unloadedYear && session.can('settings.write')) {
      <a routerLink="/settings">录入</a>
    }
    @if (item().due.outdated) {
      <span>节假日安排已补录</span>
      @if (editable()) {
        <button type="button" class="button link" (click)="reckon()">重新推算期限</button>
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    span {
      color: var(--warning);
      font-size: var(--text-small);
    }
    button {
      min-height: 24px;
      padding: 0 4px;
    }
  `,
})
export class DueNotes {
  private readonly review = inject(Review);
  private readonly api = inject(DirectivesApi);
  protected readonly session = inject(Session);
  readonly item = input.required<RequirementView>();
  readonly editable = input.required<boolean>();

  /** Reads the dates of the report anew from the same day. */
  protected reckon() {
    const { directiveId } = this.item();
    return this.review.changeSource((source) => {
      const asOf = source.directives.find(({ id }) => id === directiveId)?.asOf ?? source.asOf;
      return this.api.changeSource(source, { asOf, ...(directiveId === null ? {} : { directiveId }) });
    });
  }
}
