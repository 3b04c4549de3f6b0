import { Injectable } from '@nestjs/common';
import type { AssignmentRef } from '#contracts';
import { type AssignmentEvent, type TaskStatus, transition, type TransitionInput } from '#domain';
import { Transactions, type Work } from '../../platform/database/transactions';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { lockAssignment, passed } from './access';
import { AssignmentEntity } from './assignment.entity';
import { assignmentEffects, type AssignmentStep } from './assignment-effects';
import { voidRequests } from './claims';
import { type Circumstances, CircumstancesSource } from './circumstances';
import { readAssignmentFacts } from './facts';
import { Lights } from './lights';
import { settle } from './settle';
import type { TaskEntity } from './task.entity';
import { assignmentRef } from './views';

/** What else an event leaves behind, written once the life cycle has let it pass; adds particulars to the history. */
export type Keep = (step: AssignmentStep) => Promise<{ patch?: Partial<AssignmentEntity>; after?: object }>;

/** Carries assignments through their life cycle: whether they may pass is decided by its table alone. */
@Injectable()
export class AssignmentTransitions {
  constructor(
    private readonly transactions: Transactions,
    private readonly source: CircumstancesSource,
    private readonly lights: Lights,
  ) {}

  /** One event of one assignment, asked for by a person who saw `version` of it. */
  run(
    actor: Actor,
    id: string,
    version: number,
    event: AssignmentEvent,
    input: TransitionInput = {},
    record?: Keep,
  ): Promise<AssignmentRef> {
    return this.transactions.run(actor, async (work) => {
      const { task, assignment } = await lockAssignment(work.manager, actor, id);
      checkVersion(assignment, version, '该单位的办理任务');
      const circumstances = await this.source.load(work.manager);
      await this.pass(work, actor, task, assignment, event, input, { circumstances, record });
      await settle(work, task, circumstances);
      await this.lights.refresh(work.manager, [task.id]);
      return assignmentRef(assignment);
    });
  }

  /**
   * Lets a locked assignment pass, within the transaction of whoever asks; settles nothing and finds no light.
   * @param options.taskStatus where the task's own state is about to change: the one that counts
   */
  async pass(
    work: Work,
    actor: Actor,
    task: TaskEntity,
    assignment: AssignmentEntity,
    event: AssignmentEvent,
    input: TransitionInput,
    options: { circumstances: Circumstances; taskStatus?: TaskStatus; withTask?: boolean; record?: Keep | undefined },
  ): Promise<void> {
    const { circumstances, taskStatus = task.status, withTask = false, record } = options;
    const { today } = circumstances;
    const taskOf = () => ({ status: taskStatus, level: task.level });
    const facts = (await readAssignmentFacts(work.manager, [assignment], taskOf, circumstances)).get(assignment.id);
    if (!facts) throw new Error('An assignment has no facts.');
    const passage = passed(transition('assignment', event, facts, actor, input));
    const step: AssignmentStep = { work, actor, task, assignment, passage, input, circumstances };
    const before = { due: assignment.due };
    const patch: Partial<AssignmentEntity> = { status: passage.to, version: assignment.version + 1 };
    for (const effect of passage.effects) Object.assign(patch, await assignmentEffects[effect]?.(step));
    if (passage.to === 'suspended')
      Object.assign(patch, { formerStatus: passage.from, suspendedOn: today, suspendedWithTask: withTask });
    else if (passage.from === 'suspended')
      Object.assign(patch, { formerStatus: null, suspendedOn: null, suspendedWithTask: false });
    if (passage.to === 'cancelled') await voidRequests(work.manager, assignment.id, today);
    const recorded = await record?.(step);
    Object.assign(patch, recorded?.patch);
    Object.assign(assignment, patch);
    await work.manager.update(AssignmentEntity, { id: assignment.id }, patch);
    const unit = await work.manager.findOneByOrFail(UnitEntity, { id: assignment.unitId });
    const newDue = assignment.due === before.due ? undefined : { due: assignment.due };
    work.audit({
      action: `assignment.${event}`,
      entity: 'assignment',
      entityId: assignment.id,
      label: `${task.number ?? task.title} ${unit.shortName}`,
      from: passage.from,
      to: passage.to,
      reason: input.reason ?? input.basis ?? input.opinion ?? null,
      ...(newDue ? { before } : {}),
      after: { unit: unit.shortName, ...newDue, ...(input.grade ? { grade: input.grade } : {}), ...recorded?.after },
    });
  }
}
