import { Injectable } from '@nestjs/common';
import type { FieldError, UnitEnd, UnitInput, UnitRow } from '#contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions, type Work } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { readUnits } from './read-units';
import { endFaults, unitFaults } from './unit-rules';
import { lockUnits, storeLinks, storeRow, type UnitValues } from './unit-store';

const refuse = (faults: FieldError[]) => {
  if (faults.length > 0) throw problem('invalid', faults.map(({ message }) => message).join(''), faults);
};

/** What the audit trail keeps of a unit. */
const valuesOf = (row: UnitRow): UnitValues => ({
  id: row.id,
  name: row.name,
  shortName: row.shortName,
  kind: row.kind,
  rankGroup: row.rankGroup,
  aliases: row.aliases,
  parentId: row.parentId,
  officeUnitId: row.officeUnitId,
  memberIds: row.memberIds,
  validFrom: row.validFrom,
  validTo: row.validTo,
  successorId: row.successorId,
});

/** Changes of the county's units. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Adds a unit behind the last of its kind. */
  create(actor: Actor, input: UnitInput): Promise<UnitRow> {
    return this.write(actor, async ({ manager, audit }, units) => {
      const values = { ...input, id: uuidv7(), validTo: null, successorId: null };
      refuse(unitFaults(values, units));
      const last = units.findLast(({ kind }) => kind === input.kind) ?? units.at(-1);
      const sortOrder = (last?.sortOrder ?? 0) + 1;
      await manager.query('UPDATE unit SET sort_order = sort_order + 1 WHERE sort_order >= $1', [sortOrder]);
      await storeRow(manager, values, sortOrder, 1);
      await storeLinks(manager, values);
      audit({ action: 'unit.create', entity: 'unit', entityId: values.id, label: values.name, after: values });
      return values.id;
    });
  }

  /** Changes what a unit is called and where it stands; the version is the one that the user saw. */
  change(actor: Actor, id: string, version: number, input: UnitInput): Promise<UnitRow> {
    return this.revise(actor, id, version, 'unit.change', (row) => ({ ...valuesOf(row), ...input }));
  }

  /** Ends a unit on a day; what it did before stays with it. */
  end(actor: Actor, id: string, version: number, { lastDay, successorId }: UnitEnd): Promise<UnitRow> {
    return this.revise(actor, id, version, 'unit.end', (row, units) => {
      refuse(endFaults(row, lastDay, successorId === null ? null : units.find((unit) => unit.id === successorId)));
      return { ...valuesOf(row), validTo: lastDay, successorId };
    });
  }

  /** Takes the end of a unit back. */
  restore(actor: Actor, id: string, version: number): Promise<UnitRow> {
    return this.revise(actor, id, version, 'unit.restore', (row) => ({
      ...valuesOf(row),
      validTo: null,
      successorId: null,
    }));
  }

  /** Puts the units that exist into the given order; refused when the list is not exactly those. */
  async reorder(actor: Actor, unitIds: string[]): Promise<void> {
    await this.transactions.run(actor, async ({ manager, audit }) => {
      await lockUnits(manager);
      const today = this.clock.today();
      const units = (await readUnits(manager)).filter(({ validTo }) => validTo === null || validTo >= today);
      const given = new Set(unitIds);
      if (given.size !== unitIds.length || units.length !== given.size || units.some(({ id }) => !given.has(id)))
        throw problem('stale', '单位在您调整顺序期间有增减，顺序尚未保存。请刷新后重新调整。');
      await manager.query(
        `UPDATE unit SET sort_order = given.place * 10
           FROM unnest($1::uuid[]) WITH ORDINALITY AS given(id, place) WHERE unit.id = given.id`,
        [unitIds],
      );
      audit({ action: 'unit.reorder', entity: 'unit', entityId: 'all', label: '单位顺序', after: unitIds });
    });
  }

  private revise(
    actor: Actor,
    id: string,
    version: number,
    action: string,
    next: (row: UnitRow, units: UnitRow[]) => UnitValues,
  ): Promise<UnitRow> {
    return this.write(actor, async ({ manager, audit }, units) => {
      const row = units.find((unit) => unit.id === id);
      if (!row) throw problem('notFound', '没有这个单位，可能已被移走。');
      checkVersion(row, version, '单位');
      const values = next(row, units);
      refuse(unitFaults(values, units));
      await storeRow(manager, values, row.sortOrder, row.version + 1);
      await storeLinks(manager, values);
      audit({ action, entity: 'unit', entityId: id, label: values.name, before: valuesOf(row), after: values });
      return id;
    });
  }

  private write(actor: Actor, work: (w: Work, units: UnitRow[]) => Promise<string>): Promise<UnitRow> {
    return this.transactions.run(actor, async (w) => {
      await lockUnits(w.manager);
      const id = await work(w, await readUnits(w.manager));
      return this.one(w.manager, id);
    });
  }

  private async one(manager: EntityManager, id: string): Promise<UnitRow> {
    const row = (await readUnits(manager)).find((unit) => unit.id === id);
    if (!row) throw new Error(`Unit ${id} is gone within its own transaction.`);
    return row;
  }
}
