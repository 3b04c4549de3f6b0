import { Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import type { SourceChange, SourceRef } from '#contracts';
import type { Requirement as Proposal } from '#extraction';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions, type Work } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { StoredFileEntity } from '../../platform/files/stored-file.entity';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { refuseClassified } from './clean-text';
import { DirectiveEntity, SourceTextEntity } from './directive.entity';
import { readPassage } from './passage';
import { Readers } from './reader';
import { RequirementEntity } from './requirement.entity';
import { checkOpen, type LockedSource, lockSource, textOf } from './review-source';

/** Why a requirement was set aside with the review as a whole. */
export const VAGUE = '原则性要求，没有可检验的结果';

/** What is decided of a source as a whole. */
@Injectable()
export class SourcesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly clock: Clock,
  ) {}

  /** Renames it, or reads its dates anew from another day; due dates that a person has set stay. */
  change(actor: Actor, id: string, version: number, { name, asOf, directiveId }: SourceChange): Promise<SourceRef> {
    refuseClassified(name);
    return this.write(actor, id, version, async ({ manager, audit }, source) => {
      checkOpen(source);
      const directives = await manager.findBy(DirectiveEntity, { sourceTextId: id });
      const of = directives.filter((one) => directiveId === undefined || one.id === directiveId);
      if (asOf !== undefined) {
        if (of.length === 0) throw problem('notFound', '没有这一篇，可能已被删除。');
        await this.readDatesFrom(manager, id, of, asOf);
      }
      const first = of.some(({ position }) => position === 0);
      const next = { name: name ?? source.name, asOf: first && asOf !== undefined ? asOf : source.asOf };
      audit({
        action: 'source.change',
        entity: 'source',
        entityId: id,
        label: next.name,
        before: { name: source.name, days: of.map((one) => one.asOf) },
        after: { name: next.name, ...(asOf === undefined ? {} : { asOf, directives: of.map(({ title }) => title) }) },
      });
      return next;
    });
  }

  /** Finishes the review: every actionable requirement is decided, and the person answers for what is left out. */
  complete(actor: Actor, id: string, version: number): Promise<SourceRef> {
    return this.write(actor, id, version, async ({ manager, audit }, source) => {
      checkOpen(source);
      const open = await manager.countBy(RequirementEntity, { sourceTextId: id, status: 'proposed', actionable: true });
      if (open > 0) throw problem('refused', `还有 ${open} 条要求没有决定，请逐条立项或列为不予立项后再完成审阅。`);
      const at = this.clock.now();
      const [vague] = await manager.query<[{ id: string }[], number]>(
        `UPDATE requirement SET status = 'rejected', decided_by = $2, decided_by_name = $3, decided_at = $4,
                decision_reason = $5, version = version + 1
          WHERE source_text_id = $1 AND status = 'proposed' RETURNING id`,
        [id, actor.accountId, actor.name, at, VAGUE],
      );
      audit({
        action: 'source.complete',
        entity: 'source',
        entityId: id,
        label: source.name,
        from: 'open',
        to: 'done',
        after: { vague: vague.length },
      });
      return { reviewedAt: at, reviewedByName: actor.name };
    });
  }

  reopen(actor: Actor, id: string, version: number): Promise<SourceRef> {
    return this.write(actor, id, version, ({ audit }, source) => {
      if (!source.reviewedAt) throw problem('refused', '这份来文的审阅尚未完成，无须重新打开。');
      audit({
        action: 'source.reopen',
        entity: 'source',
        entityId: id,
        label: source.name,
        from: 'done',
        to: 'open',
      });
      return Promise.resolve({ reviewedAt: null, reviewedByName: null });
    });
  }

  /** Removes a source of which nothing was registered; that it was there stays on record. */
  remove(actor: Actor, id: string, version: number): Promise<null> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const source = await lockSource(manager, id);
      checkVersion(source, version, '这份来文');
      const registered = await manager.countBy(RequirementEntity, { sourceTextId: id, status: 'registered' });
      if (registered > 0) throw problem('refused', `其中 ${registered} 条要求已立项，来文是其依据，不能删除。`);
      const { fileId } = await manager.findOneOrFail(SourceTextEntity, {
        where: { id },
        select: { id: true, fileId: true },
      });
      await manager.delete(SourceTextEntity, { id });
      if (fileId !== null) await manager.delete(StoredFileEntity, { id: fileId });
      audit({ action: 'source.remove', entity: 'source', entityId: id, label: source.name });
      return null;
    });
  }

  private async readDatesFrom(manager: EntityManager, id: string, directives: DirectiveEntity[], asOf: Day) {
    const text = await textOf(manager, id);
    const reader = await this.readers.prepare(manager);
    const fresh = reader.read(text, asOf);
    const at = ({ start, end }: Pick<Proposal, 'start' | 'end'>) => `${start}-${end}`;
    const found = new Map(fresh.requirements.map((proposal) => [at(proposal), proposal]));
    const rows = await manager.find(RequirementEntity, {
      where: { directiveId: In(directives.map((one) => one.id)), status: In(['proposed', 'rejected']) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const { id: rowId, proposal, edited, due: before, version, start, end } of rows) {
      const { due } =
        found.get(at({ start, end })) ?? readPassage(text, { start, end }, (part) => reader.read(part, asOf));
      const next = edited.includes('due') ? before : due.value;
      if (!proposal || (next === before && JSON.stringify(due) === JSON.stringify(proposal.due))) continue;
      await manager.update(
        RequirementEntity,
        { id: rowId },
        { due: next, proposal: { ...proposal, due }, version: version + 1 },
      );
    }
    await manager.update(DirectiveEntity, { id: In(directives.map((one) => one.id)) }, { asOf });
  }

  private write(
    actor: Actor,
    id: string,
    version: number,
    work: (w: Work, source: LockedSource) => Promise<Partial<SourceTextEntity>>,
  ): Promise<SourceRef> {
    return this.transactions.run(actor, async (w) => {
      const source = await lockSource(w.manager, id);
      checkVersion(source, version, '这份来文');
      const fields = await work(w, source);
      await w.manager.update(SourceTextEntity, { id }, { ...fields, version: version + 1 });
      return { id, version: version + 1 };
    });
  }
}
