import { Injectable } from '@nestjs/common';
import type { AssignmentView, RecipientView, TaskSource, TaskView } from '#contracts';
import { availableTransitions, completionRate, inScope, rowScope } from '#domain';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import type { Actor } from '../../platform/session/actor';
import { LIVE, RequirementEntity } from '../directives';
import { readableTask } from './access';
import { AssignmentEntity } from './assignment.entity';
import { type Circumstances, CircumstancesSource } from './circumstances';
import { hasEditableRecipients, isEditable } from './drafts.service';
import { readExtensionHistories } from './extension-history';
import { readAssignmentFacts, readTaskFacts } from './facts';
import { readHistory } from './history';
import { Lights } from './lights';
import { availableActions } from './record-actions';
import { readRecords } from './record-views';
import { RecipientEntity, type TaskEntity } from './task.entity';
import { assignmentLightView, isReportNeeded, taskLightView } from './views';

/** One task with everything about it. */
@Injectable()
export class TaskViewQueries {
  constructor(
    private readonly db: DataSource,
    private readonly source: CircumstancesSource,
    private readonly lights: Lights,
  ) {}

  /** @throws notFound where it lies outside the actor's scope */
  async view(actor: Actor, id: string): Promise<TaskView> {
    await this.lights.ensureToday();
    const { manager } = this.db;
    const circumstances = await this.source.load();
    const task = await readableTask(manager, actor, id);
    const scope = rowScope(actor);
    const assignments = (
      await manager.find(AssignmentEntity, {
        where: { taskId: id },
        relations: { unit: true },
        order: { unit: { sortOrder: 'ASC' }, dispatchedAt: 'ASC' },
      })
    ).filter(({ unitId }) => inScope(scope, unitId));
    const facts = (await readTaskFacts(manager, [task], circumstances)).get(id);
    const views = await this.assignmentViews(actor, task, assignments, circumstances);
    const [first] = views;
    const light =
      scope === 'county' || !first
        ? taskLightView(task, assignments, circumstances.today)
        : {
            light: first.light,
            reasons: first.reasons,
            overdueDays: first.overdueDays,
            daysLeft: first.daysLeft,
            mark: first.mark,
          };
    const drafts = actor.permissions.has('tasks.draft');
    return {
      id,
      version: task.version,
      number: task.number,
      title: task.title,
      outcome: task.outcome,
      status: task.status,
      mode: task.mode,
      urgency: task.urgency,
      level: task.level,
      secrecy: task.secrecy,
      due: scope === 'county' || !first ? task.due : first.due,
      cadence: task.cadence,
      issuer: task.issuer,
      targets: task.targets,
      quote: task.quote,
      source: await this.sourceOf(actor, task),
      unresolvedMentions: task.unresolvedMentions,
      recipients: await this.recipients(actor, task),
      assignments: views,
      rate: completionRate(assignments),
      draftedByName: task.draftedByName,
      draftedAt: task.draftedAt.toISOString(),
      approvedByName: task.approvedByName,
      approvedAt: task.approvedAt?.toISOString() ?? null,
      dispatchedAt: task.dispatchedAt?.toISOString() ?? null,
      closedAt: task.closedAt?.toISOString() ?? null,
      closingOpinion: task.closingOpinion,
      suspendedOn: task.suspendedOn,
      editable: drafts && isEditable(task.status),
      recipientsEditable: drafts && hasEditableRecipients(task.status),
      transitions: facts ? availableTransitions('task', facts, actor) : [],
      history: await readHistory(
        manager,
        actor,
        id,
        assignments.map((one) => one.id),
      ),
      ...light,
    };
  }

  private async assignmentViews(
    actor: Actor,
    task: TaskEntity,
    assignments: AssignmentEntity[],
    circumstances: Circumstances,
  ): Promise<AssignmentView[]> {
    const { manager } = this.db;
    const ids = assignments.map(({ id }) => id);
    const facts = await readAssignmentFacts(manager, assignments, () => task, circumstances);
    const extensions = await readExtensionHistories(manager, ids);
    const records = await readRecords(manager, ids);
    const { today } = circumstances;
    return assignments.map((one) => {
      const known = facts.get(one.id);
      const open = task.status === 'active' && one.status !== 'completed' && one.status !== 'cancelled';
      const rights = {
        bounce: open && actor.permissions.has('assignments.review'),
        reply: open && actor.permissions.has('assignments.report'),
      };
      return {
        ...assignmentLightView(one, today),
        id: one.id,
        version: one.version,
        unitId: one.unitId,
        unitName: one.unit?.shortName ?? '',
        role: one.role,
        required: one.required,
        status: one.status,
        due: one.due,
        firstDue: one.firstDue,
        dispatchedAt: one.dispatchedAt.toISOString(),
        signDueAt: one.signDueAt.toISOString(),
        signedAt: one.signedAt?.toISOString() ?? null,
        signedByName: one.signedByName,
        handler: one.handler,
        completedOn: one.completedOn,
        returnCount: one.returnCount,
        refileBy: one.refileBy,
        grade: one.grade,
        suspendedOn: one.suspendedOn,
        replacedById: one.replacedById,
        lastReportedOn: one.lastReportedOn,
        reportDueOn: one.reportDueOn,
        reportNeeded: isReportNeeded(one, today),
        transitions: known ? availableTransitions('assignment', known, actor) : [],
        actions: known ? availableActions(known, extensions(one.id), actor, circumstances) : [],
        ...records(one.id, rights),
      };
    });
  }

  private async sourceOf(actor: Actor, { requirementId }: TaskEntity): Promise<TaskSource | null> {
    if (requirementId === null || !actor.permissions.has('directives.read')) return null;
    const row = await this.db.manager.findOne(RequirementEntity, {
      where: { id: requirementId },
      relations: { directive: true },
    });
    if (!row) return null;
    const { directiveId, directive, sourceTextId, start, end } = row;
    const live = { sourceTextId, status: In([...LIVE]) };
    // Two items never begin at the same character: one is split from the other and has replaced it.
    const ordinal = await this.db.manager.countBy(RequirementEntity, { ...live, start: LessThanOrEqual(start) });
    return {
      requirementId,
      directiveId,
      directiveTitle: directive?.title ?? null,
      heldOn: directive?.heldOn ?? null,
      sourceTextId,
      ordinal,
      start,
      end,
    };
  }

  /** Of a joint task everybody knows who takes part; of others people of a unit see themselves. */
  private async recipients(actor: Actor, task: TaskEntity): Promise<RecipientView[]> {
    const rows = await this.db.manager.find(RecipientEntity, {
      where: { taskId: task.id },
      relations: { unit: true },
      order: { unit: { sortOrder: 'ASC' } },
    });
    return rows
      .filter(({ unitId }) => task.mode === 'joint' || inScope(rowScope(actor), unitId))
      .map(({ unitId, unit, role, required, mention, due }) => ({
        unitId,
        unitName: unit?.shortName ?? '',
        role,
        required,
        mention,
        due,
      }));
  }
}
