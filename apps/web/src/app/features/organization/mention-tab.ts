import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import type { MentionView } from '#contracts';
import { UiUnitTag } from '#ui';
import { queryState } from '../../core/query-state';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';

/** Tells which units a name or a group such as 各乡镇 stands for, and why. */
@Component({
  selector: 'app-mention-tab',
  imports: [Failure, Loading, UiUnitTag],
  templateUrl: './mention-tab.html',
  styleUrl: './mention-tab.css',
})
export class MentionTab {
  protected readonly examples = ['各乡镇', '各乡镇、各部门', '县直各单位', '有关乡镇', '各级各部门', '发改部门'];
  protected readonly query = queryState({ text: '', day: '' });
  protected readonly answer = httpResource<MentionView>(() =>
    this.query.value().text.trim() === ''
      ? undefined
      : { url: '/api/v1/organization/mentions', params: this.query.params() },
  );
  protected readonly sure = computed(() => new Set(this.answer.hasValue() ? this.answer.value().certainUnitIds : []));
  protected readonly summary = computed(() => {
    if (!this.answer.hasValue()) return '';
    const { state, units, confirm } = this.answer.value();
    const choice = state === 'pick' || state === 'ambiguous';
    return [
      `${choice ? '可供选择' : '共'} ${units.length} 个单位`,
      confirm ? '交办前须由人确认' : '',
      this.sure().size > 0 ? '其中写明的已标“确定”' : '',
    ]
      .filter(Boolean)
      .join('，');
  });

  protected ask(event: Event, text: string, day: string) {
    event.preventDefault();
    this.query.set({ text: text.trim(), day });
  }
}
