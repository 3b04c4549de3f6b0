import { inScope, type Outcome, type Passage, rowScope } from '#domain';
import { type EntityManager, In } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { AssignmentEntity } from './assignment.entity';
import { TaskEntity } from './task.entity';

const noTask = () => problem('notFound', '督办事项不存在，或不在您的查看范围内。');
const noAssignment = () => problem('notFound', '该单位的办理任务不存在，或不在您的查看范围内。');

/** Locks tasks until the transaction ends, always in the order of ids so that no two wait for each other. */
export async function lockTasks(manager: EntityManager, ids: readonly string[]): Promise<Map<string, TaskEntity>> {
  const tasks = await manager.find(TaskEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(tasks.map((task) => [task.id, task]));
}

/** Locks tasks without reading them. @returns the ids of those there are */
export async function lockTaskIds(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>('SELECT id FROM task WHERE id = ANY($1) ORDER BY id FOR UPDATE', [
    ids,
  ]);
  return rows.map(({ id }) => id);
}

/** @throws notFound */
export async function lockTask(manager: EntityManager, id: string): Promise<TaskEntity> {
  const task = (await lockTasks(manager, [id])).get(id);
  if (!task) throw noTask();
  return task;
}

/**
 * Locks an assignment and, before it, its task: everything that changes an assignment may change its task.
 * @throws notFound also for another unit's people, who learn nothing of it
 */
export async function lockAssignment(manager: EntityManager, actor: Actor, id: string) {
  const seen = await manager.findOne(AssignmentEntity, {
    where: { id },
    select: { id: true, taskId: true, unitId: true },
  });
  if (!seen || !inScope(rowScope(actor), seen.unitId)) throw noAssignment();
  const task = await lockTask(manager, seen.taskId);
  const assignment = await manager.findOneOrFail(AssignmentEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return { task, assignment };
}

/** The task for reading. @throws notFound where the actor's scope holds none of its assignments */
export async function readableTask(manager: EntityManager, actor: Actor, id: string): Promise<TaskEntity> {
  const task = await manager.findOneBy(TaskEntity, { id });
  const scope = rowScope(actor);
  if (!task || scope === 'none') throw noTask();
  if (scope !== 'county' && !(await manager.existsBy(AssignmentEntity, { taskId: id, unitId: In(scope.unitIds) })))
    throw noTask();
  return task;
}

/** @throws notFound where the actor may not see the assignment */
export async function checkReadable(manager: EntityManager, actor: Actor, assignmentId: string): Promise<void> {
  const seen = await manager.findOne(AssignmentEntity, {
    where: { id: assignmentId },
    select: { id: true, unitId: true },
  });
  if (!seen || !inScope(rowScope(actor), seen.unitId)) throw noAssignment();
}

/** The way that the life cycle opens, or its refusal as the answer of the request. */
export function passed<S>(outcome: Outcome<S>): Passage<S> {
  if (!outcome.refused) return outcome;
  const { code, detail, field } = outcome;
  if (code === 'unit') throw noAssignment();
  if (code === 'role') throw problem('forbidden', detail);
  if (code === 'input')
    throw problem('invalid', detail, field ? [{ field: FIELD[field] ?? field, message: detail }] : undefined);
  throw problem('refused', detail);
}

/** Where a need of the life cycle is not called as in the request. */
const FIELD: Partial<Record<string, string>> = { evidenceCount: 'files' };
