import { Injectable } from '@nestjs/common';
import type { RecipientsChange, TaskChange, TaskDraft, TaskRef } from '#contracts';
import type { TaskStatus } from '#domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { lockTask } from './access';
import { refuseClassified } from './classified';
import { newTask } from './new-task';
import { storeRecipients } from './recipients';
import { RecipientEntity, TaskEntity } from './task.entity';
import { taskRef } from './views';

/** Texts may be changed in a draft alone; after approval the matter is what was approved. */
export const isEditable = (status: TaskStatus): boolean => status === 'draft';
/** Units are still picked after approval, until the dispatch makes them binding. */
export const hasEditableRecipients = (status: TaskStatus): boolean => status === 'draft' || status === 'registered';

/** Drafts written by hand, and changes of drafts however they came about. */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, { recipients, basis, ...fields }: TaskDraft): Promise<TaskRef> {
    refuseClassified(fields.title, fields.outcome, basis);
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const task = newTask(actor, fields, { quote: basis ?? '', id: uuidv7(), at: this.clock.now() });
      await manager.insert(TaskEntity, task);
      await storeRecipients(manager, task.id, task.mode, recipients, this.clock.today());
      audit({
        action: 'task.draft',
        entity: 'task',
        entityId: task.id,
        label: task.title,
        to: task.status,
        after: { ...fields, basis },
      });
      return taskRef(task);
    });
  }

  change(actor: Actor, id: string, version: number, change: TaskChange): Promise<TaskRef> {
    refuseClassified(change.title, change.outcome);
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const task = await lockTask(manager, id);
      checkVersion(task, version, '督办事项');
      if (!isEditable(task.status)) throw problem('refused', '只有拟办中的事项可以修改；如需修改，请先由审定人退回。');
      const before = Object.fromEntries(Object.keys(change).map((name) => [name, task[name as keyof TaskChange]]));
      Object.assign(task, change, { version: task.version + 1 });
      await manager.update(TaskEntity, { id }, { ...change, version: task.version });
      audit({ action: 'task.change', entity: 'task', entityId: id, label: task.title, before, after: change });
      return taskRef(task);
    });
  }

  changeRecipients(actor: Actor, id: string, version: number, change: RecipientsChange): Promise<TaskRef> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const task = await lockTask(manager, id);
      checkVersion(task, version, '督办事项');
      if (!hasEditableRecipients(task.status))
        throw problem('refused', '责任单位在拟办中或审定后、交办前可以修改；交办后须由督查室改派或撤销。');
      const before = await unitNames(manager, id);
      const { mode, recipients } = change;
      const unresolvedMentions = change.unresolvedMentions ?? [];
      await storeRecipients(manager, id, mode, recipients, this.clock.today());
      const patch = { mode, unresolvedMentions, version: task.version + 1 };
      Object.assign(task, patch);
      await manager.update(TaskEntity, { id }, patch);
      const after = await unitNames(manager, id);
      audit({
        action: 'task.changeRecipients',
        entity: 'task',
        entityId: id,
        label: task.number ?? task.title,
        before: { units: before },
        after: { units: after, mode, unresolvedMentions },
      });
      return taskRef(task);
    });
  }
}

const unitNames = async (manager: EntityManager, taskId: string): Promise<string[]> => {
  const rows = await manager.find(RecipientEntity, {
    where: { taskId },
    relations: { unit: true },
    order: { unit: { sortOrder: 'ASC' } },
  });
  return rows.flatMap(({ unit }) => unit?.shortName ?? []);
};
