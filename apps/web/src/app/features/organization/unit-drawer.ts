import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { UnitRow } from '#contracts';
import { rankGroupLabel, rankGroups, type RankGroup, unitKindLabel, unitKinds, type UnitKind } from '#domain';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Session } from '../../core/session';
import { FieldFault } from '../../core/states/field-fault';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from './organization-api';
import { UnitPicker, UnitsPicker } from './unit-picker';

interface Model {
  name: string;
  shortName: string;
  kind: UnitKind;
  rankGroup: RankGroup;
  aliases: string;
  parentId: string | null;
  officeUnitId: string | null;
  memberIds: string[];
  validFrom: string;
}

/** Adds a unit, changes one, ends one. */
@Component({
  selector: 'app-unit-drawer',
  imports: [FieldFault, FormField, NzButtonComponent, NzDrawerModule, ProblemNotice, UnitPicker, UnitsPicker],
  templateUrl: './unit-drawer.html',
  styleUrl: './unit-drawer.css',
})
export class UnitDrawer {
  private readonly api = inject(OrganizationApi);
  private readonly message = inject(NzMessageService);
  private readonly today = inject(Session).view()?.today ?? '';

  /** Null for a new unit. */
  readonly unit = input.required<UnitRow | null>();
  readonly closed = output();

  protected readonly kinds = unitKinds;
  protected readonly kindLabel = unitKindLabel;
  protected readonly groups = rankGroups;
  protected readonly groupLabel = rankGroupLabel;
  protected readonly title = computed(() => {
    const unit = this.unit();
    return unit ? `修改 ${unit.shortName}` : '新增单位';
  });
  private readonly model = linkedSignal<Model>(() => {
    const unit = this.unit();
    return {
      name: unit?.name ?? '',
      shortName: unit?.shortName ?? '',
      kind: unit?.kind ?? 'gov',
      rankGroup: unit?.rankGroup ?? 'general',
      aliases: unit?.aliases.join('、') ?? '',
      parentId: unit?.parentId ?? null,
      officeUnitId: unit?.officeUnitId ?? null,
      memberIds: unit?.memberIds ?? [],
      validFrom: unit?.validFrom ?? this.today,
    };
  });
  protected readonly form = form(this.model);
  protected readonly isBody = computed(() => this.model().kind === 'body');
  private readonly endModel = signal<{ lastDay: string; successorId: string | null }>({
    lastDay: this.today,
    successorId: null,
  });
  protected readonly end = form(this.endModel);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected save() {
    const { aliases, officeUnitId, memberIds, ...rest } = this.model();
    const input = {
      ...rest,
      aliases: aliases.split(/[、，,；;\n]/).flatMap((alias) => alias.trim() || []),
      officeUnitId: this.isBody() ? officeUnitId : null,
      memberIds: this.isBody() ? memberIds : [],
    };
    return this.attempt(() => this.api.save(this.unit(), input), '已保存');
  }

  protected stop(unit: UnitRow) {
    return this.attempt(() => this.api.end(unit, this.endModel()), '已停用');
  }

  protected restore(unit: UnitRow) {
    return this.attempt(() => this.api.restore(unit), '已恢复');
  }

  /** Reads the units again and closes: what was typed belongs to a version that has passed. */
  protected reload() {
    this.api.reload();
    this.closed.emit();
  }

  private async attempt(deed: () => Promise<void>, done: string) {
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      await deed();
      this.message.success(done);
      this.closed.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
