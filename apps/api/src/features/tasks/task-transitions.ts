import { Injectable } from '@nestjs/common';
import type { BulkAnswer, BulkInput, TaskRef } from '#contracts';
import { type TaskEvent, transition, type TransitionInput } from '#domain';
import { Transactions, type Work } from '../../platform/database/transactions';
import { ProblemException } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { lockTask, lockTasks, passed } from './access';
import { AssignmentTransitions } from './assignment-transitions';
import { type Circumstances, CircumstancesSource } from './circumstances';
import { readTaskFacts } from './facts';
import { Lights } from './lights';
import { settle } from './settle';
import { taskEffects, type TaskStep } from './task-effects';
import { TaskEntity } from './task.entity';
import { taskRef } from './views';

/** Carries tasks through their life cycle: whether they may pass is decided by its table alone. */
@Injectable()
export class TaskTransitions {
  constructor(
    private readonly transactions: Transactions,
    private readonly source: CircumstancesSource,
    private readonly assignments: AssignmentTransitions,
    private readonly lights: Lights,
  ) {}

  /** One event of one task, asked for by a person who saw `version` of it. */
  run(actor: Actor, id: string, version: number, event: TaskEvent, input: TransitionInput = {}): Promise<TaskRef> {
    return this.transactions.run(actor, async (work) => {
      const task = await lockTask(work.manager, id);
      return this.pass(work, actor, task, version, event, input, await this.source.load(work.manager));
    });
  }

  /** The same event for several tasks. What is refused is refused before it has written anything, and holds up nobody. */
  runAll(actor: Actor, { items }: BulkInput, event: TaskEvent): Promise<BulkAnswer> {
    return this.transactions.run(actor, async (work) => {
      const circumstances = await this.source.load(work.manager);
      // All at once and in order, so that two people's selections cannot wait for each other.
      const tasks = await lockTasks(
        work.manager,
        items.map(({ id }) => id),
      );
      const results: BulkAnswer['results'] = [];
      for (const { id, version } of items)
        try {
          const task = tasks.get(id) ?? (await lockTask(work.manager, id));
          results.push({ id, ok: true, task: await this.pass(work, actor, task, version, event, {}, circumstances) });
        } catch (fault) {
          if (!(fault instanceof ProblemException)) throw fault;
          results.push({ id, ok: false, code: fault.code, detail: fault.detail });
        }
      return { results };
    });
  }

  private async pass(
    work: Work,
    actor: Actor,
    task: TaskEntity,
    version: number,
    event: TaskEvent,
    input: TransitionInput,
    circumstances: Circumstances,
  ): Promise<TaskRef> {
    checkVersion(task, version, '督办事项');
    const { manager } = work;
    const facts = (await readTaskFacts(manager, [task], circumstances)).get(task.id);
    if (!facts) throw new Error('A task has no facts.');
    const passage = passed(transition('task', event, facts, actor, input));
    const step: TaskStep = { work, actor, task, passage, input, circumstances, assignments: this.assignments };
    const { due } = task;
    const patch: Partial<TaskEntity> = { status: passage.to, version: task.version + 1 };
    for (const effect of passage.effects) Object.assign(patch, await taskEffects[effect]?.(step));
    if (passage.to === 'suspended')
      Object.assign(patch, { formerStatus: passage.from, suspendedOn: circumstances.today });
    else if (passage.from === 'suspended') Object.assign(patch, { formerStatus: null, suspendedOn: null });
    if (passage.to === 'closed')
      Object.assign(patch, { closedAt: circumstances.now, closingOpinion: input.closingOpinion ?? null });
    Object.assign(task, patch);
    await manager.update(TaskEntity, { id: task.id }, patch);
    const newDue = task.due === due ? undefined : { due: task.due };
    work.audit({
      action: `task.${event}`,
      entity: 'task',
      entityId: task.id,
      label: task.number ?? task.title,
      from: passage.from,
      to: passage.to,
      reason: input.reason ?? input.basis ?? input.closingOpinion ?? null,
      ...(newDue ? { before: { due } } : {}),
      after: { ...newDue, ...(patch.number ? { number: patch.number } : {}) },
    });
    await settle(work, task, circumstances);
    await this.lights.refresh(manager, [task.id]);
    return taskRef(task);
  }
}
