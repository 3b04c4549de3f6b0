import type { Day } from '#calendar';
import type { TaskQueue } from '#contracts';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/session/actor';
import { queueCondition } from './queues';
import { visibleTasks } from './task-selection';

interface QueueCounts {
  inQueue: ReadonlyMap<TaskQueue, number>;
  /** How many tasks are in at least one of them. */
  inAny: number;
}

/** Counts the tasks in queues in one query, in which each queue finds its own few rows by its own index. */
export async function countQueues(
  manager: EntityManager,
  actor: Actor,
  queues: readonly { queue: TaskQueue }[],
  moment: { now: Date; today: Day },
): Promise<QueueCounts> {
  const parts = queues.map(({ queue }) =>
    visibleTasks(manager, actor, moment)
      .select('t.id', 'id')
      .addSelect(`'${queue}'`, 'queue')
      .andWhere(queueCondition(queue, actor)),
  );
  if (parts.length === 0) return { inQueue: new Map(), inAny: 0 };
  const rows = await manager
    .createQueryBuilder()
    .select(['queue', 'count(*)::int AS n'])
    .from(
      `(SELECT queue FROM waiting UNION ALL SELECT NULL FROM (SELECT DISTINCT id FROM waiting) any_queue)`,
      'counted',
    )
    .addCommonTableExpression(parts.map((part) => part.getQuery()).join(' UNION ALL '), 'waiting')
    .setParameters(parts[0]?.getParameters() ?? {})
    .groupBy('queue')
    .getRawMany<{ queue: TaskQueue | null; n: number }>();
  const counts = new Map(rows.map(({ queue, n }) => [queue, n]));
  const inAny = counts.get(null) ?? 0;
  return { inQueue: new Map(rows.flatMap(({ queue, n }) => (queue === null ? [] : [[queue, n] as const]))), inAny };
}
