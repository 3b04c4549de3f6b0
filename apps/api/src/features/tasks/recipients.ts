import type { Day } from '#calendar';
import type { FieldError, RecipientGroup } from '#contracts';
import type { AssignmentRole, Mode } from '#domain';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../../platform/errors/problem';
import { UnitEntity } from '../organization';
import { RecipientEntity } from './task.entity';

const rolesOf: Record<Mode, readonly AssignmentRole[]> = {
  joint: ['lead', 'support', 'coordinator'],
  each: ['each', 'coordinator'],
};
const modeFault: Record<Mode, string> = {
  joint: '牵头配合事项的单位只能是牵头、配合或统筹单位',
  each: '各自负责事项的单位只能是责任单位或统筹单位',
};

/** One row for each unit; a unit that is named twice is what it was named first, as the written order says. */
export const rowsOf = (taskId: string, groups: readonly RecipientGroup[]): RecipientEntity[] => {
  const rows = new Map<string, RecipientEntity>();
  for (const { unitIds, role, mention, required, due } of groups)
    for (const unitId of unitIds)
      if (!rows.has(unitId))
        rows.set(unitId, {
          id: uuidv7(),
          taskId,
          unitId,
          role,
          required: required ?? (role === 'lead' || role === 'each'),
          mention: mention ?? null,
          due: due ?? null,
        });
  return [...rows.values()];
};

/**
 * What is wrong with recipients, by field; `units` are those that exist of the ids named.
 * The life cycle checks whether they suffice.
 */
export function recipientFaults(
  groups: readonly RecipientGroup[],
  mode: Mode,
  units: ReadonlyMap<string, Pick<UnitEntity, 'name' | 'kind' | 'validTo'>>,
  today: Day,
): FieldError[] {
  return groups.flatMap(({ unitIds, role }, i): FieldError[] => {
    const field = `recipients[${i}]`;
    if (!rolesOf[mode].includes(role)) return [{ field: `${field}.role`, message: modeFault[mode] }];
    return unitIds.flatMap((id) => {
      const unit = units.get(id);
      if (!unit) return [{ field: `${field}.unitIds`, message: '所选单位不存在，请重新选择' }];
      if (unit.validTo !== null && unit.validTo < today)
        return [{ field: `${field}.unitIds`, message: `“${unit.name}”已停用，请改选承接其职责的单位` }];
      if (unit.kind === 'body' && role !== 'coordinator')
        return [{ field: `${field}.unitIds`, message: `“${unit.name}”不是独立单位，请选其办公室或成员单位` }];
      return [];
    });
  });
}

/** Replaces the recipients of a task. @throws invalid */
export async function storeRecipients(
  manager: EntityManager,
  taskId: string,
  mode: Mode,
  groups: readonly RecipientGroup[],
  today: Day,
): Promise<RecipientEntity[]> {
  const ids = [...new Set(groups.flatMap(({ unitIds }) => unitIds))];
  const units = new Map((await manager.findBy(UnitEntity, { id: In(ids) })).map((unit) => [unit.id, unit]));
  const faults = recipientFaults(groups, mode, units, today);
  if (faults.length > 0)
    throw problem('invalid', `${[...new Set(faults.map(({ message }) => message))].slice(0, 3).join('；')}。`, faults);
  const rows = rowsOf(taskId, groups);
  await manager.delete(RecipientEntity, { taskId });
  await manager.insert(RecipientEntity, rows);
  return rows;
}
