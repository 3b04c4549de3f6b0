import { Component, computed, DestroyRef, effect, ElementRef, inject, input, output, signal } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { SourceView } from '#contracts';
import { lightCharacters } from './lit-characters';
import { linesOf, type Stretch } from './source-lines';
import { Review } from './review';
import { selectedSpan } from './selected-span';

interface Selected {
  start: number;
  end: number;
  /** Where the offer to add it stands, in pixels from the top of the pane. */
  top: number;
}

/** What of a view the marks in the text depend on: most decisions leave them as they are. */
const marksOf = (view: SourceView | undefined) =>
  view &&
  JSON.stringify([
    view.id,
    view.requirements.map(({ id, start, end, state, owners, due, cadence, targets }) => [
      ...[id, start, end, state],
      [...owners, due, cadence, targets].map(({ spans }) => spans),
    ]),
    view.coverage.runs.filter(({ state }) => state === 'unlisted'),
  ]);

/** The source text with every requirement marked in its place; a selected stretch can be added. */
@Component({
  selector: 'app-source-pane',
  imports: [NzIconDirective],
  templateUrl: './source-pane.html',
  styleUrl: './source-pane.css',
  host: { '(document:selectionchange)': 'onSelection()' },
})
export class SourcePane {
  protected readonly review = inject(Review);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly editable = input.required<boolean>();
  /** A stretch to be pointed out that is no requirement: of a link, or of the coverage. */
  readonly lit = input<{ start: number; end: number } | null>(null);
  /** A person wants to see the item of a mark. */
  readonly opened = output<string>();

  private readonly marked = computed(() => this.review.view(), { equal: (a, b) => marksOf(a) === marksOf(b) });
  protected readonly lines = computed(() => {
    const view = this.marked();
    return view ? linesOf(view) : [];
  });
  protected readonly selected = signal<Selected | null>(null);

  constructor() {
    effect((onCleanup) => {
      const { places, show } = this.review.told();
      // On a narrow screen the pane appears first.
      const timer = setTimeout(() => {
        const first = lightCharacters(this.host.nativeElement, places);
        if (show) first?.scrollIntoView({ block: 'center' });
      });
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
    inject(DestroyRef).onDestroy(() => lightCharacters(this.host.nativeElement, []));
  }

  protected isLit({ start, end }: Stretch): boolean {
    const lit = this.lit();
    return lit !== null && start < lit.end && lit.start < end;
  }

  protected point({ requirementId }: Stretch) {
    if (requirementId !== null) this.review.point(requirementId, 'text');
  }

  /** A pointer at rest under which the text scrolls points at nothing. */
  protected onMove(stretch: Stretch, { movementX, movementY }: MouseEvent) {
    if ((movementX !== 0 || movementY !== 0) && stretch.requirementId !== this.review.active()) this.point(stretch);
  }

  /** A click on a mark shows its item; on a demand that is none yet, offers to add it. */
  protected open(stretch: Stretch, event: Event) {
    if (stretch.requirementId !== null) {
      if (!getSelection()?.isCollapsed) return;
      this.review.point(stretch.requirementId, 'text');
      this.opened.emit(stretch.requirementId);
    } else if (stretch.state === 'unlisted' && this.editable() && event.currentTarget instanceof HTMLElement) {
      this.offer(stretch.start, stretch.end, event.currentTarget.getBoundingClientRect());
    }
  }

  protected onSelection() {
    if (!this.editable()) return;
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const span = range && selectedSpan(this.host.nativeElement, range);
    if (range && span) this.offer(span.start, span.end, range.getBoundingClientRect());
    else if (selection && !selection.isCollapsed) this.selected.set(null);
  }

  protected async add({ start, end }: Selected) {
    this.selected.set(null);
    getSelection()?.removeAllRanges();
    await this.review.add(start, end);
  }

  private offer(start: number, end: number, at: DOMRect) {
    const { host } = this;
    const top = at.bottom - host.nativeElement.getBoundingClientRect().top + host.nativeElement.scrollTop + 4;
    this.selected.set({ start, end, top });
  }
}
