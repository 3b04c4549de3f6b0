import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiLight, UiUnitTag } from '#ui';
import type { TaskRow } from '#contracts';
import { levelLabel, secrecyLabel, taskStatusLabel, urgencyLabel } from '#domain';
import { dueWords } from '../task-words';

/** Units named in a row; of more the number is told. */
const NAMED = 3;

/** The list itself: a dense table on a screen, cards on a phone. */
@Component({
  selector: 'app-task-table',
  imports: [RouterLink, UiLight, UiUnitTag],
  templateUrl: './task-table.html',
  styleUrl: './task-table.css',
})
export class TaskTable {
  readonly rows = input.required<readonly TaskRow[]>();
  /** Column it is sorted by, `-` in front for descending. */
  readonly sort = input.required<string>();
  /** Ids of the chosen rows. */
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly sorted = output<string>();
  readonly toggled = output<{ ids: readonly string[]; on: boolean }>();

  protected readonly columns = [
    { name: 'light', label: '灯' },
    { name: 'number', label: '编号' },
    { name: 'title', label: '事项' },
    { name: '', label: '责任单位' },
    { name: 'due', label: '期限' },
    { name: 'status', label: '状态' },
    { name: '', label: '办结' },
  ];
  protected readonly status = taskStatusLabel;
  protected readonly urgency = urgencyLabel;
  protected readonly level = levelLabel;
  protected readonly secrecy = secrecyLabel;
  protected readonly dueWords = dueWords;

  protected direction(name: string): 'ascending' | 'descending' | null {
    if (!name) return null;
    if (this.sort() === name) return 'ascending';
    return this.sort() === `-${name}` ? 'descending' : null;
  }

  /** Ascending, descending, and back to the usual order. */
  protected sortBy(name: string) {
    const direction = this.direction(name);
    this.sorted.emit(direction === null ? name : direction === 'ascending' ? `-${name}` : '');
  }

  /** Rows that can be handled together with others. */
  protected selectable({ allowed }: TaskRow): boolean {
    return allowed.includes('approve') || allowed.includes('dispatch');
  }

  protected readonly selectableIds = () =>
    this.rows()
      .filter((row) => this.selectable(row))
      .map(({ id }) => id);

  protected named({ units }: TaskRow) {
    return units.length <= NAMED ? units : units.slice(0, NAMED - 1);
  }

  protected allNames({ units }: TaskRow): string {
    return units.map(({ name }) => name).join('、');
  }
}
