import { Injectable } from '@nestjs/common';
import type { AssignmentRef, RecordAction } from '#contracts';
import type { EntityManager } from 'typeorm';
import type { Deed } from '../../platform/audit/audit-trail';
import { Transactions, type Work } from '../../platform/database/transactions';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { lockAssignment } from './access';
import { AssignmentEntity } from './assignment.entity';
import { type Circumstances, CircumstancesSource } from './circumstances';
import { readExtensionHistories } from './extension-history';
import { readAssignmentFacts } from './facts';
import { Lights } from './lights';
import { checkAction, type ExtensionHistory } from './record-actions';
import { settle } from './settle';
import type { TaskEntity } from './task.entity';
import { assignmentRef } from './views';

/** An assignment, locked, with what a record about it may depend on. */
export interface Opened {
  work: Work;
  task: TaskEntity;
  assignment: AssignmentEntity;
  circumstances: Circumstances;
  extensions: ExtensionHistory;
}

export interface Kept {
  /** What changes of the assignment. */
  patch?: Partial<AssignmentEntity>;
  deed: Pick<Deed, 'action' | 'reason' | 'before'> & { after?: object };
}

/** Who writes, as records print it: name and unit of that day. */
export const byline = ({ name, unitName }: Actor): string => (unitName ? `${unitName} ${name}` : name);

/** Adds records to assignments: the frame that every kind of record shares. */
@Injectable()
export class RecordKeeper {
  constructor(
    private readonly transactions: Transactions,
    private readonly source: CircumstancesSource,
    private readonly lights: Lights,
  ) {}

  /**
   * Locks the assignment, checks that the actor may do so now, keeps the record, and draws the consequences.
   * @param locate the assignment's id, or how to find it from the record that the request names
   * @param options.action what must be available to the actor; none where `keep` checks for itself
   * @param options.version where the assignment itself changes: the version that the user saw
   */
  keep(
    actor: Actor,
    locate: string | ((manager: EntityManager) => Promise<string>),
    options: { action?: RecordAction; version?: number },
    keep: (opened: Opened) => Promise<Kept>,
  ): Promise<AssignmentRef> {
    return this.transactions.run(actor, async (work) => {
      const { manager } = work;
      const id = typeof locate === 'string' ? locate : await locate(manager);
      const { task, assignment } = await lockAssignment(manager, actor, id);
      if (options.version !== undefined) checkVersion(assignment, options.version, '该单位的办理任务');
      const circumstances = await this.source.load(manager);
      const extensions = (await readExtensionHistories(manager, [id]))(id);
      const facts = (await readAssignmentFacts(manager, [assignment], () => task, circumstances)).get(id);
      if (!facts) throw new Error('An assignment has no facts.');
      if (options.action) checkAction(options.action, facts, extensions, actor, circumstances);
      const { patch, deed } = await keep({ work, task, assignment, circumstances, extensions });
      const changes = { ...patch, ...(options.version === undefined ? {} : { version: assignment.version + 1 }) };
      if (Object.keys(changes).length > 0) {
        Object.assign(assignment, changes);
        await manager.update(AssignmentEntity, { id }, changes);
      }
      const unit = await manager.findOneByOrFail(UnitEntity, { id: assignment.unitId });
      work.audit({
        ...deed,
        entity: 'assignment',
        entityId: id,
        label: `${task.number ?? task.title} ${unit.shortName}`,
        after: { unit: unit.shortName, ...deed.after },
      });
      await settle(work, task, circumstances);
      await this.lights.refresh(manager, [task.id]);
      return assignmentRef(assignment);
    });
  }
}
