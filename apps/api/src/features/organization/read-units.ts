import type { UnitRow } from '#contracts';
import type { EntityManager } from 'typeorm';
import { grouped } from './grouped';
import { BodyMemberEntity, UnitAliasEntity, UnitEntity } from './unit.entity';

/** Every unit, ended ones included, with aliases and members, in protocol order. */
export async function readUnits(manager: EntityManager): Promise<UnitRow[]> {
  const units = await manager.find(UnitEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
  const aliases = grouped(
    await manager.find(UnitAliasEntity, { order: { alias: 'ASC' } }),
    ({ unitId }) => unitId,
    ({ alias }) => alias,
  );
  const members = grouped(
    await manager.find(BodyMemberEntity, { order: { unitId: 'ASC' } }),
    ({ bodyId }) => bodyId,
    ({ unitId }) => unitId,
  );
  return units.map((unit) => ({
    id: unit.id,
    name: unit.name,
    shortName: unit.shortName,
    pinyin: unit.pinyin,
    kind: unit.kind,
    rankGroup: unit.rankGroup,
    aliases: aliases.get(unit.id) ?? [],
    parentId: unit.parentId,
    sortOrder: unit.sortOrder,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    successorId: unit.successorId,
    officeUnitId: unit.officeUnitId,
    memberIds: members.get(unit.id) ?? [],
    version: unit.version,
  }));
}
