import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { IndicatorDefinition, IndicatorInput } from '#contracts';
import { Confirm } from '../../core/confirm/confirm';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { FieldFault } from '../../core/states/field-fault';
import { ProblemNotice } from '../../core/states/problem-notice';
import { UnitPicker } from '../organization/unit-picker';
import { IndicatorsApi } from './indicators-api';

const blank: IndicatorInput = {
  code: '',
  name: '',
  measure: '亿元',
  kind: 'flow',
  direction: 'higher',
  decimals: 2,
  sourceUnitId: null,
  sortOrder: 100,
  active: true,
};

/** Adds an indicator, changes one, puts one out of use. */
@Component({
  selector: 'app-indicator-drawer',
  imports: [FieldFault, FormField, NzButtonComponent, NzDrawerModule, ProblemNotice, UnitPicker],
  templateUrl: './indicator-drawer.html',
})
export class IndicatorDrawer {
  private readonly api = inject(IndicatorsApi);
  private readonly message = inject(NzMessageService);
  private readonly confirm = inject(Confirm);

  /** Null for a new one. */
  readonly indicator = input.required<IndicatorDefinition | null>();
  /** Whether anything was changed. */
  readonly closed = output<boolean>();

  protected readonly title = computed(() => (this.indicator() ? '修改指标' : '新增指标'));
  private readonly model = linkedSignal<IndicatorInput>(() => {
    const row = this.indicator();
    if (!row) return blank;
    const { code, name, measure, kind, direction, decimals, sourceUnitId, sortOrder, active } = row;
    return { code, name, measure, kind, direction, decimals, sourceUnitId, sortOrder, active };
  });
  protected readonly form = form(this.model);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected save() {
    return this.attempt(() => this.api.save(this.indicator(), this.model()), '已保存');
  }

  protected async remove(indicator: IndicatorDefinition) {
    const text = '只能删除没有计划和数据的指标。';
    if (await this.confirm.ask({ title: `删除“${indicator.name}”？`, text, ok: '删除', danger: true }))
      await this.attempt(() => this.api.remove(indicator), '已删除');
  }

  private async attempt(deed: () => Promise<unknown>, done: string) {
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      await deed();
      this.message.success(done);
      this.closed.emit(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
