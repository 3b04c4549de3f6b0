import type { Day } from '#calendar';
import { defaultAliases, type AliasGroup } from './aliases.ts';
import { isActive, type Directory, type PostRecord, type UnitRecord } from './directory.ts';
import { createKey } from './names.ts';

/** A way in which a name leads to a unit; the lower the strength number, the surer. */
export interface Hit {
  unit: UnitRecord;
  strength: 0 | 1 | 2;
  /** In Chinese, e.g. 别名“建设局”. */
  by: string;
}

/** Everything that can be looked up of a directory as it stands on one day. */
export interface UnitIndex {
  countyName: string;
  key: (name: string) => string;
  /** Active units in protocol order. */
  units: UnitRecord[];
  byId: Map<string, UnitRecord>;
  names: Map<string, Hit[]>;
  /** Units that do not exist on that day, by name. */
  inactive: Map<string, UnitRecord>;
  /** Units by the stem of their duty, e.g. 水利. */
  stems: Map<string, UnitRecord[]>;
  posts: Map<string, PostRecord>;
}

const append = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const townshipForms = (base: string): string[] => [
  base,
  ...['政府', '党委', '党委政府', '党委、政府', '委', '机关'].map((tail) => base + tail),
];
const subdistrictForms = (base: string): string[] => [
  ...['街道', '街道办事处', '街道办', '办事处', '办', '街道党工委'].map((tail) => base + tail),
];
const zoneForms = (base: string): string[] => [
  base,
  ...['管委会', '管理委员会', '党工委', '党工委管委会'].map((tail) => base + tail),
];

/** Names that follow from an official one by custom; keys of the index. */
const customaryForms = ({ kind }: UnitRecord, key: string, countyName: string): string[] => {
  const forms: string[] = [];
  if (kind === 'township') forms.push(...townshipForms(key.replace(/政府$/, '')));
  if (kind === 'subdistrict') forms.push(...subdistrictForms(key.replace(/街道(?:办事处|办)?$|办事处$/, '')));
  if (kind === 'zone') forms.push(...zoneForms(key.replace(/管委会$|管理委员会$/, '')));
  if (key.endsWith('办公室')) forms.push(key.slice(0, -2));
  if (key.endsWith('委员会')) forms.push(key.slice(0, -2));
  // A municipal authority's branch in the county: 某市生态环境局云溪分局, 国家税务总局云溪县税务局.
  const branch = /^.{1,6}(市(.{2,12}局).{1,6}分局)$/.exec(key);
  if (branch?.[1] && branch[2]) forms.push(branch[1], branch[2]);
  const at = countyName === '' ? -1 : key.indexOf(countyName);
  if (at > 0 && key.length - at - countyName.length >= 3) forms.push(key.slice(at + countyName.length));
  return forms;
};

/** The bare name of a township or subdistrict, as lists write it: 青石、白塔. */
const bareName = ({ kind }: UnitRecord, key: string): string | null => {
  if (kind !== 'township' && kind !== 'subdistrict') return null;
  const bare = key.replace(/(?:镇|乡)(?:政府)?$|街道(?:办事处|办)?$|办事处$/, '');
  return bare.length >= 2 && bare !== key ? bare : null;
};

const hasDuty = ({ kind }: UnitRecord): boolean => ['party', 'gov', 'agency', 'vertical', 'mass'].includes(kind);

const DUTY_TAILS = [
  /(?:委员会|办公室|局|委|部|办|中心|大队|公司)$/,
  /(?:管理|事务|监督管理|工作)(?:委员会|局|部|中心)$/,
];
const dutyStems = (key: string): string[] =>
  DUTY_TAILS.filter((tail) => tail.test(key))
    .map((tail) => key.replace(tail, ''))
    .filter((stem) => stem.length >= 2 && stem !== '政府');

/**
 * Indexes a directory for one day; every look-up afterwards is a map access.
 * @param aliases customary short names, by default those known in any county
 */
export const indexUnits = (
  directory: Directory,
  day: Day,
  aliases: readonly AliasGroup[] = defaultAliases,
): UnitIndex => {
  const key = createKey(directory.countyName);
  const groups = new Map<string, AliasGroup[]>();
  for (const one of aliases) for (const name of [one.full, ...one.short]) append(groups, key(name), one);

  const units = directory.units
    .filter((unit) => isActive(unit, day))
    .sort((a, b) => a.sortOrder - b.sortOrder || (a.id < b.id ? -1 : 1));
  const index: UnitIndex = {
    countyName: directory.countyName,
    key,
    units,
    byId: new Map(units.map((unit) => [unit.id, unit])),
    names: new Map(),
    inactive: new Map(),
    stems: new Map(),
    posts: new Map(directory.posts.map((post) => [key(post.title), post])),
  };
  for (const unit of directory.units) if (!isActive(unit, day)) index.inactive.set(key(unit.name), unit);

  for (const unit of units) {
    const seen = new Set<string>();
    const add = (name: string, strength: Hit['strength'], by: string): void => {
      if (name === '' || seen.has(name)) return;
      seen.add(name);
      append(index.names, name, { unit, strength, by });
    };
    add(key(unit.name), 0, '单位名称');
    add(key(unit.shortName), 0, `简称“${unit.shortName}”`);
    for (const alias of unit.aliases) add(key(alias), 0, `别名“${alias}”`);
    const given = [...seen];
    for (const name of given)
      for (const form of customaryForms(unit, name, directory.countyName)) add(form, 1, `习惯称谓“${form}”`);
    const stems = new Set<string>();
    for (const name of [...seen]) {
      const bare = bareName(unit, name);
      if (bare) add(bare, 2, `省略写法“${bare}”`);
      if (!hasDuty(unit)) continue;
      for (const stem of dutyStems(name)) stems.add(stem);
      for (const one of groups.get(name) ?? []) {
        for (const alias of [one.full, ...one.short]) add(key(alias), 2, `常用简称“${alias}”`);
        for (const stem of one.stems) stems.add(stem);
      }
    }
    for (const stem of stems) append(index.stems, stem, unit);
  }
  return index;
};

/** Units to which a name leads at its surest strength: none, one, or several that compete. */
export const unitsNamed = (index: UnitIndex, name: string): Hit[] => {
  const hits = index.names.get(index.key(name)) ?? [];
  const best = Math.min(...hits.map(({ strength }) => strength));
  return hits.filter(({ strength }) => strength === best);
};

/** Who answers for a body: its office where one is known and exists, else the body itself. */
export const officeOf = (index: UnitIndex, body: UnitRecord): UnitRecord =>
  (body.officeUnitId === undefined ? undefined : index.byId.get(body.officeUnitId)) ?? body;

/** Members of a body that exist on that day, in protocol order. */
export const membersOf = (index: UnitIndex, body: UnitRecord): UnitRecord[] => {
  const ids = new Set(body.memberIds);
  return index.units.filter(({ id }) => ids.has(id));
};
