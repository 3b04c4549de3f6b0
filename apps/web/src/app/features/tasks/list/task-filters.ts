import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';
import {
  type AssignmentStatus,
  assignmentStatusLabel,
  type CountState,
  countStateLabel,
  levelLabel,
  taskStatusLabel,
  urgencyLabel,
} from '#domain';
import { UnitPicker } from '../../organization/unit-picker';
import { optionsOf } from '../task-words';
import { DirectivePicker } from './directive-picker';
import { filterCount, rareCount, type TaskFilterState } from './task-filters-state';

/** The row of filters above the list; each change is an address of its own. */
@Component({
  selector: 'app-task-filters',
  imports: [DirectivePicker, FormsModule, NzIconDirective, NzOptionComponent, NzSelectComponent, UnitPicker],
  templateUrl: './task-filters.html',
  styleUrl: './task-filters.css',
})
export class TaskFilters {
  readonly filters = input.required<TaskFilterState>();
  /** What the source is called by which the list is narrowed, if it is. */
  readonly sourceTitle = input('');

  protected readonly value = computed(() => this.filters().value());
  protected readonly typed = linkedSignal(() => this.value().text);
  protected readonly count = computed(() => filterCount(this.value()));
  /** On a phone the filters open on demand. */
  protected readonly open = signal(false);
  /** Filters in use of those that are seldom wanted. */
  protected readonly rare = computed(() => rareCount(this.value()));
  /** Those stand in a row of their own: open on demand, and when an address sets one of them. */
  protected readonly showsRare = linkedSignal<boolean, boolean>({
    source: () => this.rare() > 0,
    computation: (used, before) => used || (before?.value ?? false),
  });

  protected readonly statuses = optionsOf(taskStatusLabel);
  protected readonly urgencies = optionsOf(urgencyLabel);
  protected readonly levels = optionsOf(levelLabel);
  protected readonly lights = [
    { value: 'red', label: '红灯' },
    { value: 'yellow', label: '黄灯' },
    { value: 'green', label: '绿灯' },
    { value: 'blue', label: '蓝灯' },
    { value: 'grey', label: '灰灯' },
  ];
  protected readonly spans = [
    { value: 'week', label: '本周到期' },
    { value: 'nextWeek', label: '下周到期' },
    { value: 'month', label: '本月到期' },
  ];
  protected readonly orders = [
    { value: '', label: '最近拟办在前' },
    { value: 'light', label: '红灯在前' },
    { value: 'due', label: '期限近的在前' },
    { value: '-overdueDays', label: '逾期久的在前' },
    { value: 'number', label: '编号从小到大' },
    { value: 'urgency', label: '紧急的在前' },
    { value: 'level', label: '重大的在前' },
  ];
  /** Narrowings that come by a link, each to be taken off. */
  protected readonly marks = computed(() => {
    const { sourceTextId, assignmentStatus, state, overdue, nearDue, unsigned, mine } = this.value();
    const marks: { label: string; off: Parameters<TaskFilterState['set']>[0] }[] = [];
    if (sourceTextId) marks.push({ label: `来文：${this.sourceTitle() || '所选来文'}`, off: { sourceTextId: '' } });
    if (assignmentStatus.length > 0)
      marks.push({
        label: `有单位${assignmentStatus.map((one) => assignmentStatusLabel[one as AssignmentStatus]).join('、')}`,
        off: { assignmentStatus: [] },
      });
    if (state.length > 0)
      marks.push({
        label: `统计口径：${state.map((one) => countStateLabel[one as CountState]).join('、')}`,
        off: { state: [] },
      });
    if (overdue) marks.push({ label: '逾期', off: { overdue: false } });
    if (nearDue) marks.push({ label: '临期', off: { nearDue: false } });
    if (unsigned) marks.push({ label: '超时未签收', off: { unsigned: false } });
    if (mine) marks.push({ label: '我拟办的', off: { mine: false } });
    return marks;
  });

  protected search(event: Event) {
    event.preventDefault();
    this.filters().set({ text: this.typed().trim() });
  }
}
