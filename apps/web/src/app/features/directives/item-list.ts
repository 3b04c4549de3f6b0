import { Component, computed, inject, input } from '@angular/core';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { DirectiveView, RequirementView } from '#contracts';
import { DirectivesApi } from './directives-api';
import { ItemCard } from './item-card';
import { Review } from './review';

interface Group {
  directive: DirectiveView | null;
  items: RequirementView[];
  /** Without a result that can be checked: folded, not lost. */
  vague: RequirementView[];
}

/** The proposed requirements, folded by the report in which they stand. */
@Component({
  selector: 'app-item-list',
  imports: [ItemCard],
  templateUrl: './item-list.html',
  styleUrl: './item-list.css',
})
export class ItemList {
  protected readonly review = inject(Review);
  private readonly api = inject(DirectivesApi);
  private readonly message = inject(NzMessageService);
  readonly editable = input.required<boolean>();

  protected readonly groups = computed((): Group[] => {
    const view = this.review.view();
    if (!view) return [];
    const of = Map.groupBy(view.requirements, ({ directiveId }) => directiveId);
    return [...view.directives, null].flatMap((directive) => {
      const all = of.get(directive?.id ?? null) ?? [];
      if (all.length === 0 && directive === null) return [];
      return {
        directive,
        items: all.filter(({ state }) => state !== 'vague'),
        vague: all.filter(({ state }) => state === 'vague'),
      };
    });
  });

  protected aboutOf({ directive, items }: Group): string {
    return [directive?.kindLabel, directive?.heldOn, `${items.length} 条`].filter(Boolean).join('，');
  }

  protected async changeAsOf({ id, asOf: before }: DirectiveView, asOf: string) {
    if (!asOf || asOf === before) return;
    if (await this.review.changeSource((source) => this.api.changeSource(source, { asOf, directiveId: id })))
      this.message.success('已按新的起算日重新推算期限');
  }

  /** Whether the folded ones must be open: the one pointed at is among them. */
  protected holdsActive(items: readonly RequirementView[]): boolean {
    return items.some(({ id }) => id === this.review.active());
  }
}
