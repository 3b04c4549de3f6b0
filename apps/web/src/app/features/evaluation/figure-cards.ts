import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { pageOf } from '../../core/list-page';
import type { Card } from './cards';

/** The figures that are seen first. Each is a link as large as itself. */
@Component({
  selector: 'app-figure-cards',
  imports: [RouterLink],
  templateUrl: './figure-cards.html',
  styleUrl: './figure-cards.css',
})
export class FigureCards {
  private readonly router = inject(Router);
  readonly cards = input.required<readonly Card[]>();

  protected readonly linked = computed(() =>
    this.cards().map((card) => ({ ...card, tree: this.router.parseUrl(pageOf(card.list)) })),
  );
}
