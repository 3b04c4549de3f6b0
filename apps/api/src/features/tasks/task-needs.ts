import { Injectable } from '@nestjs/common';
import type { NeedEntry } from '#contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/session/actor';
import { CircumstancesSource } from './circumstances';
import { Lights } from './lights';
import { countQueues } from './queue-counts';
import { waitingFor } from './queues';

/** Which tasks wait for somebody to act. */
@Injectable()
export class TaskNeeds {
  constructor(
    private readonly db: DataSource,
    private readonly source: CircumstancesSource,
    private readonly lights: Lights,
  ) {}

  /** A task that is in several queues counts once in the sum. */
  async read(actor: Actor): Promise<NeedEntry> {
    await this.lights.ensureToday();
    const circumstances = await this.source.load();
    const queues = waitingFor(actor.role);
    const { inQueue, inAny: count } = await countQueues(this.db.manager, actor, queues, circumstances);
    return {
      path: '/tasks',
      count,
      list: 'tasks?queue=todo',
      words: `${count} 件待办`,
      figures: queues.map(({ queue, label }) => ({
        key: queue,
        label,
        count: inQueue.get(queue) ?? 0,
        list: `tasks?queue=${queue}`,
      })),
    };
  }
}
