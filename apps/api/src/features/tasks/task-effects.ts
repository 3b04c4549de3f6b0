import { maxDay } from '#calendar';
import type { AssignmentEvent, Effect, Passage, TaskStatus, TransitionInput } from '#domain';
import { In } from 'typeorm';
import type { Work } from '../../platform/database/transactions';
import type { Actor } from '../../platform/session/actor';
import { AssignmentEntity } from './assignment.entity';
import { shifted } from './assignment-effects';
import type { AssignmentTransitions } from './assignment-transitions';
import type { Circumstances } from './circumstances';
import { newAssignment } from './new-assignment';
import { allotNumber } from './number';
import { RecipientEntity, type TaskEntity } from './task.entity';

/** One passage of a task with all that its effects may need. */
export interface TaskStep {
  work: Work;
  actor: Actor;
  task: TaskEntity;
  passage: Passage<TaskStatus>;
  input: TransitionInput;
  circumstances: Circumstances;
  assignments: AssignmentTransitions;
}

type Patch = Partial<TaskEntity>;
type Carry = (step: TaskStep) => Promise<Patch> | Patch;

/** How each effect of the life cycle is carried out on a task; returns what changes of the task itself. */
export const taskEffects: Partial<Record<Effect, Carry>> = {
  allotNumber: async ({ work, actor, circumstances }) => ({
    ...(await allotNumber(work.manager, circumstances.today)),
    approvedBy: actor.accountId,
    approvedByName: actor.name,
    approvedAt: circumstances.now,
  }),

  createAssignments: async ({ work, task, circumstances }) => {
    const recipients = await work.manager.find(RecipientEntity, {
      where: { taskId: task.id },
      relations: { unit: true },
      order: { unit: { sortOrder: 'ASC' } },
    });
    const shares = recipients.map(({ unitId, role, required, due }) =>
      newAssignment(task, { unitId, role, required, due: due ?? task.due }, circumstances),
    );
    await work.manager.insert(AssignmentEntity, shares);
    return { dispatchedAt: circumstances.now };
  },

  // The shares still see the task as it was: nobody suspends within a task that is suspended already.
  cascadeSuspend: async (step) => {
    await cascade(
      step,
      'suspend',
      ({ status }) => !['completed', 'cancelled', 'suspended'].includes(status),
      step.passage.from,
    );
    return {};
  },

  cascadeResume: async (step) => {
    await cascade(step, 'resume', ({ suspendedWithTask }) => suspendedWithTask, step.passage.to);
    return {};
  },

  cascadeCancel: async (step) => {
    await cascade(step, 'cancel', ({ status }) => !['completed', 'cancelled'].includes(status), step.passage.to);
    return {};
  },

  reopenAssignments: async (step) => {
    const wanted = new Set(step.input.assignmentIds);
    await cascade(step, 'reopen', ({ id }) => wanted.has(id), step.passage.to);
    return { closedAt: null, closingOpinion: null };
  },

  setNewDue: ({ task, input: { newDue } }) =>
    newDue === undefined ? {} : { due: task.due === null ? newDue : maxDay(task.due, newDue) },

  shiftDue: async ({ work, task, input, circumstances: { today } }) => {
    if (task.formerStatus === 'registered') {
      const recipients = await work.manager.findBy(RecipientEntity, { taskId: task.id });
      for (const { id, due } of recipients)
        if (due !== null)
          await work.manager.update(
            RecipientEntity,
            { id },
            { due: shifted({ due, suspendedOn: task.suspendedOn }, input.newDue, today) },
          );
    }
    return { due: shifted(task, input.newDue, today) };
  },

  // Nothing starts from `archived` in the table, and records ask for an active task: there is nothing left to forbid.
  freeze: () => ({}),
};

/** The same event for every share that is concerned, each by its own row of the table. */
async function cascade(
  { work, actor, task, input, circumstances, assignments }: TaskStep,
  event: AssignmentEvent,
  concerned: (assignment: AssignmentEntity) => boolean,
  taskStatus: TaskStatus,
) {
  const shares = await work.manager.find(AssignmentEntity, {
    where: { taskId: In([task.id]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const share of shares.filter(concerned))
    await assignments.pass(work, actor, task, share, event, input, { circumstances, taskStatus, withTask: true });
}
