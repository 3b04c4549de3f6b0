import type { ImportRow, UnitRow } from '#contracts';
import {
  organizationColumns as columns,
  type OrganizationColumn,
  type RowError,
  type UnitDraft,
  validateOrganization,
} from '#domain';
import type { SheetContent } from '#office';
import { v7 as uuidv7 } from 'uuid';
import { unitFaults } from './unit-rules';
import { cleanAliases, type UnitValues } from './unit-store';

/** One unit of a sheet, ready to be stored. */
export interface PlannedUnit extends ImportRow {
  values: UnitValues;
  sortOrder: number;
  /** 1 for a new unit. */
  version: number;
}

/** Which column a field of a unit is in. */
const columnOf: Record<string, OrganizationColumn> = {
  parentId: 'parent',
  officeUnitId: 'office',
  memberIds: 'members',
};

const sorted = (list: readonly string[]) => [...list].sort();
const same = (a: PlannedUnit, row: UnitRow) =>
  a.sortOrder === row.sortOrder &&
  (Object.keys(a.values) as (keyof UnitValues)[]).every((key) => {
    const [x, y] = [a.values[key], row[key]];
    return Array.isArray(x) && Array.isArray(y) ? sorted(x).join() === sorted(y).join() : x === y;
  });

/**
 * Reads a sheet against the units that there are: a row whose official name is known changes that unit, another adds one;
 * a column that the sheet does not have leaves its field as it is. Units that the sheet does not name stay untouched.
 * @returns the plan, or every error with line and column; with an error the plan must not be carried out
 */
export function planImport(
  { titles, rows }: SheetContent,
  existing: readonly UnitRow[],
): { plan: PlannedUnit[]; errors: RowError[] } {
  const missing = [columns.name, columns.kind].filter((title) => !titles.includes(title));
  if (missing.length > 0)
    return {
      plan: [],
      errors: missing.map((column) => ({ line: 1, column, message: `表头缺少“${column}”列，请按模板填写。` })),
    };
  const { units: drafts, errors } = validateOrganization(
    rows,
    existing.map(({ name }) => name),
  );
  if (errors.length > 0) return { plan: [], errors };

  const known = new Map(existing.map((row) => [row.name, row]));
  const ids = new Map(existing.map(({ name, id }) => [name, id]));
  for (const { name } of drafts) if (!ids.has(name)) ids.set(name, uuidv7());
  const given = new Set(titles);
  const plan = drafts.map((draft) => planned(draft, known.get(draft.name), ids, given));

  const replaced = new Set(plan.map(({ values }) => values.id));
  const result = [...existing.filter(({ id }) => !replaced.has(id)), ...plan.map(({ values }) => values)];
  const faults = plan.flatMap(({ line, values }) =>
    unitFaults(values, result).map(({ field, message }) => ({
      line,
      column: columns[columnOf[field] ?? (field as OrganizationColumn)],
      message,
    })),
  );
  return { plan, errors: faults };
}

function planned(
  draft: UnitDraft,
  row: UnitRow | undefined,
  ids: ReadonlyMap<string, string>,
  given: ReadonlySet<string>,
): PlannedUnit {
  const idOf = (name: string | null) => (name === null ? null : (ids.get(name) ?? null));
  const pick = <T>(column: OrganizationColumn, fresh: T, kept: T | undefined): T =>
    kept === undefined || given.has(columns[column]) ? fresh : kept;
  const names = {
    name: draft.name,
    shortName: pick('shortName', draft.shortName, row?.shortName),
    aliases: pick('aliases', draft.aliases, row?.aliases),
  };
  const unit: PlannedUnit = {
    line: draft.line,
    name: draft.name,
    action: row ? 'update' : 'create',
    sortOrder: pick('sortOrder', draft.sortOrder, row?.sortOrder),
    version: (row?.version ?? 0) + 1,
    values: {
      ...names,
      id: idOf(draft.name) ?? '',
      aliases: cleanAliases(names),
      kind: draft.kind,
      rankGroup: pick('rankGroup', draft.rankGroup, row?.rankGroup),
      parentId: pick('parent', idOf(draft.parentName), row?.parentId),
      officeUnitId: pick('office', idOf(draft.officeName), row?.officeUnitId),
      memberIds: pick(
        'members',
        draft.memberNames.flatMap((name) => idOf(name) ?? []),
        row?.memberIds,
      ),
      validFrom: pick('validFrom', draft.validFrom, row?.validFrom),
      validTo: pick('validTo', draft.validTo, row?.validTo),
      successorId: row?.successorId ?? null,
    },
  };
  return row && same(unit, row) ? { ...unit, action: 'keep' } : unit;
}
