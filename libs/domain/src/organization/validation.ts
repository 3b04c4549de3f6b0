import { isDay, type Day } from '#calendar';
import { rankGroupLabel, rankGroups, unitKindLabel, unitKinds, type RankGroup, type UnitKind } from './kinds.ts';
import type { UnitRecord } from './directory.ts';

/** Columns of the sheet by which units are imported and exported, in order. */
export const organizationColumns = {
  name: '单位名称',
  shortName: '简称',
  kind: '类别',
  parent: '上级单位',
  aliases: '别名（用、分隔）',
  sortOrder: '排序',
  rankGroup: '排名组',
  members: '成员单位（专班、指挥部）',
  office: '办公室设在',
  validFrom: '启用日期',
  validTo: '停用日期',
} as const;
export type OrganizationColumn = keyof typeof organizationColumns;

/** A row of the sheet: its line there, and cells by column title. */
export interface OrganizationRow {
  line: number;
  cells: Readonly<Record<string, string | undefined>>;
}

/** A unit as read; it has no id yet, so others are referred to by official name. */
export interface UnitDraft extends Omit<UnitRecord, 'id' | 'parentId' | 'memberIds' | 'officeUnitId'> {
  line: number;
  parentName: string | null;
  memberNames: string[];
  officeName: string | null;
}

export interface RowError {
  line: number;
  /** Title of the column. */
  column: string;
  message: string;
}

/** A unit without a date of its own has existed as long as any text that may name it. */
const ALWAYS: Day = '1949-10-01';

const kindWords: Partial<Record<string, UnitKind>> = {
  乡: 'township',
  镇: 'township',
  街道办事处: 'subdistrict',
  示范区: 'zone',
  产业集聚区: 'zone',
  党委部门: 'party',
  政府部门: 'gov',
  事业单位: 'agency',
  垂直单位: 'vertical',
  群团组织: 'mass',
  国企: 'soe',
  领导小组: 'body',
  指挥部: 'body',
  专班: 'body',
};
const kindOf = (text: string): UnitKind | undefined =>
  unitKinds.find((kind) => unitKindLabel[kind] === text || kind === text) ?? kindWords[text];

const rankGroupOf = (text: string, kind: UnitKind): RankGroup | undefined =>
  text === ''
    ? kind === 'township' || kind === 'subdistrict'
      ? 'township'
      : 'other'
    : rankGroups.find((group) => rankGroupLabel[group] === text || group === text);

/** 2022-03-01, 2022/3/1, 2022.3.1 or 2022年3月1日; undefined when it is no day of the calendar. */
const dayOf = (text: string): Day | undefined => {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(candidate) ? candidate : undefined;
};

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

type Report = (column: OrganizationColumn, message: string) => void;

const readDay = (text: string, column: OrganizationColumn, report: Report): Day | null => {
  if (text === '') return null;
  const day = dayOf(text);
  if (day === undefined) report(column, `“${text}”不是有效日期，请写成 2022-03-01 这样。`);
  return day ?? null;
};

const readRow = ({ line, cells }: OrganizationRow, position: number, report: Report): UnitDraft => {
  const cell = (column: OrganizationColumn): string => (cells[organizationColumns[column]] ?? '').trim();
  const name = cell('name');
  if (name === '') report('name', '请填写单位名称。');
  const kindText = cell('kind');
  const kind = kindOf(kindText);
  if (kind === undefined) {
    const known = unitKinds.map((one) => unitKindLabel[one]).join('、');
    report('kind', `${kindText === '' ? '请填写类别' : `没有“${kindText}”这一类别`}，可填：${known}。`);
  }
  const group = rankGroupOf(cell('rankGroup'), kind ?? 'gov');
  if (group === undefined) {
    const known = rankGroups.map((one) => rankGroupLabel[one]).join('、');
    report('rankGroup', `没有“${cell('rankGroup')}”这一排名组，可填：${known}。`);
  }
  const order = cell('sortOrder');
  if (order !== '' && !/^\d{1,6}$/.test(order)) report('sortOrder', `排序须为整数，现为“${order}”。`);
  const memberNames = listOf(cell('members'));
  if (memberNames.length > 0 && kind !== undefined && kind !== 'body')
    report('members', '只有专班、指挥部可以填写成员单位。');
  const validFrom = readDay(cell('validFrom'), 'validFrom', report) ?? ALWAYS;
  const validTo = readDay(cell('validTo'), 'validTo', report);
  if (validTo !== null && validTo < validFrom) report('validTo', '停用日期不得早于启用日期。');
  return {
    line,
    name,
    shortName: cell('shortName') === '' ? name : cell('shortName'),
    kind: kind ?? 'gov',
    aliases: listOf(cell('aliases')),
    parentName: cell('parent') === '' ? null : cell('parent'),
    officeName: cell('office') === '' ? null : cell('office'),
    memberNames,
    sortOrder: /^\d{1,6}$/.test(order) ? Number(order) : position + 1,
    rankGroup: group ?? 'other',
    validFrom,
    validTo,
  };
};

const overlap = (a: UnitDraft, b: UnitDraft): boolean =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);

/**
 * Reads and checks the rows of an organization sheet; reads no file and keeps nothing.
 * @param existing official names that the directory already has; rows may refer to them as parent, member or office
 * @returns units in the order of the rows, and every error found with its line and column; import only when there is none
 */
export const validateOrganization = (
  rows: readonly OrganizationRow[],
  existing: readonly string[] = [],
): { units: UnitDraft[]; errors: RowError[] } => {
  const errors: RowError[] = [];
  const reporter =
    (line: number): Report =>
    (column, message) => {
      errors.push({ line, column: organizationColumns[column], message });
    };
  const units = rows.map((row, position) => readRow(row, position, reporter(row.line)));

  const owners = new Map<string, UnitDraft[]>();
  for (const unit of units) {
    const columns = [
      ['name', unit.name],
      ['shortName', unit.shortName],
      ...unit.aliases.map((alias) => ['aliases', alias] as const),
    ] as const;
    for (const [column, name] of columns) {
      if (name === '') continue;
      const others = owners.get(name) ?? [];
      const rival = others.find((other) => other !== unit && overlap(other, unit));
      if (rival) reporter(unit.line)(column, `“${name}”与第 ${rival.line} 行“${rival.name}”重复，请区分。`);
      if (!others.includes(unit)) owners.set(name, [...others, unit]);
    }
  }

  const known = new Set([...existing, ...units.map(({ name }) => name)]);
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const missing = (name: string): string => `没有名为“${name}”的单位，请填写单位全称，或先录入该单位。`;
  for (const unit of units) {
    const report = reporter(unit.line);
    if (unit.parentName !== null && !known.has(unit.parentName)) report('parent', missing(unit.parentName));
    if (unit.officeName !== null && !known.has(unit.officeName)) report('office', missing(unit.officeName));
    for (const member of unit.memberNames) if (!known.has(member)) report('members', missing(member));
    const path = new Set<string>();
    for (
      let at: UnitDraft | undefined = unit;
      at;
      at = at.parentName === null ? undefined : byName.get(at.parentName)
    ) {
      if (path.has(at.name)) {
        if (at === unit) report('parent', `上级单位循环：${[...path, at.name].join(' → ')}。`);
        break;
      }
      path.add(at.name);
    }
  }
  return { units, errors: errors.sort((a, b) => a.line - b.line) };
};
