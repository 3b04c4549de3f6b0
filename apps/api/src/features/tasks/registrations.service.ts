import { Injectable } from '@nestjs/common';
import type { Registered, Registration, Registrations } from '#contracts';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { RequirementEntity } from '../directives';
import { refuseClassified } from './classified';
import { newTask } from './new-task';
import { storeRecipients } from './recipients';
import { TaskEntity } from './task.entity';
import { taskRef } from './views';

/** Registers requirements that a person has confirmed: each becomes one draft task, once. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  register(actor: Actor, { sourceTextId, requirements }: Registrations): Promise<Registered> {
    refuseClassified(...requirements.flatMap(({ title, outcome }) => [title, outcome]));
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const rows = await lockRequirements(manager, sourceTextId, requirements);
      const tasks: Registered['tasks'] = [];
      for (const { requirementId, version, recipients, ...fields } of requirements) {
        const row = rows.get(requirementId);
        if (!row) throw new Error('A requirement that was checked is gone.');
        const at = this.clock.now();
        const { quote, directiveId, issuer, targets, actionable } = row;
        const origin = { id: uuidv7(), at, quote, requirementId, directiveId, issuer, targets, actionable };
        const task = newTask(actor, fields, origin);
        await manager.insert(TaskEntity, task);
        await storeRecipients(manager, task.id, task.mode, recipients, this.clock.today());
        const decision = { decidedBy: actor.accountId, decidedByName: actor.name, decidedAt: at };
        await manager.update(
          RequirementEntity,
          { id: requirementId },
          { status: 'registered', version: version + 1, ...decision },
        );
        audit({
          action: 'requirement.register',
          entity: 'requirement',
          entityId: requirementId,
          label: task.title,
          from: row.status,
          to: 'registered',
          after: { taskId: task.id },
        });
        audit({
          action: 'task.draft',
          entity: 'task',
          entityId: task.id,
          label: task.title,
          to: task.status,
          after: { ...fields, requirementId },
        });
        tasks.push({ requirementId, ...taskRef(task) });
      }
      return { tasks };
    });
  }
}

/** Locks the requirements and checks that each may be registered as the inspector saw it. */
async function lockRequirements(manager: EntityManager, sourceTextId: string, wanted: readonly Registration[]) {
  const rows = await manager.find(RequirementEntity, {
    where: { id: In(wanted.map(({ requirementId }) => requirementId)), sourceTextId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  for (const [i, { requirementId, version, title }] of wanted.entries()) {
    const row = byId.get(requirementId);
    const field = `requirements[${i}]`;
    const refuse = (code: 'notFound' | 'conflict' | 'refused' | 'stale', message: string) =>
      problem(code, message, [{ field, message }]);
    if (!row) throw refuse('notFound', `“${title}”对应的要求不存在，请刷新审阅页后重试。`);
    if (row.status === 'registered' || seen.has(requirementId))
      throw refuse('conflict', `“${title}”已经立项，一事只立一项；请在督办事项中查看。`);
    if (row.status !== 'proposed') throw refuse('refused', `“${title}”已被剔除或合并，如需立项请先恢复。`);
    if (!row.actionable) throw refuse('refused', `“${title}”没有可检验的结果，请先在审阅页改为可检验的要求。`);
    if (row.version !== version) throw refuse('stale', `“${title}”在您打开之后已被修改，请刷新审阅页核对后再立项。`);
    seen.add(requirementId);
  }
  return byId;
}
