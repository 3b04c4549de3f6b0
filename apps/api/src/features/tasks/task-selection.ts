import { addDays, type Day, isoWeek, monthEnd } from '#calendar';
import type { DueIn, TaskQuery } from '#contracts';
import { cadences, rowScope, taskStatuses } from '#domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { searchWords } from '../../platform/http/page-query';
import type { Ranking } from '../../platform/http/ranked-page';
import type { Actor } from '../../platform/session/actor';
import { onAssignment, queueCondition } from './queues';
import { TaskEntity } from './task.entity';

/** SQL for the ids of the tasks that people of units see. @param units a placeholder for the ids of the units */
export const ownTasks = (units: string): string =>
  `SELECT o.task_id FROM assignment o WHERE o.unit_id = ANY(${units}) AND o.replaced_by_id IS NULL`;

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
  return query.where(`t.id IN (${ownTasks(':scope')})`).setParameter('scope', scope.unitIds);
}

/** For people of a unit: the id of their own assignment of the task. */
const ownAssignment = `(SELECT o.id FROM assignment o WHERE o.task_id = t.id AND o.unit_id = ANY(:scope)
  AND o.replaced_by_id IS NULL ORDER BY o.id DESC LIMIT 1)`;

type OwnColumn = 'light' | 'due' | 'overdue_days';

/** A column of the actor's own assignment, or for the county's people of the task. */
const column = (actor: Actor, name: OwnColumn): string =>
  rowScope(actor) === 'county' ? `t.${name}` : `(SELECT x.${name} FROM assignment x WHERE x.id = ${ownAssignment})`;

const ranked = (expression: string, values: readonly string[]) =>
  `array_position(ARRAY[${values.map((value) => `'${value}'`).join(', ')}], ${expression})`;

/** A column to sort by; where its value lies in another table, that is joined as the alias `s`. */
interface SortColumn {
  value: string;
  join?: [from: string, on: string];
  /** Never null, so that an index can give the order. */
  full?: true;
}

/** What a list may be sorted by. */
const sortColumns = (own: (name: OwnColumn) => string): Record<string, SortColumn> => ({
  number: { value: 't.year * 1000000 + t.serial' },
  title: { value: 't.title', full: true },
  status: { value: ranked('t.status', taskStatuses) },
  light: { value: ranked(own('light'), ['red', 'yellow', 'green', 'blue', 'grey']) },
  due: { value: own('due') },
  overdueDays: { value: own('overdue_days') },
  urgency: { value: ranked('t.urgency', ['critical', 'urgent', 'normal']) },
  level: { value: ranked('t.level', ['major', 'important', 'general']) },
  cadence: { value: ranked('t.cadence', cadences) },
  drafter: { value: 't.drafted_by_name' },
  draftedAt: { value: 't.drafted_at', full: true },
  dispatchedAt: { value: 't.dispatched_at' },
  units: {
    value: 's.first',
    join: [
      `(SELECT a.task_id, min(u.sort_order) AS first FROM assignment a JOIN unit u ON u.id = a.unit_id
        WHERE a.replaced_by_id IS NULL GROUP BY a.task_id)`,
      's.task_id = t.id',
    ],
  },
  rate: { value: 't.rate' },
  source: { value: 's.title', join: ['directive', 's.id = t.directive_id'] },
});

const byDefault = '-draftedAt';
const sortNames = Object.keys(sortColumns((name) => name));

/** @throws invalid where a list cannot be sorted so */
export function checkSort(sort: string | undefined): void {
  if (sort !== undefined && !sortNames.includes(sort.replace(/^-/, '')))
    throw problem('invalid', '不能按此字段排序。', [{ field: 'sort', message: `可按 ${sortNames.join('、')} 排序` }]);
}

/** How the list is sorted; joins to the query what that needs. */
export function orderBy(
  query: SelectQueryBuilder<TaskEntity>,
  actor: Actor,
  sort = byDefault,
): Pick<Ranking, 'value' | 'direction' | 'tie' | 'full'> {
  checkSort(sort);
  const { value = '', join, full = false } = sortColumns((name) => column(actor, name))[sort.replace(/^-/, '')] ?? {};
  if (join) query.leftJoin(join[0], 's', join[1]);
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return { value, direction, tie: direction, full };
}

/** Days of a relative span: this week and the next from Monday to Sunday, the calendar month. */
const spans: Record<DueIn, (today: Day) => [from: Day, to: Day]> = {
  week: (today) => [isoWeek(today).start, isoWeek(today).end],
  nextWeek: (today) => [addDays(isoWeek(today).start, 7), addDays(isoWeek(today).end, 7)],
  month: (today) => [`${today.slice(0, 7)}-01`, monthEnd(today)],
};
export const dueSpans = Object.keys(spans) as DueIn[];

/** @throws invalid where a span of days ends before it begins */
export function checkDates({ dueFrom, dueTo }: TaskQuery): void {
  if (dueFrom && dueTo && dueFrom > dueTo)
    throw problem('invalid', '期限的起始日期晚于截止日期，请调整。', [
      { field: 'dueTo', message: '截止日期不得早于起始日期' },
    ]);
}

/** Whether a query asks for less than all that may be seen. */
export const isNarrowed = (wanted: TaskQuery): boolean =>
  Object.entries(wanted).some(
    ([name, value]) => !['page', 'pageSize', 'sort'].includes(name) && value !== undefined && value !== false,
  );

/** Narrows visible tasks to those that are asked for. */
export function narrow(query: SelectQueryBuilder<TaskEntity>, actor: Actor, wanted: TaskQuery, today: Day): void {
  const and = (condition: string, parameters: Record<string, unknown> = {}) =>
    void query.andWhere(`(${condition})`, parameters);
  const any = (expression: string, name: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) and(`${expression} = ANY(:${name})`, { [name]: values });
  };
  checkDates(wanted);
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
  if (wanted.dueIn) {
    const [from, to] = spans[wanted.dueIn](today);
    and(`${column(actor, 'due')} BETWEEN :spanFrom AND :spanTo`, { spanFrom: from, spanTo: to });
  }
  for (const queue of ['overdue', 'nearDue', 'unsigned'] as const) if (wanted[queue]) and(queueCondition(queue, actor));
  if (wanted.queue) and(queueCondition(wanted.queue, actor));
  if (wanted.mine) and('t.drafted_by = :me');
  any('t.state', 'state', wanted.state);
  searchWords(query, wanted.text, ['t.title', 't.outcome', 't.quote', 't.number']);
}
