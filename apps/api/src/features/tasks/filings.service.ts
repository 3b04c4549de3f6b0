import { Injectable } from '@nestjs/common';
import type { AssignmentRef, CompletionRequestInput, RulingInput } from '#contracts';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/files/upload';
import type { Actor } from '../../platform/session/actor';
import { AssignmentTransitions } from './assignment-transitions';
import { refuseClassified } from './classified';
import { Evidence } from './evidence';
import { byline } from './record-keeper';
import { CompletionRequestEntity, ObjectionEntity } from './records.entity';

/** Transitions that leave a record of their own: 签收, 退签 and its ruling, 办结申请. */
@Injectable()
export class Filings {
  constructor(
    private readonly transitions: AssignmentTransitions,
    private readonly evidence: Evidence,
  ) {}

  sign(actor: Actor, id: string, version: number, handler?: string): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'sign', {}, () =>
      Promise.resolve(handler ? { patch: { handler }, after: { handler } } : {}),
    );
  }

  object(actor: Actor, id: string, version: number, reason: string): Promise<AssignmentRef> {
    refuseClassified(reason);
    return this.transitions.run(actor, id, version, 'object', { reason }, async ({ work, circumstances: { now } }) => {
      const by = { byId: actor.accountId, byName: byline(actor), at: now };
      await work.manager.insert(ObjectionEntity, { id: uuidv7(), assignmentId: id, ...by, reason });
      return {};
    });
  }

  rule(actor: Actor, id: string, version: number, input: RulingInput): Promise<AssignmentRef> {
    const { ruling, reason, replacementUnitId } = input;
    const event = ruling === 'upheld' ? 'uphold' : 'overrule';
    const filled = { reason, ...(replacementUnitId ? { replacementUnitId } : {}) };
    return this.transitions.run(actor, id, version, event, filled, async ({ work, circumstances: { now } }) => {
      const open = { assignmentId: id, ruling: IsNull() };
      const ruled = { ruling, rulingReason: reason, ruledByName: byline(actor), ruledAt: now };
      await work.manager.update(ObjectionEntity, open, ruled);
      return {};
    });
  }

  claim(
    actor: Actor,
    id: string,
    version: number,
    input: CompletionRequestInput,
    files: Upload[],
  ): Promise<AssignmentRef> {
    const { summary, signer } = input;
    refuseClassified(summary);
    if (summary.trim() === '')
      throw problem('invalid', '请填写办结情况。', [{ field: 'summary', message: '请填写办结情况' }]);
    const filled = { signer, evidenceCount: files.length };
    return this.transitions.run(actor, id, version, 'claim', filled, async ({ work, circumstances }) => {
      const { now, today } = circumstances;
      const claim = { id: uuidv7(), assignmentId: id };
      const by = { byId: actor.accountId, byName: byline(actor), at: now };
      const filing = { summary, signer, filedOn: today, status: 'pending' as const };
      await work.manager.insert(CompletionRequestEntity, { ...claim, ...by, ...filing });
      await this.evidence.keep(work.manager, actor, claim, files);
      return { after: { claimId: claim.id, signer, files: files.length } };
    });
  }
}
