import { Injectable } from '@nestjs/common';
import type { FieldError, PostHolder, PostInput, PostRow } from '#contracts';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { PostEntity, PostHolderEntity, PostSponsorshipEntity } from './post.entity';
import { UnitEntity } from './unit.entity';

/** A post is held by one person at a time. */
function holderFaults(holders: readonly PostHolder[]): FieldError[] {
  return holders.flatMap((holder, i) => {
    const at = (field: string, message: string) => [{ field: `holders[${i}].${field}`, message }];
    if (holder.heldTo !== null && holder.heldTo < holder.heldFrom)
      return at('heldTo', `${holder.personName}的离任日期不得早于任职日期。`);
    const rival = holders.find(
      (other, j) =>
        j < i &&
        (other.heldTo === null || holder.heldFrom <= other.heldTo) &&
        (holder.heldTo === null || other.heldFrom <= holder.heldTo),
    );
    return rival
      ? at('heldFrom', `${holder.personName}与${rival.personName}的任职时间重叠，请先填前任的离任日期。`)
      : [];
  });
}

/** Leaders' posts: who holds them when, and which townships they sponsor. */
@Injectable()
export class PostsService {
  constructor(
    private readonly db: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Posts in protocol order. */
  async list(manager: EntityManager = this.db.manager): Promise<PostRow[]> {
    const posts = await manager.find(PostEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
    const holders = await manager.find(PostHolderEntity, { order: { heldFrom: 'DESC' } });
    const sponsored = await manager.find(PostSponsorshipEntity);
    const today = this.clock.today();
    return posts.map(({ id, title, sortOrder, version }) => {
      const own = holders
        .filter(({ postId }) => postId === id)
        .map(({ personName, heldFrom, heldTo }) => ({ personName, heldFrom, heldTo }));
      const holder = own.find(({ heldFrom, heldTo }) => heldFrom <= today && (heldTo === null || today <= heldTo));
      return {
        id,
        title,
        sortOrder,
        holders: own,
        holderName: holder?.personName ?? null,
        sponsoredUnitIds: sponsored.filter(({ postId }) => postId === id).map(({ unitId }) => unitId),
        version,
      };
    });
  }

  create(actor: Actor, input: PostInput): Promise<PostRow> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const id = uuidv7();
      await this.check(manager, id, input);
      await manager.insert(PostEntity, { id, title: input.title, sortOrder: input.sortOrder });
      await this.storeParts(manager, id, input);
      audit({ action: 'post.create', entity: 'post', entityId: id, label: input.title, after: input });
      return this.one(manager, id);
    });
  }

  change(actor: Actor, id: string, version: number, input: PostInput): Promise<PostRow> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const post = await this.locked(manager, id, version);
      await this.check(manager, id, input);
      const before = await this.one(manager, id);
      await manager.update(
        PostEntity,
        { id },
        { title: input.title, sortOrder: input.sortOrder, version: post.version + 1 },
      );
      await this.storeParts(manager, id, input);
      audit({ action: 'post.change', entity: 'post', entityId: id, label: input.title, before, after: input });
      return this.one(manager, id);
    });
  }

  /** Removes a post that nothing refers to. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.transactions.run(actor, async ({ manager, audit }) => {
      const post = await this.locked(manager, id, version);
      const before = await this.one(manager, id);
      try {
        await manager.delete(PostEntity, { id });
      } catch (fault) {
        if ((fault as { code?: unknown }).code !== '23503') throw fault;
        throw problem('refused', '已有账号或事项使用此职务，不能删除。可填写离任日期，保留职务。');
      }
      audit({ action: 'post.remove', entity: 'post', entityId: id, label: post.title, before });
    });
  }

  private async locked(manager: EntityManager, id: string, version: number): Promise<PostEntity> {
    const post = await manager.findOne(PostEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!post) throw problem('notFound', '没有这个职务，可能已被删除。');
    checkVersion(post, version, '职务');
    return post;
  }

  private async check(manager: EntityManager, id: string, input: PostInput) {
    const faults = holderFaults(input.holders);
    const namesake = await manager.findOneBy(PostEntity, { title: input.title });
    if (namesake && namesake.id !== id)
      faults.push({ field: 'title', message: `已有职务“${input.title}”，请直接修改该职务。` });
    const units = new Set(input.sponsoredUnitIds);
    if (units.size > 0 && (await manager.countBy(UnitEntity, { id: In([...units]) })) < units.size)
      faults.push({ field: 'sponsoredUnitIds', message: '包联单位中有不存在的单位，请重新选择。' });
    if (faults.length > 0) throw problem('invalid', faults.map(({ message }) => message).join(''), faults);
  }

  private async storeParts(manager: EntityManager, postId: string, { holders, sponsoredUnitIds }: PostInput) {
    await manager.delete(PostHolderEntity, { postId });
    for (const { personName, heldFrom, heldTo } of holders)
      await manager.insert(PostHolderEntity, { id: uuidv7(), postId, personName, heldFrom, heldTo });
    await manager.delete(PostSponsorshipEntity, { postId });
    for (const unitId of new Set(sponsoredUnitIds)) await manager.insert(PostSponsorshipEntity, { postId, unitId });
  }

  private async one(manager: EntityManager, id: string): Promise<PostRow> {
    const row = (await this.list(manager)).find((post) => post.id === id);
    if (!row) throw new Error(`Post ${id} is gone within its own transaction.`);
    return row;
  }
}
