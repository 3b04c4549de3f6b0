import { toDay } from '#calendar';
import { signDueAt } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { AssignmentEntity } from './assignment.entity';
import { type Circumstances, inWorkingDays } from './circumstances';
import type { TaskEntity } from './task.entity';

/** A unit's share as it is dispatched now. @throws refused where the working days of the signing limit are not known */
export function newAssignment(
  task: TaskEntity,
  share: Pick<AssignmentEntity, 'unitId' | 'role' | 'required' | 'due'>,
  { now, calendar, limits }: Circumstances,
): AssignmentEntity {
  const signBy = new Date(inWorkingDays(() => signDueAt(now.toISOString(), task.urgency, calendar, limits)));
  return Object.assign(new AssignmentEntity(), {
    id: uuidv7(),
    taskId: task.id,
    ...share,
    status: 'dispatched' as const,
    firstDue: share.due,
    dispatchedAt: now,
    signDueAt: signBy,
    reportingFrom: toDay(signBy),
    light: 'green' as const,
    lightReasons: [],
    returnCount: 0,
    version: 1,
  });
}
