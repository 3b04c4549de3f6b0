import type { Day } from '#calendar';
import type { FieldError, UnitRow } from '#contracts';

/** What of a unit the rules look at. */
export type UnitFacts = Omit<UnitRow, 'pinyin' | 'sortOrder' | 'version' | 'rankGroup'>;

const overlap = (a: UnitFacts, b: UnitFacts) =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);

const period = ({ validFrom, validTo }: UnitFacts) => (validTo === null ? '' : `（${validFrom} 至 ${validTo}）`);

/**
 * What is wrong with a unit beside the others of the county, by field; empty when it may be saved. A name leads to one
 * unit on any day; only bodies have members and an office; nothing stands above itself.
 * @param units all units, the one in question in its old or new state or not at all
 */
export function unitFaults(unit: UnitFacts, units: readonly UnitFacts[]): FieldError[] {
  const others = units.filter(({ id }) => id !== unit.id);
  const byId = new Map(others.map((other) => [other.id, other]));
  return [
    ...nameFaults(unit, others),
    ...parentFaults(unit, byId),
    ...bodyFaults(unit, byId),
    ...(unit.validTo !== null && unit.validTo < unit.validFrom
      ? [{ field: 'validTo', message: '停用日期不得早于启用日期。' }]
      : []),
  ];
}

function nameFaults(unit: UnitFacts, others: readonly UnitFacts[]): FieldError[] {
  const namesake = others.find(({ name }) => name === unit.name);
  if (namesake)
    return [{ field: 'name', message: `已有名为“${unit.name}”的单位${period(namesake)}，请修改原单位或另取名称。` }];
  const rivals = others.filter((other) => overlap(unit, other));
  const owner = (name: string) =>
    rivals.find((other) => other.name === name || other.shortName === name || other.aliases.includes(name));
  const used = (field: string, name: string): FieldError[] => {
    const other = owner(name);
    return other ? [{ field, message: `“${name}”已用于“${other.name}”，请换一个，或先在该单位删去。` }] : [];
  };
  return [
    ...used('name', unit.name),
    ...(unit.shortName === unit.name ? [] : used('shortName', unit.shortName)),
    ...unit.aliases.flatMap((alias) => used('aliases', alias)),
  ];
}

function parentFaults(unit: UnitFacts, byId: ReadonlyMap<string, UnitFacts>): FieldError[] {
  if (unit.parentId === null) return [];
  const fault = (message: string) => [{ field: 'parentId', message }];
  if (unit.parentId === unit.id) return fault('上级单位不能是本单位。');
  const seen = new Set<string>();
  let at = byId.get(unit.parentId);
  if (!at) return fault('上级单位不存在，请重新选择。');
  for (; at && !seen.has(at.id); at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    if (at.parentId === unit.id) return fault(`“${at.name}”是本单位的下级，不能作为上级单位。`);
    seen.add(at.id);
  }
  return [];
}

function bodyFaults(unit: UnitFacts, byId: ReadonlyMap<string, UnitFacts>): FieldError[] {
  const faults: FieldError[] = [];
  const only = '只有专班、指挥部可以填写';
  if (unit.kind !== 'body') {
    if (unit.memberIds.length > 0) faults.push({ field: 'memberIds', message: `${only}成员单位。` });
    if (unit.officeUnitId !== null) faults.push({ field: 'officeUnitId', message: `${only}办公室所在单位。` });
    return faults;
  }
  if (unit.officeUnitId !== null && !byId.has(unit.officeUnitId))
    faults.push({ field: 'officeUnitId', message: '办公室须设在本专班以外的单位，请重新选择。' });
  if (unit.memberIds.some((id) => !byId.has(id)))
    faults.push({ field: 'memberIds', message: '成员单位中有不存在的单位或本专班自身，请重新选择。' });
  return faults;
}

/** Why a unit cannot end as asked, by field. `successor` carries on from the day after at the latest. */
export function endFaults(unit: UnitFacts, lastDay: Day, successor: UnitFacts | null | undefined): FieldError[] {
  const faults: FieldError[] = [];
  if (lastDay < unit.validFrom)
    faults.push({ field: 'lastDay', message: `停用日期不得早于启用日期 ${unit.validFrom}。` });
  if (successor === undefined || successor?.id === unit.id)
    faults.push({ field: 'successorId', message: '承接单位不存在或就是本单位，请重新选择。' });
  else if (successor?.validTo && successor.validTo <= lastDay)
    faults.push({ field: 'successorId', message: `“${successor.name}”届时已停用，请选择仍在的单位。` });
  return faults;
}
