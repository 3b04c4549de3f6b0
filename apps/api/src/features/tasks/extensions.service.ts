import { Injectable } from '@nestjs/common';
import type { AssignmentRef, ExtensionDecision, ExtensionInput } from '#contracts';
import { extensionFaults } from '#domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { inWorkingDays } from './circumstances';
import { refuseClassified } from './classified';
import { byline, RecordKeeper } from './record-keeper';
import { ExtensionRequestEntity } from './records.entity';

/** 延期申请: a pending one does not stop the clock; an approved one sets the due day even if decided after the old one. */
@Injectable()
export class Extensions {
  constructor(private readonly keeper: RecordKeeper) {}

  request(actor: Actor, assignmentId: string, version: number, input: ExtensionInput): Promise<AssignmentRef> {
    const { reason, progress, signer, newDue } = input;
    refuseClassified(reason, progress);
    const options = { action: 'requestExtension', version } as const;
    return this.keeper.keep(actor, assignmentId, options, async ({ work, assignment, circumstances, extensions }) => {
      const { now, today, calendar, limits } = circumstances;
      const { due } = assignment;
      const wish = { today, due, newDue, reason, ...extensions };
      const faults = inWorkingDays(() => extensionFaults(wish, calendar, limits));
      if (due === null || faults.length > 0)
        throw problem('refused', faults.map(({ message }) => message).join(''), faults);
      const id = uuidv7();
      await work.manager.insert(ExtensionRequestEntity, {
        id,
        assignmentId,
        byId: actor.accountId,
        byName: byline(actor),
        at: now,
        reason,
        progress,
        signer,
        oldDue: due,
        newDue,
        status: 'pending',
      });
      return { deed: { action: 'assignment.requestExtension', reason, after: { requestId: id, newDue } } };
    });
  }

  withdraw(actor: Actor, requestId: string, version: number): Promise<AssignmentRef> {
    const options = { action: 'withdrawExtension', version } as const;
    return this.keeper.keep(actor, locate(requestId), options, async ({ work: { manager } }) => {
      await pendingRequest(manager, requestId);
      await manager.update(ExtensionRequestEntity, { id: requestId }, { status: 'withdrawn' });
      return { deed: { action: 'assignment.withdrawExtension', after: { requestId } } };
    });
  }

  decide(actor: Actor, requestId: string, version: number, decided: ExtensionDecision): Promise<AssignmentRef> {
    const options = { action: 'decideExtension', version } as const;
    return this.keeper.keep(
      actor,
      locate(requestId),
      options,
      async ({ work, assignment, circumstances, extensions }) => {
        const { now, calendar, limits } = circumstances;
        const request = await pendingRequest(work.manager, requestId);
        const { decision, reason } = decided;
        const newDue = decision === 'approved' ? (decided.newDue ?? request.newDue) : request.newDue;
        if (decision === 'approved' && newDue !== request.newDue) {
          // Another date than the one asked for keeps to the same limits; when it was filed is no longer the question.
          const wish = { today: request.oldDue, due: request.oldDue, newDue, reason, ...extensions, pending: false };
          const faults = inWorkingDays(() => extensionFaults(wish, calendar, limits)).filter(
            (f) => f.field === 'newDue',
          );
          if (faults.length > 0) throw problem('refused', faults.map(({ message }) => message).join(''), faults);
        }
        await work.manager.update(
          ExtensionRequestEntity,
          { id: requestId },
          { status: decision, newDue, decidedByName: byline(actor), decidedAt: now, decisionReason: reason },
        );
        const after = { requestId, decision, ...(decision === 'approved' ? { due: newDue } : {}) };
        return {
          ...(decision === 'approved' ? { patch: { due: newDue } } : {}),
          deed: { action: 'assignment.decideExtension', reason, before: { due: assignment.due }, after },
        };
      },
    );
  }
}

const locate = (requestId: string) => async (manager: EntityManager) => {
  const request = await manager.findOneBy(ExtensionRequestEntity, { id: requestId });
  if (!request) throw problem('notFound', '延期申请不存在，或不在您的查看范围内。');
  return request.assignmentId;
};

async function pendingRequest(manager: EntityManager, id: string): Promise<ExtensionRequestEntity> {
  const request = await manager.findOneByOrFail(ExtensionRequestEntity, { id });
  if (request.status !== 'pending') throw problem('refused', '这份延期申请已经批复、撤回或失效，请刷新页面查看。');
  return request;
}
