import { Component, effect, inject, input } from '@angular/core';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { DirectiveView } from '#contracts';
import { DirectivesApi } from './directives-api';
import { ItemCard } from './item-card';
import type { ItemGroup } from './item-groups';
import { Review } from './review';

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

  constructor() {
    // Folded ones unfold when one of them is pointed at from the text.
    effect(() => {
      const active = this.review.active();
      for (const { key, vague } of this.review.groups())
        if (vague.some(({ id }) => id === active)) this.review.fold(key, true);
    });
  }

  protected aboutOf({ directive, items }: ItemGroup): string {
    return [directive?.kindLabel, directive?.heldOn, `${items.length} 条`].filter(Boolean).join('，');
  }

  protected async changeAsOf({ id, asOf: before }: DirectiveView, asOf: string) {
    if (!asOf || asOf === before) return;
    if (await this.review.changeSource((source) => this.api.changeSource(source, { asOf, directiveId: id })))
      this.message.success('已按新的起算日重新推算期限');
  }
}
