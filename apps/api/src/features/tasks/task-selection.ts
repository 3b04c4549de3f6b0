import type { Day } from '#calendar';
import type { TaskQuery } from '#contracts';
import { rowScope, taskStatuses } from '#domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { searchWords } from '../../platform/http/page-query';
import type { Actor } from '../../platform/session/actor';
import { taskState } from './counting';
import { onAssignment, queueCondition } from './queues';
import { TaskEntity } from './task.entity';

/** The tasks that an actor may see, as `t`: people of a unit those with an assignment of theirs that nobody has taken over. */
export function visibleTasks(
  manager: EntityManager,
  actor: Actor,
  moment: { now: Date; today: Day },
): SelectQueryBuilder<TaskEntity> {
  const scope = rowScope(actor);
  const query = manager.createQueryBuilder(TaskEntity, 't').setParameters({ me: actor.accountId, ...moment });
  if (scope === 'none') return query.where('false');
  if (scope === 'county') return query.where('true');
  return query
    .where(`t.id IN (SELECT o.task_id FROM assignment o WHERE o.unit_id = ANY(:scope) AND o.replaced_by_id IS NULL)`)
    .setParameter('scope', scope.unitIds);
}

/** For people of a unit: the id of their own assignment of the task. */
const ownAssignment = `(SELECT o.id FROM assignment o WHERE o.task_id = t.id AND o.unit_id = ANY(:scope)
  AND o.replaced_by_id IS NULL ORDER BY o.id DESC LIMIT 1)`;

/** A column of the actor's own assignment, or for the county's people of the task. */
const column = (actor: Actor, name: 'light' | 'due' | 'overdue_days'): string =>
  rowScope(actor) === 'county' ? `t.${name}` : `(SELECT x.${name} FROM assignment x WHERE x.id = ${ownAssignment})`;

const ranked = (expression: string, values: readonly string[]) =>
  `array_position(ARRAY[${values.map((value) => `'${value}'`).join(', ')}], ${expression})`;

/** What a list may be sorted by. */
export const sortColumns = (actor: Actor): Record<string, string> => ({
  number: 't.year * 1000000 + t.serial',
  title: 't.title',
  status: ranked('t.status', taskStatuses),
  light: ranked(column(actor, 'light'), ['red', 'yellow', 'green', 'blue', 'grey']),
  due: column(actor, 'due'),
  overdueDays: column(actor, 'overdue_days'),
  urgency: ranked('t.urgency', ['critical', 'urgent', 'normal']),
  level: ranked('t.level', ['major', 'important', 'general']),
  draftedAt: 't.drafted_at',
  dispatchedAt: 't.dispatched_at',
});

/** Narrows visible tasks to those that are asked for. */
export function narrow(query: SelectQueryBuilder<TaskEntity>, actor: Actor, wanted: TaskQuery): void {
  const and = (condition: string, parameters: Record<string, unknown> = {}) =>
    void query.andWhere(`(${condition})`, parameters);
  const any = (expression: string, name: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) and(`${expression} = ANY(:${name})`, { [name]: values });
  };
  if (wanted.dueFrom && wanted.dueTo && wanted.dueFrom > wanted.dueTo)
    throw problem('invalid', '期限的起始日期晚于截止日期，请调整。', [
      { field: 'dueTo', message: '截止日期不得早于起始日期' },
    ]);
  any('t.status', 'status', wanted.status);
  any(column(actor, 'light'), 'light', wanted.light);
  any('t.urgency', 'urgency', wanted.urgency);
  any('t.level', 'level', wanted.level);
  if (wanted.assignmentStatus?.length)
    and(onAssignment(actor, 'a.status = ANY(:assignmentStatus)'), { assignmentStatus: wanted.assignmentStatus });
  if (wanted.unitId)
    and(
      `${onAssignment(actor, 'a.unit_id = :unitId')}
       OR (t.dispatched_at IS NULL AND EXISTS (SELECT 1 FROM recipient r WHERE r.task_id = t.id AND r.unit_id = :unitId))`,
      { unitId: wanted.unitId },
    );
  if (wanted.directiveId) and('t.directive_id = :directiveId', { directiveId: wanted.directiveId });
  if (wanted.sourceTextId)
    and('EXISTS (SELECT 1 FROM requirement q WHERE q.id = t.requirement_id AND q.source_text_id = :sourceTextId)', {
      sourceTextId: wanted.sourceTextId,
    });
  if (wanted.dueFrom) and(`${column(actor, 'due')} >= :dueFrom`, { dueFrom: wanted.dueFrom });
  if (wanted.dueTo) and(`${column(actor, 'due')} <= :dueTo`, { dueTo: wanted.dueTo });
  for (const queue of ['overdue', 'nearDue', 'unsigned'] as const) if (wanted[queue]) and(queueCondition(queue, actor));
  if (wanted.queue) and(queueCondition(wanted.queue, actor));
  if (wanted.mine) and('t.drafted_by = :me');
  if (wanted.state?.length) and(`${taskState('t')} = ANY(:state)`, { state: wanted.state });
  searchWords(query, wanted.text, ['t.title', 't.outcome', 't.quote', 't.number']);
}
