import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RankedUnitRow, UnitFigures } from '#contracts';
import { FigureLink } from './figure-link';

/** Rows of one end; of units that share a place there may be many. */
const MOST = 5;

/** The first and the last units by the rule that stands below them. */
@Component({
  selector: 'app-rank-panel',
  imports: [FigureLink, RouterLink],
  templateUrl: './rank-panel.html',
  styleUrls: ['./figures-table.css', './rank-panel.css'],
})
export class RankPanel {
  readonly groups = input.required<readonly { kind: string; figures: UnitFigures }[]>();
  readonly rule = input.required<string>();

  protected readonly ends = computed(() =>
    this.groups().map(({ kind, figures }) => ({
      ...{ kind, ranked: figures.ranked, rate: figures.rate },
      lists: [end('前列', figures.best), end('后列', figures.worst)],
    })),
  );
}

const end = (name: string, rows: readonly RankedUnitRow[]) => ({
  name,
  rows: rows.slice(0, MOST),
  more: Math.max(0, rows.length - MOST),
});
