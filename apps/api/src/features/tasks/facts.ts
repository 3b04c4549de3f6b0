import type { AssignmentFacts, TaskFacts } from '#domain';
import { type EntityManager, In } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';
import type { Circumstances } from './circumstances';
import { CompletionRequestEntity, ReviewEntity } from './records.entity';
import { RecipientEntity, type TaskEntity } from './task.entity';

/*
 * The one place where rows become the facts that the life cycle decides by: the same for a button of a list, a button of
 * a page and the transition itself. In batches, so that a list costs no more queries than a page.
 */

/** Facts of tasks by id. */
export async function readTaskFacts(
  manager: EntityManager,
  tasks: readonly TaskEntity[],
  { today, workSecretAllowed }: Pick<Circumstances, 'today' | 'workSecretAllowed'>,
): Promise<Map<string, TaskFacts>> {
  const ids = tasks.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const recipients = await manager.find(RecipientEntity, { where: { taskId: In(ids) }, relations: { unit: true } });
  const shares = await manager.find(AssignmentEntity, { where: { taskId: In(ids) } });
  const pending = await countPending(manager, ids);
  const recipientsOf = Map.groupBy(recipients, ({ taskId }) => taskId);
  const sharesOf = Map.groupBy(shares, ({ taskId }) => taskId);
  return new Map(
    tasks.map((task) => {
      const own = recipientsOf.get(task.id) ?? [];
      const ended = own.filter(({ unit }) => unit?.validTo && unit.validTo < today);
      const dues = own.flatMap(({ due }) => due ?? []).sort();
      const facts: TaskFacts = {
        status: task.status,
        formerStatus: task.formerStatus,
        drafterId: task.draftedBy,
        outcome: task.outcome,
        actionable: task.actionable,
        due: task.due,
        cadence: task.cadence,
        latestPartDue: dues.at(-1) ?? null,
        mode: task.mode,
        unitIds: own.map(({ unitId }) => unitId),
        leadCount: own.filter(({ role }) => role === 'lead').length,
        // A unit that has ended in the meantime is a name that no unit answers to.
        unresolvedMentions: [...task.unresolvedMentions, ...ended.flatMap(({ unit }) => unit?.name ?? [])],
        secrecy: task.secrecy,
        workSecretAllowed,
        shares: (sharesOf.get(task.id) ?? []).map(({ id, unitId, status, role, required, due }) => ({
          id,
          unitId,
          status,
          role,
          required,
          due,
        })),
        pendingItems: pending.get(task.id) ?? 0,
        today,
      };
      return [task.id, facts];
    }),
  );
}

/** Undecided extensions, claims and objections, by task. */
async function countPending(manager: EntityManager, taskIds: string[]): Promise<Map<string, number>> {
  const rows = await manager.query<{ task_id: string; n: number }[]>(
    `SELECT a.task_id, count(*)::int AS n FROM assignment a
     WHERE a.task_id = ANY($1) AND (a.status IN ('in_review', 'objected')
       OR EXISTS (SELECT 1 FROM extension_request e WHERE e.assignment_id = a.id AND e.status = 'pending'))
     GROUP BY a.task_id`,
    [taskIds],
  );
  return new Map(rows.map(({ task_id, n }) => [task_id, n]));
}

/** Facts of assignments by id. `taskOf` gives the task of each. */
export async function readAssignmentFacts(
  manager: EntityManager,
  assignments: readonly AssignmentEntity[],
  taskOf: (assignment: AssignmentEntity) => Pick<TaskEntity, 'status' | 'level'>,
  { now, today }: Pick<Circumstances, 'now' | 'today'>,
): Promise<Map<string, AssignmentFacts>> {
  const inReview = assignments.filter(
    ({ status, formerStatus }) => status === 'in_review' || formerStatus === 'in_review',
  );
  const claims = await pendingClaims(
    manager,
    inReview.map(({ id }) => id),
  );
  return new Map(
    assignments.map((assignment) => {
      const task = taskOf(assignment);
      const claim = claims.get(assignment.id);
      const reviewer = (stage: ReviewEntity['stage']) =>
        claim?.reviews.find((review) => review.stage === stage && review.verdict === 'approve')?.byId ?? null;
      const facts: AssignmentFacts = {
        status: assignment.status,
        formerStatus: assignment.formerStatus,
        unitId: assignment.unitId,
        taskStatus: task.status,
        level: task.level,
        due: assignment.due,
        signDueAt: assignment.signDueAt.toISOString(),
        now: now.toISOString(),
        today,
        filerId: claim?.request.byId ?? null,
        // Only people of the assignment's own unit file.
        filerUnitId: claim ? assignment.unitId : null,
        openParts: 0,
        initialReviewerId: reviewer('initial'),
        endorserId: reviewer('endorsement'),
      };
      return [assignment.id, facts];
    }),
  );
}

/** The claim under review of each assignment, with the opinions given so far. */
async function pendingClaims(manager: EntityManager, assignmentIds: string[]) {
  if (assignmentIds.length === 0)
    return new Map<string, { request: CompletionRequestEntity; reviews: ReviewEntity[] }>();
  const requests = await manager.findBy(CompletionRequestEntity, {
    assignmentId: In(assignmentIds),
    status: 'pending',
  });
  const reviews = await manager.findBy(ReviewEntity, { completionRequestId: In(requests.map(({ id }) => id)) });
  const reviewsOf = Map.groupBy(reviews, ({ completionRequestId }) => completionRequestId);
  return new Map(
    requests.map((request) => [request.assignmentId, { request, reviews: reviewsOf.get(request.id) ?? [] }]),
  );
}
