import { Injectable } from '@nestjs/common';
import type { NeedEntry, TaskQueue } from '#contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/session/actor';
import { CircumstancesSource } from './circumstances';
import { Lights } from './lights';
import { queueCondition, waitingFor } from './queues';
import { visibleTasks } from './task-selection';

/** Which tasks wait for somebody to act. */
@Injectable()
export class TaskNeeds {
  constructor(
    private readonly db: DataSource,
    private readonly source: CircumstancesSource,
    private readonly lights: Lights,
  ) {}

  /** One query: each queue finds its own few rows, a task that is in several counts once in the sum. */
  async read(actor: Actor): Promise<NeedEntry> {
    await this.lights.ensureToday();
    const circumstances = await this.source.load();
    const queues = waitingFor(actor.role);
    const parts = queues.map(({ queue }) =>
      visibleTasks(this.db.manager, actor, circumstances)
        .select('t.id', 'id')
        .addSelect(`'${queue}'`, 'queue')
        .andWhere(queueCondition(queue, actor)),
    );
    const rows = await this.db
      .createQueryBuilder()
      .select(['queue', 'count(DISTINCT id)::int AS n'])
      .from(`(${parts.map((part) => part.getQuery()).join(' UNION ALL ')})`, 'waiting')
      .setParameters(parts[0]?.getParameters() ?? {})
      .groupBy('GROUPING SETS ((queue), ())')
      .getRawMany<{ queue: TaskQueue | null; n: number }>();
    const counted = new Map(rows.map(({ queue, n }) => [queue, n]));
    const count = counted.get(null) ?? 0;
    return {
      path: '/tasks',
      count,
      list: 'tasks?queue=todo',
      words: `${count} 件待办`,
      figures: queues.map(({ queue, label }) => ({
        key: queue,
        label,
        count: counted.get(queue) ?? 0,
        list: `tasks?queue=${queue}`,
      })),
    };
  }
}
