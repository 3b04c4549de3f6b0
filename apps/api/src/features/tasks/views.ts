import { type Day, daysBetween } from '#calendar';
import type { AssignmentRef, LightView, TaskRef } from '#contracts';
import type { Reason } from '#evaluation';
import type { AssignmentEntity } from './assignment.entity';
import type { TaskEntity } from './task.entity';

/** Rows as the contracts print them. */
export const taskRef = ({ id, version, status, number }: TaskEntity): TaskRef => ({ id, version, status, number });

export const assignmentRef = ({ id, taskId, version, status }: AssignmentEntity): AssignmentRef => ({
  id,
  taskId,
  version,
  status,
});

const idle = new Set(['completed', 'cancelled', 'suspended']);

/** The stored light of an assignment, with the days left as of today. */
export function assignmentLightView(assignment: AssignmentEntity, today: Day): LightView {
  const { light, lightReasons, overdueDays, due, status } = assignment;
  return {
    light,
    reasons: lightReasons,
    overdueDays,
    daysLeft: due === null || idle.has(status) ? null : daysBetween(today, due),
    mark: status === 'completed' && overdueDays > 0 ? `逾期办结 ${overdueDays} 天` : null,
  };
}

const greyReason = ({ status }: TaskEntity): Reason => {
  if (status === 'suspended') return { code: 'suspended', text: '已中止' };
  if (status === 'cancelled') return { code: 'cancelled', text: '已撤销' };
  return { code: 'not-dispatched', text: '尚未交办' };
};

/** Reasons beyond these help nobody. */
const MOST_REASONS = 6;

/** The stored light of a task; its reasons are those of the required shares that have its colour. */
export function taskLightView(task: TaskEntity, assignments: readonly AssignmentEntity[], today: Day): LightView {
  const { light, overdueDays, due, status } = task;
  const bearing = assignments.filter(
    (one) => one.required && one.light === light && one.status !== 'cancelled' && one.status !== 'suspended',
  );
  const reasons = bearing.flatMap(({ unit, lightReasons }) =>
    lightReasons.map(({ code, text }) => ({ code, text: `${unit?.shortName ?? ''}：${text}` })),
  );
  if (light === 'grey') return { light, reasons: [greyReason(task)], overdueDays: 0, daysLeft: null, mark: null };
  const [first] = reasons;
  if (first && reasons.length > MOST_REASONS)
    reasons.splice(MOST_REASONS, Infinity, { code: first.code, text: `等 ${bearing.length} 个单位` });
  return {
    light,
    reasons,
    overdueDays,
    daysLeft: due === null || status !== 'active' ? null : daysBetween(today, due),
    mark: null,
  };
}

/** Whether a report is due today or was missed. */
export const isReportNeeded = ({ status, reportDueOn }: AssignmentEntity, today: Day): boolean =>
  (status === 'in_progress' || status === 'returned') && reportDueOn !== null && reportDueOn <= today;
