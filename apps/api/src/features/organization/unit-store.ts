import type { UnitInput } from '#contracts';
import type { Day } from '#calendar';
import type { EntityManager } from 'typeorm';
import { pinyinKey } from './pinyin';
import { BodyMemberEntity, UnitAliasEntity, UnitEntity } from './unit.entity';

/** Everything that is stored of a unit apart from its order. */
export interface UnitValues extends UnitInput {
  id: string;
  validTo: Day | null;
  successorId: string | null;
}

/** Lets one transaction at a time change units, so that what it checked still holds when it writes; readers pass. */
export const lockUnits = (manager: EntityManager) =>
  manager.query('LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE').then(() => undefined);

/** Names as they are kept: no repetition, none that the unit has anyway. */
export const cleanAliases = ({ name, shortName, aliases }: Pick<UnitInput, 'name' | 'shortName' | 'aliases'>) => [
  ...new Set(aliases.map((alias) => alias.trim()).filter((alias) => alias && alias !== name && alias !== shortName)),
];

/** Writes the row of a unit; `version` as it shall be. What refers to other units needs them stored: see `storeLinks`. */
export async function storeRow(manager: EntityManager, values: UnitValues, sortOrder: number, version: number) {
  const { id, name, shortName, kind, rankGroup, validFrom, validTo } = values;
  const row = {
    name,
    shortName,
    kind,
    rankGroup,
    validFrom,
    validTo,
    sortOrder,
    version,
    pinyin: pinyinKey(shortName),
  };
  if (version === 1) await manager.insert(UnitEntity, { id, ...row });
  else await manager.update(UnitEntity, { id }, row);
  await manager.delete(UnitAliasEntity, { unitId: id });
  await manager.insert(
    UnitAliasEntity,
    cleanAliases(values).map((alias) => ({ alias, unitId: id })),
  );
}

/** Writes what of a unit refers to other units. */
export async function storeLinks(manager: EntityManager, values: UnitValues) {
  const { id, parentId, officeUnitId, successorId, memberIds } = values;
  await manager.update(UnitEntity, { id }, { parentId, officeUnitId, successorId });
  await manager.delete(BodyMemberEntity, { bodyId: id });
  await manager.insert(
    BodyMemberEntity,
    [...new Set(memberIds)].map((unitId) => ({ bodyId: id, unitId })),
  );
}
