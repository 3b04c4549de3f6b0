import { latestDue, transition } from '#domain';
import type { Work } from '../../platform/database/transactions';
import type { Circumstances } from './circumstances';
import { readTaskFacts } from './facts';
import { TaskEntity } from './task.entity';

/**
 * Draws the consequences of a changed share: the task's due day is the latest of its required shares, and a task whose
 * required shares are all settled waits for closure.
 */
export async function settle({ manager, audit }: Work, task: TaskEntity, circumstances: Circumstances): Promise<void> {
  if (task.status !== 'active' && task.status !== 'pending_closure') return;
  const facts = (await readTaskFacts(manager, [task], circumstances)).get(task.id);
  if (!facts) throw new Error('A task has no facts.');
  const due = latestDue(facts.shares);
  const patch: Partial<Pick<TaskEntity, 'due' | 'status' | 'version'>> = {};
  if (due !== null && due !== task.due) patch.due = due;
  const outcome = transition('task', 'settle', facts, 'automatic');
  if (!outcome.refused) {
    patch.status = outcome.to;
    patch.version = task.version + 1;
    audit({
      action: 'task.settle',
      entity: 'task',
      entityId: task.id,
      label: task.number ?? task.title,
      from: outcome.from,
      to: outcome.to,
    });
  }
  if (Object.keys(patch).length === 0) return;
  Object.assign(task, patch);
  await manager.update(TaskEntity, { id: task.id }, patch);
}
