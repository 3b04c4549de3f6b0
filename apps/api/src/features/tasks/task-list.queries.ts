import { Injectable } from '@nestjs/common';
import {
  BULK_LIMIT,
  type OwnAssignment,
  type Page,
  type TaskCount,
  type TaskRow,
  type TaskRowUnit,
  type TaskSelection,
} from '#contracts';
import { availableTransitions, completionRate, inScope, rowScope, type TaskFacts } from '#domain';
import { DataSource, In } from 'typeorm';
import { rankedPage } from '../../platform/http/ranked-page';
import type { Actor } from '../../platform/session/actor';
import { DirectiveEntity, RequirementEntity } from '../directives';
import { AssignmentEntity } from './assignment.entity';
import { type Circumstances, CircumstancesSource } from './circumstances';
import { readExtensionHistories } from './extension-history';
import { readAssignmentFacts, readTaskFacts } from './facts';
import { Lights } from './lights';
import { countQueues } from './queue-counts';
import { queuesOf } from './queues';
import { availableActions } from './record-actions';
import { TaskQueryDto } from './task-query.dto';
import { isNarrowed, narrow, orderBy, visibleTasks } from './task-selection';
import { RecipientEntity, TaskEntity } from './task.entity';
import { urgeableOf } from './urgeable';
import { assignmentLightView, isReportNeeded, taskLightView } from './views';

/** Lists of tasks and what waits for whom. */
@Injectable()
export class TaskListQueries {
  constructor(
    private readonly db: DataSource,
    private readonly source: CircumstancesSource,
    private readonly lights: Lights,
  ) {}

  /** @param ids narrows the list to these, where given */
  async list(actor: Actor, wanted: TaskQueryDto, ids?: readonly string[]): Promise<Page<TaskRow>> {
    await this.lights.ensureToday();
    const circumstances = await this.source.load();
    const query = visibleTasks(this.db.manager, actor, circumstances);
    narrow(query, actor, wanted, circumstances.today);
    if (ids) query.andWhere('t.id = ANY(:ids)', { ids });
    const { page, pageSize, sort } = wanted;
    const ranking = { ...orderBy(query, actor, sort), page, pageSize };
    const { total, ids: onPage } = await rankedPage(query, ranking, ids !== undefined || isNarrowed(wanted));
    const tasks = await this.db.manager.findBy(TaskEntity, { id: In(onPage) });
    const byId = new Map(tasks.map((task) => [task.id, task]));
    const found = onPage.flatMap((id) => byId.get(id) ?? []);
    return { items: await this.rows(actor, found, circumstances), total };
  }

  /** The first tasks of the list, at most BULK_LIMIT, as far as acting on them together needs them. */
  async selection(actor: Actor, wanted: TaskQueryDto): Promise<TaskSelection> {
    const page = Object.assign(new TaskQueryDto(), wanted, { page: 1, pageSize: BULK_LIMIT });
    const { items, total } = await this.list(actor, page);
    return {
      items: items.map(({ id, version, title, allowed, urgeable }) => ({ id, version, title, allowed, urgeable })),
      total,
    };
  }

  /** How many tasks are in each queue of the caller's role. */
  async counts(actor: Actor): Promise<TaskCount[]> {
    await this.lights.ensureToday();
    const queues = queuesOf(actor.role);
    const { inQueue } = await countQueues(this.db.manager, actor, queues, await this.source.load());
    return queues.map(({ queue, label }) => ({ queue, label, count: inQueue.get(queue) ?? 0 }));
  }

  private async rows(actor: Actor, tasks: TaskEntity[], circumstances: Circumstances): Promise<TaskRow[]> {
    const { manager } = this.db;
    const ids = tasks.map(({ id }) => id);
    const order = { unit: { sortOrder: 'ASC' as const } };
    const where = { taskId: In(ids) };
    const recipients = await manager.find(RecipientEntity, { where, relations: { unit: true }, order });
    const assignments = await manager.find(AssignmentEntity, { where, relations: { unit: true }, order });
    const recipientsOf = Map.groupBy(recipients, ({ taskId }) => taskId);
    const assignmentsOf = Map.groupBy(assignments, ({ taskId }) => taskId);
    const facts = await readTaskFacts(manager, tasks, circumstances);
    const sources = await this.sources(actor, tasks);
    const own = await this.own(actor, tasks, assignments, circumstances);
    return tasks.map((task) => {
      const all = assignmentsOf.get(task.id) ?? [];
      const shares = all.filter(({ unitId }) => inScope(rowScope(actor), unitId));
      const mine = own.get(task.id) ?? null;
      const light = mine ?? taskLightView(task, shares, circumstances.today);
      const known = facts.get(task.id);
      return {
        id: task.id,
        version: task.version,
        number: task.number,
        title: task.title,
        outcome: task.outcome,
        status: task.status,
        mode: task.mode,
        urgency: task.urgency,
        level: task.level,
        secrecy: task.secrecy,
        due: mine ? mine.due : task.due,
        cadence: task.cadence,
        source: sources.get(task.id) ?? null,
        draftedByName: task.draftedByName,
        draftedAt: task.draftedAt.toISOString(),
        dispatchedAt: task.dispatchedAt?.toISOString() ?? null,
        units: unitsOf(actor, task, recipientsOf.get(task.id) ?? [], all),
        rate: completionRate(shares),
        allowed: known ? allowedEvents(known, actor) : [],
        urgeable: urgeableOf(actor, task, shares),
        own: mine,
        light: light.light,
        reasons: light.reasons,
        overdueDays: light.overdueDays,
        daysLeft: light.daysLeft,
        mark: light.mark,
      };
    });
  }

  /** Where the tasks come from; people of a unit are not shown the way to it. */
  private async sources(actor: Actor, tasks: TaskEntity[]): Promise<Map<string, NonNullable<TaskRow['source']>>> {
    if (!actor.permissions.has('directives.read')) return new Map();
    const { manager } = this.db;
    const ids = (name: 'directiveId' | 'requirementId') => tasks.flatMap((task) => task[name] ?? []);
    const directives = await manager.findBy(DirectiveEntity, { id: In(ids('directiveId')) });
    const requirements = await manager.find(RequirementEntity, {
      where: { id: In(ids('requirementId')) },
      select: { id: true, start: true },
    });
    const directiveOf = new Map(directives.map((row) => [row.id, row]));
    const startOf = new Map(requirements.map(({ id, start }) => [id, start]));
    return new Map(
      tasks.flatMap((task) => {
        const directive = directiveOf.get(task.directiveId ?? '');
        if (!directive) return [];
        const { id: directiveId, title, heldOn, sourceTextId } = directive;
        const start = startOf.get(task.requirementId ?? '') ?? directive.start;
        return [[task.id, { directiveId, title, heldOn, sourceTextId, start }] as const];
      }),
    );
  }

  /** For people of a unit: their own assignment of each task. */
  private async own(
    actor: Actor,
    tasks: TaskEntity[],
    assignments: AssignmentEntity[],
    circumstances: Circumstances,
  ): Promise<Map<string, OwnAssignment>> {
    const scope = rowScope(actor);
    if (scope === 'county') return new Map();
    const mine = assignments.filter(({ unitId, replacedById }) => inScope(scope, unitId) && replacedById === null);
    const taskOf = new Map(tasks.map((task) => [task.id, task]));
    const facts = await readAssignmentFacts(
      this.db.manager,
      mine,
      ({ taskId }) => taskOf.get(taskId) ?? { status: 'cancelled', level: 'general' },
      circumstances,
    );
    const extensions = await readExtensionHistories(
      this.db.manager,
      mine.map(({ id }) => id),
    );
    const { today } = circumstances;
    return new Map(
      mine.map((one) => {
        const known = facts.get(one.id);
        const transitions = known ? availableTransitions('assignment', known, actor) : [];
        const actions = known ? availableActions(known, extensions(one.id), actor, circumstances) : [];
        const view: OwnAssignment = {
          ...assignmentLightView(one, today),
          id: one.id,
          version: one.version,
          role: one.role,
          status: one.status,
          due: one.due,
          signDueAt: one.signDueAt.toISOString(),
          refileBy: one.refileBy,
          lastReportedOn: one.lastReportedOn,
          reportDueOn: one.reportDueOn,
          reportNeeded: isReportNeeded(one, today),
          allowed: [
            ...transitions.filter(({ allowed }) => allowed).map(({ event }) => event),
            ...actions.filter(({ allowed }) => allowed).map(({ action }) => action),
          ],
        };
        return [one.taskId, view];
      }),
    );
  }
}

const allowedEvents = (facts: TaskFacts, actor: Actor) =>
  availableTransitions('task', facts, actor)
    .filter(({ allowed }) => allowed)
    .map(({ event }) => event);

/** Of a joint task everybody knows who takes part; how others stand is not for people of a unit. */
function unitsOf(
  actor: Actor,
  task: TaskEntity,
  recipients: readonly RecipientEntity[],
  shares: readonly AssignmentEntity[],
): TaskRowUnit[] {
  const scope = rowScope(actor);
  const rows: readonly (RecipientEntity | AssignmentEntity)[] = shares.length > 0 ? shares : recipients;
  return rows
    .filter(({ unitId }) => task.mode === 'joint' || inScope(scope, unitId))
    .map((row) => {
      const share = row instanceof AssignmentEntity && inScope(scope, row.unitId) ? row : null;
      return {
        unitId: row.unitId,
        name: row.unit?.shortName ?? '',
        role: row.role,
        assignmentId: share?.id ?? null,
        status: share?.status ?? null,
        light: share?.light ?? null,
      };
    });
}
