import { Injectable } from '@nestjs/common';
import type { FieldError, IndicatorInput, IndicatorRef } from '#contracts';
import { type EntityManager, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { IndicatorEntity, IndicatorReportEntity, TargetPlanEntity } from './indicator.entity';
import { lockIndicator } from './indicator-access';
import { addsOverUnits } from './indicator-rules';

/** Which indicators there are. */
@Injectable()
export class IndicatorsService {
  constructor(private readonly transactions: Transactions) {}

  create(actor: Actor, input: IndicatorInput): Promise<IndicatorRef> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const id = uuidv7();
      await check(manager, id, input);
      await manager.insert(IndicatorEntity, { id, ...input });
      audit({ action: 'indicator.create', entity: 'indicator', entityId: id, label: input.name, after: input });
      return { id, version: 1 };
    });
  }

  /** Changes what an indicator is called and who answers for it; what its figures mean stays once there are any. */
  change(actor: Actor, id: string, version: number, input: IndicatorInput): Promise<IndicatorRef> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const before = await lockIndicator(manager, id);
      checkVersion(before, version, '指标');
      await check(manager, id, input, (await isUsed(manager, id)) ? before : undefined);
      await manager.update(IndicatorEntity, { id }, { ...input, version: version + 1 });
      audit({ action: 'indicator.change', entity: 'indicator', entityId: id, label: input.name, before, after: input });
      return { id, version: version + 1 };
    });
  }

  /** Removes an indicator that has neither plan nor figures. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.transactions.run(actor, async ({ manager, audit }) => {
      const indicator = await lockIndicator(manager, id);
      checkVersion(indicator, version, '指标');
      if (await isUsed(manager, id)) throw problem('refused', '指标已有计划或数据，不能删除；不再使用的，请改为停用。');
      await manager.delete(IndicatorEntity, { id });
      audit({
        action: 'indicator.remove',
        entity: 'indicator',
        entityId: id,
        label: indicator.name,
        before: indicator,
      });
    });
  }
}

const isUsed = async (manager: EntityManager, indicatorId: string): Promise<boolean> =>
  (await manager.existsBy(TargetPlanEntity, { indicatorId })) ||
  (await manager.existsBy(IndicatorReportEntity, { indicatorId }));

/** @throws invalid with every fault @param used the row as it is, where plans or figures already rest on it */
async function check(manager: EntityManager, id: string, input: IndicatorInput, used?: IndicatorEntity) {
  const faults: FieldError[] = [];
  const at = (field: string, message: string) => faults.push({ field, message });
  const namesake = await manager.findOneBy(IndicatorEntity, { code: input.code, id: Not(id) });
  if (namesake) at('code', `编码${input.code}已用于“${namesake.name}”，请换一个编码。`);
  if (input.sourceUnitId !== null && !(await manager.existsBy(UnitEntity, { id: input.sourceUnitId })))
    at('sourceUnitId', '数据来源单位不存在，请重新选择。');
  if (input.sourceUnitId === null && !addsOverUnits(input.kind))
    at('sourceUnitId', '存量和增速类指标不能由各单位相加，请选择报送全县数据的来源单位。');
  if (used) {
    const fixed = '已有计划或数据，不能更改；口径确有变化的，请停用本指标并另建。';
    if (input.kind !== used.kind) at('kind', `指标类型：${fixed}`);
    if (input.direction !== used.direction) at('direction', `方向：${fixed}`);
    if (input.measure !== used.measure) at('measure', `计量单位：${fixed}`);
    if (input.decimals < used.decimals) at('decimals', '已有计划或数据，小数位数只能增加。');
  }
  if (faults.length > 0) throw problem('invalid', faults.map(({ message }) => message).join(''), faults);
}
