import type { Day } from '#calendar';
import type { AliasGroup } from './aliases.ts';
import type { Directory } from './directory.ts';
import { expand } from './mention.ts';
import { cleanName, withoutEtcetera } from './names.ts';
import type { Expansion, OwnerResolution, OwnerState } from './results.ts';
import { indexUnits, officeOf, unitsNamed, type UnitIndex } from './unit-index.ts';

const result = (state: OwnerState, unitIds: string[], by: string, confirm = false): OwnerResolution => ({
  state,
  unitIds,
  by,
  confirm,
});

const byName = (name: string, index: UnitIndex): OwnerResolution | null => {
  const hits = unitsNamed(index, name);
  const [hit] = hits;
  if (!hit) return null;
  if (hits.length > 1)
    return result(
      'ambiguous',
      hits.map(({ unit }) => unit.id),
      `“${name}”可能是${hits.map(({ unit }) => unit.shortName).join('或')}，请选定`,
      true,
    );
  if (hit.unit.kind !== 'body') return result('unit', [hit.unit.id], hit.by);
  const office = officeOf(index, hit.unit);
  return result(
    'body',
    [office.id],
    office === hit.unit ? `${hit.by}；尚未设定办公室，请补充` : `${hit.by}，由其办公室（${office.shortName}）承办`,
  );
};

/** 某某领导小组办公室: the office of the body. */
const byOffice = (name: string, index: UnitIndex): OwnerResolution | null => {
  const body = name.replace(/办公室$|办$/, '');
  if (body === name) return null;
  const found = byName(body, index);
  return found?.state === 'body' ? found : null;
};

const byStem = (name: string, index: UnitIndex): OwnerResolution | null => {
  const found = index.stems.get(name) ?? index.stems.get(index.key(name));
  if (!found) return null;
  const unitIds = found.map(({ id }) => id);
  return found.length === 1
    ? result('unit', unitIds, `省略写法“${name}”`)
    : result('ambiguous', unitIds, `“${name}”可能是${found.map((unit) => unit.shortName).join('或')}，请选定`, true);
};

const fromExpansion = (name: string, expansion: Expansion): OwnerResolution => {
  switch (expansion.kind) {
    case 'units':
      if (expansion.unitIds.length === 0) return result('unresolved', [], `“${name}”当日没有对应的单位`, true);
      return result(
        expansion.confirm && expansion.unitIds.length === 1 ? 'unit' : 'group',
        expansion.unitIds,
        expansion.rule,
        expansion.confirm,
      );
    case 'pick':
      return result('pick', [...expansion.certain, ...expansion.candidates], expansion.rule, true);
    case 'post':
      return result('post', [], expansion.rule);
    case 'notAssignee':
      return result('notAssignee', [], expansion.rule);
  }
};

const SHORTEST = 3;
const LONGEST = 30;

/** 住建局质监站, 青石镇王庄村: the unit whose name comes first answers for what lies inside it. */
const byPrefix = (name: string, index: UnitIndex): OwnerResolution | null => {
  if (/[、,;]/.test(name)) return null;
  for (let length = Math.min(name.length - 1, LONGEST); length >= SHORTEST; length--) {
    const [hit, ...rivals] = unitsNamed(index, name.slice(0, length));
    if (hit && /^[和与及]/.test(name.slice(length))) return null;
    if (hit && rivals.length === 0 && hit.strength < 2 && hit.unit.kind !== 'body')
      return result('unit', [hit.unit.id], `内设机构或下属单位，由${hit.unit.shortName}承办，须确认`, true);
  }
  return null;
};

const single = (name: string, index: UnitIndex): OwnerResolution | null => {
  const plain = withoutEtcetera(name);
  const expansion = (): OwnerResolution | null => {
    const found = expand(name, index);
    return found && fromExpansion(name, found);
  };
  return (
    byName(name, index) ??
    byName(plain, index) ??
    byOffice(name, index) ??
    expansion() ??
    byStem(plain, index) ??
    byPrefix(plain, index)
  );
};

/** Several clear owners as one answer; null when one of them is not clear. */
const together = (found: readonly (OwnerResolution | null)[]): OwnerResolution | null => {
  const clear = found
    .filter((one) => one !== null)
    .filter((one) => one.unitIds.length > 0 && one.state !== 'ambiguous');
  if (clear.length < found.length) return null;
  return result(
    clear.some(({ state }) => state === 'pick') ? 'pick' : 'group',
    [...new Set(clear.flatMap(({ unitIds }) => unitIds))],
    [...new Set(clear.map(({ by }) => by))].join('；'),
    clear.some(({ confirm }) => confirm),
  );
};

const LONGEST_PAIR = 60;

/** A和B, where 和 may also stand inside a name: the first place that leaves two clear owners. */
const pair = (name: string, index: UnitIndex): OwnerResolution | null => {
  if (name.length > LONGEST_PAIR) return null;
  for (const { 0: word, index: at } of name.matchAll(/以及|[和与及]/g)) {
    const found = together([single(name.slice(0, at), index), single(name.slice(at + word.length), index)]);
    if (found) return found;
  }
  return null;
};

/** A list that nobody has split: every part must be clear, or the whole is not. */
const list = (name: string, index: UnitIndex): OwnerResolution | null => {
  const parts = name.split(/[、,;]/).filter((part) => part !== '');
  return parts.length < 2 ? pair(name, index) : together(parts.map((part) => single(part, index) ?? pair(part, index)));
};

/** Resolves the written name of an owner to units of the directory. */
export type Resolver = (name: string) => OwnerResolution;

/**
 * Prepares a directory for many look-ups on one day.
 * @param aliases customary short names, by default those known in any county
 */
export const createResolver = (directory: Directory, day: Day, aliases?: readonly AliasGroup[]): Resolver => {
  const index = indexUnits(directory, day, aliases);
  return (written) => {
    const name = cleanName(written);
    if (name === '') return result('unresolved', [], '没有写明单位');
    const found = single(name, index) ?? list(name, index);
    if (found) return found;
    const former = index.inactive.get(index.key(name));
    return result(
      'unresolved',
      [],
      former
        ? `“${former.name}”在 ${day} 不存在（${former.validFrom} 至 ${former.validTo ?? '今'}），请改用当时的单位`
        : `“${written.trim()}”在单位库中没有对应的名称或别名，请选定单位或补充别名`,
    );
  };
};

/** As `createResolver`, for a single name. */
export const resolveOwner = (name: string, directory: Directory, day: Day): OwnerResolution =>
  createResolver(directory, day)(name);
