import { Injectable } from '@nestjs/common';
import type { AssignmentRef, BulkUrge, BulkUrgeAnswer, UrgeInput } from '#contracts';
import { type EntityManager, In, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Transactions, type Work } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { lockTasks } from './access';
import { AssignmentEntity } from './assignment.entity';
import { CircumstancesSource } from './circumstances';
import { refuseClassified } from './classified';
import { Lights } from './lights';
import { byline, RecordKeeper } from './record-keeper';
import { UrgeEntity } from './records.entity';
import type { TaskEntity } from './task.entity';
import { isUrgeable } from './urgeable';

/** 催办, its reply, and who handles the work in the unit. */
@Injectable()
export class Urges {
  constructor(
    private readonly keeper: RecordKeeper,
    private readonly transactions: Transactions,
    private readonly source: CircumstancesSource,
    private readonly lights: Lights,
  ) {}

  urge(actor: Actor, assignmentId: string, { channel, text }: UrgeInput): Promise<AssignmentRef> {
    refuseClassified(text);
    return this.keeper.keep(actor, assignmentId, { action: 'urge' }, async ({ work, circumstances: { now } }) => {
      const id = uuidv7();
      const by = { byId: actor.accountId, byName: byline(actor), at: now };
      await work.manager.insert(UrgeEntity, { id, assignmentId, ...by, channel, text });
      return { deed: { action: 'assignment.urge', reason: text, after: { urgeId: id, channel } } };
    });
  }

  /** Urges the units of several tasks with the same words. A task without a unit to urge says so and holds up nobody. */
  async urgeAll(actor: Actor, { ids, only, ...urge }: BulkUrge): Promise<BulkUrgeAnswer> {
    refuseClassified(urge.text);
    // Which units are overdue is as of today, also in the first request of a day.
    await this.lights.ensureToday();
    return this.transactions.run(actor, async (work) => {
      const { now } = await this.source.load(work.manager);
      const tasks = await lockTasks(work.manager, ids);
      const shares = await work.manager.find(AssignmentEntity, {
        where: { taskId: In([...tasks.keys()]), replacedById: IsNull() },
        relations: { unit: true },
        order: { unit: { sortOrder: 'ASC' } },
      });
      const sharesOf = Map.groupBy(shares, ({ taskId }) => taskId);
      const results: BulkUrgeAnswer['results'] = [];
      for (const id of new Set(ids)) {
        const task = tasks.get(id);
        const wanted = (sharesOf.get(id) ?? []).filter(
          (share) => task && isUrgeable(task, share) && (only === 'unfinished' || share.overdueDays > 0),
        );
        if (!task || wanted.length === 0) {
          results.push({ id, ok: false, ...whyNone(task, only) });
          continue;
        }
        for (const share of wanted) await this.note(work, actor, task, share, urge, now);
        results.push({ id, ok: true, units: wanted.map(({ unit }) => unit?.shortName ?? '') });
      }
      await this.lights.refresh(
        work.manager,
        results.flatMap(({ id, ok }) => (ok ? [id] : [])),
      );
      return { results };
    });
  }

  private async note(
    { manager, audit }: Work,
    actor: Actor,
    task: TaskEntity,
    { id: assignmentId, unit }: AssignmentEntity,
    { channel, text }: UrgeInput,
    at: Date,
  ): Promise<void> {
    const id = uuidv7();
    const by = { byId: actor.accountId, byName: byline(actor), at };
    await manager.insert(UrgeEntity, { id, assignmentId, ...by, channel, text });
    audit({
      action: 'assignment.urge',
      entity: 'assignment',
      entityId: assignmentId,
      label: `${task.number ?? task.title} ${unit?.shortName ?? ''}`,
      reason: text,
      after: { unit: unit?.shortName, urgeId: id, channel },
    });
  }

  reply(actor: Actor, urgeId: string, reply: string): Promise<AssignmentRef> {
    refuseClassified(reply);
    const locate = async (manager: EntityManager) => (await urgeOf(manager, urgeId)).assignmentId;
    return this.keeper.keep(actor, locate, {}, async ({ work: { manager }, circumstances: { now } }) => {
      const urge = await urgeOf(manager, urgeId);
      if (urge.reply !== null) throw problem('refused', '这次催办已经回复，如有新情况请反馈进展。');
      const answer = { reply, repliedByName: byline(actor), repliedAt: now };
      await manager.update(UrgeEntity, { id: urgeId }, answer);
      return { deed: { action: 'assignment.replyToUrge', reason: reply, after: { urgeId } } };
    });
  }

  assignHandler(actor: Actor, assignmentId: string, version: number, handler: string): Promise<AssignmentRef> {
    return this.keeper.keep(actor, assignmentId, { action: 'handler', version }, ({ assignment }) =>
      Promise.resolve({
        patch: { handler },
        deed: { action: 'assignment.handler', before: { handler: assignment.handler }, after: { handler } },
      }),
    );
  }
}

async function urgeOf(manager: EntityManager, id: string): Promise<UrgeEntity> {
  const urge = await manager.findOneBy(UrgeEntity, { id });
  if (!urge) throw problem('notFound', '催办记录不存在，或不在您的查看范围内。');
  return urge;
}

const whyNone = (task: TaskEntity | undefined, only: BulkUrge['only']) => {
  if (!task) return { code: 'notFound', detail: '督办事项不存在，或不在您的查看范围内。' };
  if (task.status !== 'active') return { code: 'refused', detail: '整个事项不在办理中，无须催办。' };
  return { code: 'refused', detail: only === 'overdue' ? '没有逾期未办结的单位。' : '没有待签收或办理中的单位。' };
};
