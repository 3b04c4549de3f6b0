import { DatePipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { UiLight, UiUnitTag } from '#ui';
import type { AssignmentView, TaskView } from '#contracts';
import { assignmentStatusLabel, gradeLabel } from '#domain';
import { Session } from '../../../core/session';
import type { Act } from '../acts/act';
import { DeedBar } from '../acts/deed-bar';
import { deedsOfAssignment } from '../acts/deeds';
import { dueWords } from '../task-words';
import { AssignmentRecords } from './assignment-records';

/** More open units than these are left to be opened by hand. */
const OPENED_AT_ONCE = 3;
/** From so many units on, the list can be narrowed. */
const MANY = 12;

/** Every unit's share of the task as a row that opens to what may be done with it and what it has filed. */
@Component({
  selector: 'app-assignment-table',
  imports: [AssignmentRecords, DatePipe, DeedBar, NzIconDirective, UiLight, UiUnitTag],
  templateUrl: './assignment-table.html',
  styleUrl: './assignment-table.css',
})
export class AssignmentTable {
  readonly task = input.required<TaskView>();
  readonly busy = input(false);
  /** Whether the buttons stand in the rows; the page has those of an only unit above. */
  readonly buttons = input(true);
  readonly chosen = output<Act>();

  private readonly session = inject(Session);

  protected readonly rows = computed(() =>
    this.task().assignments.map((assignment) => {
      const deeds = deedsOfAssignment(this.task(), assignment, this.session.view()?.today ?? '');
      return { assignment, deeds, awaited: deeds.some(({ awaited }) => awaited) };
    }),
  );
  /** A signal of its own: another version of the same task must not close what is open. */
  private readonly id = computed(() => this.task().id);
  /** Ids of the opened rows: at first those that wait for this person, or the only one. */
  protected readonly opened = linkedSignal<string, ReadonlySet<string>>({
    source: this.id,
    computation: () => new Set(untracked(() => this.firstOpened())),
  });

  /** Of many units those that are not done come first to sight. */
  protected readonly view = linkedSignal<string, 'all' | 'open' | 'awaited'>({
    source: this.id,
    computation: () => untracked(() => (this.rows().length > MANY && this.openRows().length > 0 ? 'open' : 'all')),
  });
  private readonly openRows = computed(() =>
    this.rows().filter(({ assignment: { status } }) => status !== 'completed' && status !== 'cancelled'),
  );
  private readonly awaitedRows = computed(() => this.rows().filter(({ awaited }) => awaited));
  protected readonly views = computed(() =>
    this.rows().length <= MANY
      ? []
      : ([
          { name: 'all', label: '全部单位', count: this.rows().length },
          { name: 'open', label: '未办结', count: this.openRows().length },
          { name: 'awaited', label: '待您办理', count: this.awaitedRows().length },
        ] as const),
  );
  protected readonly shown = computed(() =>
    ({ all: this.rows, open: this.openRows, awaited: this.awaitedRows })[this.view()](),
  );

  protected readonly status = assignmentStatusLabel;
  protected readonly grade = gradeLabel;
  protected readonly dueWords = dueWords;

  protected toggle({ id }: AssignmentView) {
    this.opened.update((opened) => {
      const next = new Set(opened);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  private firstOpened(): string[] {
    const rows = this.rows();
    const wanted = rows.length === 1 ? rows : rows.filter(({ awaited }) => awaited).slice(0, OPENED_AT_ONCE);
    return wanted.map(({ assignment }) => assignment.id);
  }
}
