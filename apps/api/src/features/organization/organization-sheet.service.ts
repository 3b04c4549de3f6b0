import { Injectable, type StreamableFile } from '@nestjs/common';
import type { ImportReport, UnitBatch, UnitRow } from '#contracts';
import { organizationColumns as columns, rankGroupLabel, unitKindLabel, unitKinds } from '#domain';
import type { SheetContent, SheetRows } from '#office';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { spreadsheet } from '../../platform/files/spreadsheet';
import type { Actor } from '../../platform/session/actor';
import { planImport, type PlannedUnit } from './import-plan';
import { readUnits } from './read-units';
import { lockUnits, storeLinks, storeRow } from './unit-store';

const sheetColumns = Object.values(columns).map((title) => ({ title }));

const report = (dryRun: boolean, plan: readonly PlannedUnit[], errors: ImportReport['errors']): ImportReport => {
  const count = (action: PlannedUnit['action']) => plan.filter((unit) => unit.action === action).length;
  return {
    dryRun,
    created: count('create'),
    updated: count('update'),
    unchanged: count('keep'),
    rows: plan.map(({ line, name, action }) => ({ line, name, action })),
    errors,
  };
};

/** Units in and out as an Excel sheet. */
@Injectable()
export class OrganizationSheetService {
  constructor(
    private readonly db: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every unit, ended ones included, in the columns by which units are imported. */
  async export(actor: Actor): Promise<StreamableFile> {
    const units = await this.transactions.run(actor, async ({ manager, audit }) => {
      const rows = await readUnits(manager);
      audit({
        action: 'organization.export',
        entity: 'organization',
        entityId: 'units',
        label: '单位库',
        after: { units: rows.length },
      });
      return rows;
    });
    return spreadsheet('单位库', [sheetOf(units)], { actor, at: this.clock.now() });
  }

  /** An empty sheet to fill in, and one that explains its columns. */
  template(actor: Actor): Promise<StreamableFile> {
    return spreadsheet('单位导入模板', [sheetOf([]), guide], { actor, at: this.clock.now() });
  }

  /** What an import would do; changes nothing. */
  async try(content: SheetContent): Promise<ImportReport> {
    const { plan, errors } = planImport(content, await readUnits(this.db.manager));
    return report(true, plan, errors);
  }

  /** Units typed in, as the rows of a sheet would be; new ones come behind those that there are. */
  async typed(actor: Actor, units: UnitBatch['units'], dryRun: boolean): Promise<ImportReport> {
    const last = Math.max(0, ...(await readUnits(this.db.manager)).map(({ sortOrder }) => sortOrder));
    const titles = [columns.name, columns.shortName, columns.kind, columns.aliases, columns.sortOrder];
    const rows = units.map(({ name, shortName, kind, aliases }, i) => ({
      line: i + 1,
      cells: Object.fromEntries(
        [name, shortName, kind, aliases.join('、'), String(last + i + 1)].map((cell, at) => [titles[at] ?? '', cell]),
      ),
    }));
    const content = { sheet: '单位', titles, rows };
    return dryRun ? this.try(content) : this.import(actor, content);
  }

  /** Imports all rows, or none when one of them is wrong. */
  import(actor: Actor, content: SheetContent): Promise<ImportReport> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      await lockUnits(manager);
      const { plan, errors } = planImport(content, await readUnits(manager));
      if (errors.length > 0)
        throw problem(
          'unreadable',
          `表格中有 ${errors.length} 处错误，没有导入任何一行。请按提示修改后重新导入。`,
          errors.map(({ line, column, message }) => ({ field: `第 ${line} 行“${column}”`, message })),
        );
      const changed = plan.filter(({ action }) => action !== 'keep');
      for (const { values, sortOrder, version } of changed) await storeRow(manager, values, sortOrder, version);
      for (const { values } of changed) await storeLinks(manager, values);
      const result = report(false, plan, []);
      audit({
        action: 'organization.import',
        entity: 'organization',
        entityId: 'units',
        label: '单位库',
        after: { created: result.created, updated: result.updated, units: changed.map(({ values }) => values) },
      });
      return result;
    });
  }
}

function sheetOf(units: readonly UnitRow[]): SheetRows {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  return {
    name: '单位',
    columns: sheetColumns,
    rows: units.map((unit) => [
      unit.name,
      unit.shortName,
      unitKindLabel[unit.kind],
      nameOf(unit.parentId),
      unit.aliases.join('、'),
      unit.sortOrder,
      rankGroupLabel[unit.rankGroup],
      unit.memberIds.map(nameOf).join('、'),
      nameOf(unit.officeUnitId),
      unit.validFrom,
      unit.validTo ?? '',
    ]),
  };
}

const guide: SheetRows = {
  name: '填写说明',
  columns: [
    { title: '列', width: 26 },
    { title: '怎样填写', width: 80 },
  ],
  rows: [
    [columns.name, '必填，填单位全称。与单位库中的全称相同时，更新该单位；否则新增。'],
    [columns.shortName, '日常简称，如住建局。不填则与全称相同。'],
    [columns.kind, `必填，可填：${unitKinds.map((kind) => unitKindLabel[kind]).join('、')}。`],
    [columns.parent, '上级单位的全称，没有则不填。'],
    [columns.aliases, '文件中对该单位的其他叫法，用顿号分隔。任何叫法在全县只能对应一个单位。'],
    [columns.sortOrder, '整数，从小到大排列。不填则按行的先后。'],
    [columns.rankGroup, `同组单位之间排名，可填：${Object.values(rankGroupLabel).join('、')}。`],
    [columns.members, '只有专班、指挥部填写：成员单位的全称，用顿号分隔。'],
    [columns.office, '只有专班、指挥部填写：承担其办公室工作的单位全称。'],
    [columns.validFrom, '如 2022-03-01。不填则视为一直存在。'],
    [columns.validTo, '最后一天，如 2022-12-31。不填则表示仍在。'],
  ],
};
