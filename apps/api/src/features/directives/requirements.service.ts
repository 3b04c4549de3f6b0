import { Injectable } from '@nestjs/common';
import type { Choice, OwnerInput, RequirementChange, ReviewChange } from '#contracts';
import type { Resolver } from '#domain';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { Changes } from './changes';
import { refuseClassified } from './clean-text';
import { Readers } from './reader';
import { RequirementEntity, type RequirementOwner } from './requirement.entity';
import { chosenOwner, ownerOf } from './requirement-row';
import { checkOpen, checkProposed, lockRequirement, lockSource } from './review-source';

/** What a person decides of single requirements. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Changes fields; which ones a person has touched is kept. */
  change(actor: Actor, id: string, version: number, { owners, ...wanted }: RequirementChange): Promise<ReviewChange> {
    refuseClassified(wanted.content, wanted.heading);
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, row } = await lockRequirement(manager, id, version);
      checkProposed(row);
      const fields = Object.fromEntries(
        Object.entries(wanted as Record<string, unknown>).filter(([, value]) => value !== undefined),
      );
      const next: Partial<RequirementEntity> = {
        ...fields,
        ...(owners ? { owners: await this.owners(manager, owners) } : {}),
      };
      const names = Object.keys(next) as (keyof RequirementEntity)[];
      await manager.update(
        RequirementEntity,
        { id },
        {
          ...next,
          edited: [...new Set([...row.edited, ...names.filter((name) => name !== 'chosen')])],
          version: row.version + 1,
        },
      );
      const before = Object.fromEntries(names.map((name) => [name, row[name]]));
      audit({
        action: 'requirement.change',
        entity: 'requirement',
        entityId: id,
        label: row.content,
        before,
        after: next,
      });
      return this.changes.answer(manager, source, [id]);
    });
  }

  /** Marks open requirements of a source to be registered with the next ones, or takes the marks off. */
  choose(actor: Actor, sourceId: string, { requirementIds, chosen }: Choice): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const source = await lockSource(manager, sourceId);
      checkOpen(source);
      const [changed] = await manager.query<[{ id: string }[], number]>(
        `UPDATE requirement SET chosen = $3, version = version + 1
          WHERE source_text_id = $1 AND id = ANY($2::uuid[]) AND status = 'proposed' AND actionable AND chosen <> $3 RETURNING id`,
        [sourceId, requirementIds, chosen],
      );
      audit({
        action: 'requirement.choose',
        entity: 'source',
        entityId: sourceId,
        label: source.name,
        after: { chosen, requirements: changed.length },
      });
      return this.changes.answer(
        manager,
        source,
        changed.map(({ id }) => id),
      );
    });
  }

  /** Sets a requirement aside: it will not become a task. Again, it changes the reason. */
  reject(actor: Actor, id: string, version: number, reason: string | undefined): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, row } = await lockRequirement(manager, id, version);
      if (row.status !== 'rejected') checkProposed(row);
      await manager.update(
        RequirementEntity,
        { id },
        {
          status: 'rejected',
          chosen: false,
          decidedBy: actor.accountId,
          decidedByName: actor.name,
          decidedAt: this.clock.now(),
          decisionReason: reason === undefined || reason === '' ? null : reason,
          version: row.version + 1,
        },
      );
      audit({
        action: 'requirement.reject',
        entity: 'requirement',
        entityId: id,
        label: row.content,
        from: row.status,
        to: 'rejected',
        reason: reason ?? null,
      });
      return this.changes.answer(manager, source, [id]);
    });
  }

  /** Takes a rejection back. */
  restore(actor: Actor, id: string, version: number): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, row } = await lockRequirement(manager, id, version);
      if (row.status !== 'rejected') throw problem('refused', '这条要求没有列为不予立项，无须恢复。');
      const open = { decidedBy: null, decidedByName: null, decidedAt: null, decisionReason: null };
      await manager.update(RequirementEntity, { id }, { status: 'proposed', ...open, version: row.version + 1 });
      audit({
        action: 'requirement.restore',
        entity: 'requirement',
        entityId: id,
        label: row.content,
        from: 'rejected',
        to: 'proposed',
      });
      return this.changes.answer(manager, source, [id]);
    });
  }

  private async owners(manager: EntityManager, inputs: readonly OwnerInput[]): Promise<RequirementOwner[]> {
    const ids = new Set(inputs.flatMap(({ unitIds }) => unitIds ?? []));
    const units = await manager.find(UnitEntity, { where: { id: In([...ids]) } });
    const today = this.clock.today();
    const active = units.filter(
      ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo),
    );
    const known = new Set(active.map(({ id }) => id));
    const unknown = inputs.findIndex(({ unitIds }) => unitIds?.some((id) => !known.has(id)));
    if (unknown >= 0)
      throw problem('invalid', '所选单位不存在或已停用，请重新选择。', [
        { field: `owners[${unknown}].unitIds`, message: '所选单位不存在或已停用' },
      ]);
    const resolve: Resolver = inputs.some(({ unitIds }) => !unitIds?.length)
      ? (await this.readers.prepare(manager)).resolve
      : () => {
          throw new Error('All owners were chosen.');
        };
    return inputs.map(({ name, role, unitIds }) =>
      unitIds?.length ? chosenOwner(name, role, unitIds) : ownerOf({ name, role }, resolve(name)),
    );
  }
}
