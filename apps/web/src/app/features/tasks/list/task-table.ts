import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { DatePipe } from '@angular/common';
import { RouterLink } from '@angular/router';
import { UiLight, UiUnitTag } from '#ui';
import type { TaskColumn, TaskRow } from '#contracts';
import { cadenceLabel, levelLabel, secrecyLabel, taskStatusLabel, urgencyLabel } from '#domain';
import { growing } from '../../../core/growing';
import { dueWords } from '../task-words';
import { columnLabel, isFigure } from './list-columns';
import { range, type Toggle } from './selection';

/** Units named in a row; of more the number is told. */
const NAMED = 3;

/**
 * The list itself: a dense table on a screen, cards on a phone. Rows are chosen by their box, with Shift up to the last
 * one, or by X in a row; arrows go from row to row.
 */
@Component({
  selector: 'app-task-table',
  imports: [DatePipe, RouterLink, UiLight, UiUnitTag],
  templateUrl: './task-table.html',
  styleUrl: './task-table.css',
  host: { '[class.compact]': 'compact()', '(keydown)': 'press($event)' },
})
export class TaskTable {
  readonly rows = input.required<readonly TaskRow[]>();
  readonly columns = input.required<readonly TaskColumn[]>();
  readonly compact = input(false);
  /** Column it is sorted by, `-` in front for descending. */
  readonly sort = input.required<string>();
  /** Ids of the chosen rows. */
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly sorted = output<string>();
  readonly toggled = output<Toggle>();

  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  /** Wider than the page: then it scrolls in a frame of its own, its head and the titles staying in sight. */
  protected readonly wide = signal(false);
  private last = '';

  private readonly shown = growing(() => this.rows().length, 15, 5);
  protected readonly visible = computed(() => this.rows().slice(0, this.shown()));
  protected readonly ids = computed(() => this.rows().map(({ id }) => id));
  protected readonly chosenHere = computed(() => this.ids().filter((id) => this.chosen().has(id)).length);
  /** The source stands below the title where it has no column of its own. */
  protected readonly sourceBelow = computed(() => !this.columns().includes('source') && !this.compact());

  protected readonly label = columnLabel;
  protected readonly isFigure = isFigure;
  protected readonly status = taskStatusLabel;
  protected readonly urgency = urgencyLabel;
  protected readonly level = levelLabel;
  protected readonly cadence = cadenceLabel;
  protected readonly secrecy = secrecyLabel;
  protected readonly dueWords = dueWords;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const { nativeElement: frame } = this.frame();
      const watch = new ResizeObserver(() => {
        this.wide.set(frame.scrollWidth > frame.clientWidth + 1);
      });
      watch.observe(frame);
      if (frame.firstElementChild) watch.observe(frame.firstElementChild);
      destroyed.onDestroy(() => {
        watch.disconnect();
      });
    });
  }

  protected direction(name: string): 'ascending' | 'descending' | null {
    if (this.sort() === name) return 'ascending';
    return this.sort() === `-${name}` ? 'descending' : null;
  }

  /** Ascending, descending, and back to the usual order. */
  protected sortBy(name: string) {
    const direction = this.direction(name);
    this.sorted.emit(direction === null ? name : direction === 'ascending' ? `-${name}` : '');
  }

  /** @param far with Shift: all rows from the last one that was chosen or taken off */
  protected toggle(id: string, on: boolean, far: boolean) {
    this.toggled.emit({ ids: far ? range(this.ids(), this.last, id) : [id], on });
    this.last = id;
  }

  protected press(event: KeyboardEvent) {
    const row = (event.target as HTMLElement).closest<HTMLElement>('tr[data-id]');
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const id = row.dataset['id'] ?? '';
    const key = event.key.toLowerCase();
    if (key === 'x') this.toggle(id, !this.chosen().has(id), event.shiftKey);
    else if (key === 'arrowdown' || key === 'arrowup') {
      const next = key === 'arrowdown' ? row.nextElementSibling : row.previousElementSibling;
      const same = (event.target as HTMLElement).matches('input') ? 'input' : 'a';
      next?.querySelector<HTMLElement>(same)?.focus();
    } else return;
    event.preventDefault();
  }

  protected named({ units }: TaskRow) {
    return units.length <= NAMED ? units : units.slice(0, NAMED - 1);
  }

  protected allNames({ units }: TaskRow): string {
    return units.map(({ name }) => name).join('、');
  }
}
