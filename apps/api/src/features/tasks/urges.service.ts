import { Injectable } from '@nestjs/common';
import type { AssignmentRef, UrgeInput } from '#contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { refuseClassified } from './classified';
import { byline, RecordKeeper } from './record-keeper';
import { UrgeEntity } from './records.entity';

/** 催办, its reply, and who handles the work in the unit. */
@Injectable()
export class Urges {
  constructor(private readonly keeper: RecordKeeper) {}

  urge(actor: Actor, assignmentId: string, { channel, text }: UrgeInput): Promise<AssignmentRef> {
    refuseClassified(text);
    return this.keeper.keep(actor, assignmentId, { action: 'urge' }, async ({ work, circumstances: { now } }) => {
      const id = uuidv7();
      const by = { byId: actor.accountId, byName: byline(actor), at: now };
      await work.manager.insert(UrgeEntity, { id, assignmentId, ...by, channel, text });
      return { deed: { action: 'assignment.urge', reason: text, after: { urgeId: id, channel } } };
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
