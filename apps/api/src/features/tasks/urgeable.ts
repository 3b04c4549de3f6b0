import type { TaskRow } from '#contracts';
import type { Actor } from '../../platform/session/actor';
import type { AssignmentEntity } from './assignment.entity';
import { actionStatuses } from './record-actions';
import type { TaskEntity } from './task.entity';

/** Whether the unit of a share may be urged at all: the task is active and the share waits for the unit. */
export const isUrgeable = (task: Pick<TaskEntity, 'status'>, share: AssignmentEntity): boolean =>
  task.status === 'active' && share.replacedById === null && actionStatuses('urge').includes(share.status);

/** How many units of a task the actor may urge now, and how many of these are overdue. */
export function urgeableOf(actor: Actor, task: TaskEntity, shares: readonly AssignmentEntity[]): TaskRow['urgeable'] {
  const units = actor.permissions.has('tasks.urge') ? shares.filter((share) => isUrgeable(task, share)) : [];
  return { units: units.length, overdue: units.filter(({ overdueDays }) => overdueDays > 0).length };
}
