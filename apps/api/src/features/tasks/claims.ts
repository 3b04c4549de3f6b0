import type { Day } from '#calendar';
import type { Grade } from '#domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../platform/session/actor';
import { CompletionRequestEntity, ExtensionRequestEntity, ReviewEntity } from './records.entity';

/** The claim that waits for review. */
export const pendingClaim = (manager: EntityManager, assignmentId: string): Promise<CompletionRequestEntity> =>
  manager.findOneByOrFail(CompletionRequestEntity, { assignmentId, status: 'pending' });

/** Ends the review of a claim on a day. */
export async function decideClaim(
  manager: EntityManager,
  claim: CompletionRequestEntity,
  status: Exclude<CompletionRequestEntity['status'], 'pending'>,
  today: Day,
): Promise<void> {
  await manager.update(CompletionRequestEntity, { id: claim.id }, { status, decidedOn: today });
}

/** Records an opinion on a claim. */
export async function recordReview(
  manager: EntityManager,
  claim: CompletionRequestEntity,
  actor: Actor,
  at: Date,
  review: Pick<ReviewEntity, 'stage' | 'verdict' | 'opinion'> & { grade?: Grade | undefined },
): Promise<void> {
  await manager.insert(ReviewEntity, {
    id: uuidv7(),
    assignmentId: claim.assignmentId,
    completionRequestId: claim.id,
    byId: actor.accountId,
    byName: actor.name,
    at,
    ...review,
    grade: review.grade ?? null,
  });
}

/** What was asked for is void once the assignment is cancelled. */
export async function voidRequests(manager: EntityManager, assignmentId: string, today: Day): Promise<void> {
  const pending = { assignmentId, status: 'pending' as const };
  await manager.update(CompletionRequestEntity, pending, { status: 'withdrawn', decidedOn: today });
  await manager.update(ExtensionRequestEntity, pending, { status: 'lapsed' });
}
