import { addDays, type Day, daysBetween, maxDay } from '#calendar';
import { type AssignmentStatus, type Effect, type Passage, stepDue, type TransitionInput } from '#domain';
import type { Work } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import type { AssignmentEntity } from './assignment.entity';
import { newAssignment } from './new-assignment';
import { AssignmentEntity as Assignment } from './assignment.entity';
import { type Circumstances, inWorkingDays } from './circumstances';
import { decideClaim, pendingClaim, recordReview } from './claims';
import { ExtensionRequestEntity } from './records.entity';
import { TaskEntity } from './task.entity';

/** One passage of an assignment with all that its effects may need. */
export interface AssignmentStep {
  work: Work;
  actor: Actor;
  task: TaskEntity;
  assignment: AssignmentEntity;
  passage: Passage<AssignmentStatus>;
  input: TransitionInput;
  circumstances: Circumstances;
}

/** What an effect changes of the assignment itself; the caller stores it together with the new state. */
type Patch = Partial<AssignmentEntity>;
type Carry = (step: AssignmentStep) => Promise<Patch> | Patch;

/** How each effect of the life cycle is carried out on an assignment. */
export const assignmentEffects: Partial<Record<Effect, Carry>> = {
  setSignedAt: ({ actor, circumstances }) => ({ signedAt: circumstances.now, signedByName: actor.name }),

  replaceAssignment: async ({ work, task, assignment, input, circumstances }) => {
    const unit = await work.manager.findOneBy(UnitEntity, { id: input.replacementUnitId ?? '' });
    if (!unit || (unit.validTo !== null && unit.validTo < circumstances.today))
      throw problem('invalid', '改派的单位不存在或已停用，请重新选择。', [
        { field: 'replacementUnitId', message: '请重新选择改派的单位' },
      ]);
    const taken = await work.manager
      .createQueryBuilder(Assignment, 'a')
      .where("a.taskId = :taskId AND a.unitId = :unitId AND a.status <> 'cancelled'", {
        taskId: task.id,
        unitId: unit.id,
      })
      .getExists();
    if (taken)
      throw problem('refused', `“${unit.shortName}”已在承办本事项，请改派其他单位。`, [
        { field: 'replacementUnitId', message: '该单位已在承办本事项' },
      ]);
    const { role, required, due } = assignment;
    const replacement = newAssignment(task, { unitId: unit.id, role, required, due }, circumstances);
    await work.manager.insert(Assignment, replacement);
    work.audit({
      action: 'assignment.dispatch',
      entity: 'assignment',
      entityId: replacement.id,
      label: `${task.number ?? task.title} ${unit.shortName}`,
      to: 'dispatched',
      after: { unit: unit.shortName, due, replaces: assignment.id },
    });
    return { replacedById: replacement.id };
  },

  lapseExtension: async ({ work, assignment }) => {
    const pending = { assignmentId: assignment.id, status: 'pending' as const };
    await work.manager.update(ExtensionRequestEntity, pending, { status: 'lapsed' });
    return { refileBy: null };
  },

  discardClaim: async ({ work, assignment, circumstances: { today } }) => {
    await decideClaim(work.manager, await pendingClaim(work.manager, assignment.id), 'withdrawn', today);
    return { reportingFrom: today };
  },

  recordInitialOpinion: async ({ work, actor, assignment, input, circumstances: { now } }) => {
    const claim = await pendingClaim(work.manager, assignment.id);
    const opinion = input.opinion ?? '';
    await recordReview(work.manager, claim, actor, now, { stage: 'initial', verdict: 'approve', opinion });
    return {};
  },

  recordEndorsement: async ({ work, actor, assignment, input, circumstances: { now } }) => {
    const claim = await pendingClaim(work.manager, assignment.id);
    const opinion = input.opinion ?? '';
    await recordReview(work.manager, claim, actor, now, { stage: 'endorsement', verdict: 'approve', opinion });
    return {};
  },

  countReturn: async ({ work, actor, assignment, input, circumstances }) => {
    const { now, today, calendar, limits } = circumstances;
    const claim = await pendingClaim(work.manager, assignment.id);
    const stage = actor.role === 'inspector' ? 'initial' : 'final';
    await recordReview(work.manager, claim, actor, now, { stage, verdict: 'return', opinion: input.reason ?? '' });
    await decideClaim(work.manager, claim, 'returned', today);
    const refileBy = inWorkingDays(() => stepDue('refile', today, calendar, limits));
    return { returnCount: assignment.returnCount + 1, refileBy, reportingFrom: today };
  },

  completeOnFilingDay: async ({ work, actor, assignment, input, circumstances: { now, today } }) => {
    const claim = await pendingClaim(work.manager, assignment.id);
    const opinion = input.opinion ?? '同意办结。';
    const { grade } = input;
    await recordReview(work.manager, claim, actor, now, { stage: 'final', verdict: 'approve', opinion, grade });
    await decideClaim(work.manager, claim, 'accepted', today);
    return { completedOn: claim.filedOn, grade: grade ?? null, refileBy: null };
  },

  setNewDue: ({ assignment, input, circumstances: { today } }) => ({
    due: input.newDue ?? assignment.due,
    completedOn: null,
    grade: null,
    reportingFrom: today,
  }),

  shiftDue: ({ assignment, input, circumstances: { today } }) => ({
    due: shifted(assignment, input.newDue, today),
    refileBy: shifted({ due: assignment.refileBy, suspendedOn: assignment.suspendedOn }, undefined, today),
    reportingFrom: maxDay(assignment.reportingFrom, today),
  }),

  reactivateTask: async ({ work, task }) => {
    if (task.status === 'active') return {};
    const patch = { status: 'active' as const, version: task.version + 1, closedAt: null, closingOpinion: null };
    work.audit({
      action: 'task.reactivate',
      entity: 'task',
      entityId: task.id,
      label: task.number ?? task.title,
      from: task.status,
      to: 'active',
    });
    Object.assign(task, patch);
    await work.manager.update(TaskEntity, { id: task.id }, patch);
    return {};
  },
};

/** The due day after a suspension: the one given, or the old one moved by the days suspended. */
export const shifted = (
  { due, suspendedOn }: { due: Day | null; suspendedOn: Day | null },
  newDue: Day | undefined,
  today: Day,
): Day | null => {
  if (newDue !== undefined) return newDue;
  if (due === null || suspendedOn === null) return due;
  return addDays(due, daysBetween(suspendedOn, today));
};
