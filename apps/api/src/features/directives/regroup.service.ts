import { Injectable } from '@nestjs/common';
import type { RequirementAddition, RequirementMerge, RequirementSplit, ReviewChange } from '#contracts';
import type { Span } from '#extraction';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { Changes, LIVE } from './changes';
import { DirectiveEntity } from './directive.entity';
import { inherited, readPassage } from './passage';
import { Readers } from './reader';
import { merged, partsOf, trimmed } from './regroup';
import { RequirementEntity } from './requirement.entity';
import { requirementRow } from './requirement-row';
import { checkOpen, checkProposed, lockRequirement, lockSource, textOf } from './review-source';

/** Says otherwise than the extraction what is one requirement: adds, splits and merges, and takes that back. */
@Injectable()
export class RegroupService {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly changes: Changes,
  ) {}

  /** Marks a stretch that was missed as a requirement. */
  add(actor: Actor, { sourceTextId, ...wanted }: RequirementAddition): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const source = await lockSource(manager, sourceTextId);
      checkOpen(source);
      const text = await textOf(manager, sourceTextId);
      const span = trimmed(text, wanted, 'start');
      const others = await liveRows(manager, sourceTextId);
      if (others.some(({ start, end }) => start < span.end && span.start < end))
        throw problem('conflict', '所选文字与已有的要求重叠。请只选未列为要求的文字，或用“拆分”“合并”调整已有要求。');
      const directives = await manager.find(DirectiveEntity, { where: { sourceTextId }, order: { position: 'ASC' } });
      const directive = directives.findLast(({ start }) => start <= span.start) ?? directives[0];
      const neighbour = others.findLast((one) => one.directiveId === directive?.id && one.end <= span.start)?.proposal;
      const reader = await this.readers.prepare(manager);
      const proposal = readPassage(text, span, (part) => reader.read(part, directive?.asOf ?? source.asOf), {
        heading: neighbour?.heading,
        issuer: neighbour?.issuer,
      });
      const row = requirementRow(proposal, {
        sourceTextId,
        directiveId: directive?.id ?? null,
        resolve: reader.resolve,
      });
      row.addedByName = actor.name;
      await manager.insert(RequirementEntity, row);
      audit({
        action: 'requirement.add',
        entity: 'requirement',
        entityId: row.id,
        label: row.content,
        after: { sourceTextId, ...span },
      });
      return this.changes.answer(manager, source, [row.id]);
    });
  }

  /** Takes back what a person marked. */
  remove(actor: Actor, id: string, version: number): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, row } = await lockRequirement(manager, id, version);
      checkProposed(row);
      if (row.addedByName === null || row.splitFromId !== null)
        throw problem('refused', '这条要求是从原文中读出的，不能移除；如不需要，请列为不予立项。');
      const { start, end } = row;
      await manager.delete(RequirementEntity, { id });
      audit({
        action: 'requirement.remove',
        entity: 'requirement',
        entityId: id,
        label: row.content,
        before: { start, end },
      });
      return this.changes.answer(manager, source, [], [id]);
    });
  }

  /** Cuts a requirement into parts, each read anew; heading, issuer and, where it names no unit, owners stay. */
  split(actor: Actor, id: string, version: number, { at }: RequirementSplit): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, row } = await lockRequirement(manager, id, version);
      checkProposed(row);
      const text = await textOf(manager, source.id);
      const reader = await this.readers.prepare(manager);
      const { heading, issuer, urgency, level, directiveId, sourceTextId } = row;
      const directive = await manager.findOneBy(DirectiveEntity, { id: directiveId ?? '' });
      const asOf = directive?.asOf ?? source.asOf;
      const parts = partsOf(text, row, at).map((span) => {
        const read = readPassage(text, span, (part) => reader.read(part, asOf), {
          heading: row.proposal?.heading,
          issuer: row.proposal?.issuer,
        });
        const named = read.owners.some(({ name }) => reader.resolve(name).state !== 'unresolved');
        const proposal = named ? read : { ...read, owners: inherited(row.proposal?.owners ?? []) };
        const part = requirementRow(proposal, { sourceTextId, directiveId, resolve: reader.resolve });
        const owners = named ? part.owners : row.owners;
        return Object.assign(part, { heading, issuer, urgency, level, owners, splitFromId: id });
      });
      await manager.insert(RequirementEntity, parts);
      await manager.update(RequirementEntity, { id }, { status: 'split', version: row.version + 1 });
      audit({
        action: 'requirement.split',
        entity: 'requirement',
        entityId: id,
        label: row.content,
        from: row.status,
        to: 'split',
        after: parts.map((part) => ({ id: part.id, start: part.start, end: part.end })),
      });
      return this.changes.answer(
        manager,
        source,
        parts.map((part) => part.id),
        [id],
      );
    });
  }

  /** Joins what was split; `id` is one of the parts. Refused once another part was decided on or regrouped. */
  join(actor: Actor, id: string, version: number): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, row } = await lockRequirement(manager, id, version);
      const { splitFromId } = row;
      if (splitFromId === null) throw problem('refused', '这条要求不是拆分而来的，无须复原。');
      const parts = await manager.findBy(RequirementEntity, { splitFromId });
      if (parts.some(({ status }) => status !== 'proposed'))
        throw problem('refused', '拆分出的要求中有的已立项、剔除或再次调整，请先逐条恢复，再撤销拆分。');
      await manager.delete(RequirementEntity, { splitFromId });
      const origin = await manager.findOneByOrFail(RequirementEntity, { id: splitFromId });
      await manager.update(RequirementEntity, { id: origin.id }, { status: 'proposed', version: origin.version + 1 });
      audit({
        action: 'requirement.join',
        entity: 'requirement',
        entityId: origin.id,
        label: origin.content,
        from: 'split',
        to: 'proposed',
      });
      return this.changes.answer(
        manager,
        source,
        [origin.id],
        parts.map((part) => part.id),
      );
    });
  }

  /** Makes neighbours one requirement. */
  merge(actor: Actor, { items }: RequirementMerge): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, rows } = await this.lockAll(manager, items);
      const text = await textOf(manager, source.id);
      const [first] = rows;
      if (!first) throw new Error('Nothing to merge.');
      const fields = merged(text, rows);
      await this.checkNeighbours(manager, rows, fields);
      const row: RequirementEntity = Object.assign(new RequirementEntity(), first, fields, {
        id: uuidv7(),
        splitFromId: null,
        addedByName: null,
        chosen: rows.every(({ chosen }) => chosen),
        version: 1,
      });
      await manager.insert(RequirementEntity, row);
      const ids = rows.map(({ id }) => id);
      await manager.query(
        `UPDATE requirement SET status = 'merged', merged_into_id = $1, version = version + 1 WHERE id = ANY($2::uuid[])`,
        [row.id, ids],
      );
      audit({
        action: 'requirement.merge',
        entity: 'requirement',
        entityId: row.id,
        label: row.content,
        after: { from: ids },
      });
      return this.changes.answer(manager, source, [row.id], ids);
    });
  }

  /** Takes a merging back; `id` is what it made. */
  unmerge(actor: Actor, id: string, version: number): Promise<ReviewChange> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const { source, row } = await lockRequirement(manager, id, version);
      checkProposed(row);
      const parts = await manager.findBy(RequirementEntity, { mergedIntoId: id });
      if (parts.length === 0) throw problem('refused', '这条要求不是合并而来的，无须复原。');
      await manager.query(
        `UPDATE requirement SET status = 'proposed', merged_into_id = NULL, version = version + 1 WHERE merged_into_id = $1`,
        [id],
      );
      await manager.delete(RequirementEntity, { id });
      audit({ action: 'requirement.unmerge', entity: 'requirement', entityId: id, label: row.content });
      return this.changes.answer(
        manager,
        source,
        parts.map((part) => part.id),
        [id],
      );
    });
  }

  /** Locks the requirements of one source, open to decide on, in the order of the text. */
  private async lockAll(manager: EntityManager, items: RequirementMerge['items']) {
    const [head] = items;
    if (!head || new Set(items.map(({ id }) => id)).size !== items.length)
      throw problem('invalid', '请选择两条以上不同的要求。', [{ field: 'items', message: '请选择两条以上' }]);
    const { source } = await lockRequirement(manager, head.id, head.version);
    const rows = await manager.find(RequirementEntity, {
      where: { id: In(items.map(({ id }) => id)), sourceTextId: source.id },
      order: { start: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const seen = new Map(items.map(({ id, version }) => [id, version]));
    if (rows.length < items.length) throw problem('notFound', '所选要求中有的已不存在，请刷新后重试。');
    for (const row of rows) {
      checkVersion(row, seen.get(row.id) ?? 0, '所选要求');
      checkProposed(row);
    }
    return { source, rows };
  }

  private async checkNeighbours(manager: EntityManager, rows: readonly RequirementEntity[], { start, end }: Span) {
    const [first] = rows;
    const chosen = new Set(rows.map(({ id }) => id));
    const between = (await liveRows(manager, first?.sourceTextId ?? '')).some(
      (other) => !chosen.has(other.id) && other.start < end && start < other.end,
    );
    if (between || rows.some(({ directiveId }) => directiveId !== first?.directiveId))
      throw problem('refused', '只能合并同一篇中前后相邻的要求；中间隔着其他要求的不能合并。');
  }
}

/** The requirements that stand in a text, in its order. */
const liveRows = (manager: EntityManager, sourceTextId: string) =>
  manager.find(RequirementEntity, {
    where: { sourceTextId, status: In([...LIVE]) },
    order: { start: 'ASC', id: 'ASC' },
  });
