import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { pageOf } from '../../core/list-page';
import type { Card } from './cards';

/** The figures that are seen first. Each is a link as large as itself, where there is a list of it. */
@Component({
  selector: 'app-figure-cards',
  imports: [NgTemplateOutlet, RouterLink],
  templateUrl: './figure-cards.html',
  styleUrl: './figure-cards.css',
})
export class FigureCards {
  private readonly router = inject(Router);
  readonly cards = input.required<readonly Card[]>();

  protected readonly linked = computed(() =>
    this.cards().map((card) => ({
      ...card,
      tree: card.list === null ? null : this.router.parseUrl(pageOf(card.list)),
    })),
  );
}
