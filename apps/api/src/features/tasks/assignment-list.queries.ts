import { Injectable } from '@nestjs/common';
import { type Day, toDay } from '#calendar';
import type { AssignmentListRow, AssignmentQuery, LightBefore, Page } from '#contracts';
import { rowScope } from '#domain';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock';
import { PageQueryDto, searchWords, sortValue } from '../../platform/http/page-query';
import { rankedPage } from '../../platform/http/ranked-page';
import type { Actor } from '../../platform/session/actor';
import { AssignmentEntity } from './assignment.entity';
import { endOfDay, lightRank, litOn, startOfDay, wasOverdueOn, worsenedSince } from './counting';
import { Lights } from './lights';
import { assignmentLightView } from './views';

/** What the list may be sorted by, as columns of the assignment, of its task `t` or its unit `u`. */
const COLUMNS: Record<string, string> = {
  due: 'a.due',
  overdueDays: 'a.overdue_days',
  unit: 'u.sort_order',
  light: lightRank('a.light'),
  number: 't.year * 1000000 + t.serial',
  dispatchedAt: 'a.dispatched_at',
  completedOn: 'a.completed_on',
};

/** The list of assignments of all tasks. */
@Injectable()
export class AssignmentListQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly lights: Lights,
  ) {}

  /** A page of the assignments that match and that the actor may see. */
  async list(actor: Actor, wanted: AssignmentQuery): Promise<Page<AssignmentListRow>> {
    await this.lights.ensureToday();
    const query = this.db.manager.createQueryBuilder(AssignmentEntity, 'a');
    scoped(query, actor);
    narrow(query, wanted);
    const { page, pageSize } = Object.assign(new PageQueryDto(), wanted);
    const ranking = { ...orderBy(query, wanted), page, pageSize };
    const narrowed = rowScope(actor) !== 'county' || Object.keys(query.getParameters()).length > 0;
    const { ids, total } = await rankedPage(query, ranking, narrowed);
    const before = await this.litBefore(ids, wanted.worsenedSince);
    const rows = await this.db.manager.find(AssignmentEntity, {
      where: { id: In(ids) },
      relations: { task: true, unit: true },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const today = this.clock.today();
    return {
      items: ids.flatMap((id) => {
        const assignment = byId.get(id);
        return assignment ? [rowOf(assignment, before.get(id) ?? null, today)] : [];
      }),
      total,
    };
  }

  /** The lights that assignments had at the end of a day, where one is given. */
  private async litBefore(ids: string[], day: Day | undefined): Promise<Map<string, LightBefore>> {
    if (day === undefined) return new Map();
    const rows = await this.db.manager
      .createQueryBuilder(AssignmentEntity, 'a')
      .select('a.id', 'id')
      .addSelect(litOn('a', ':day'), 'before')
      .where('a.id = ANY(:ids)', { ids, day })
      .getRawMany<{ id: string; before: LightBefore | null }>();
    return new Map(rows.flatMap(({ id, before }) => (before ? [[id, before] as const] : [])));
  }
}

function scoped(query: SelectQueryBuilder<AssignmentEntity>, actor: Actor): void {
  const scope = rowScope(actor);
  if (scope === 'none') query.where('false');
  else if (scope === 'county') query.where('true');
  else query.where('a.unit_id = ANY(:scope)', { scope: scope.unitIds });
}

/** How the list is sorted; joins to the query what that or its filters need, since a join of all rows is dear. */
function orderBy(query: SelectQueryBuilder<AssignmentEntity>, { sort, text, unitKind }: AssignmentQuery) {
  const name = sort?.replace(/^-/, '') ?? 'due';
  const value = sortValue(COLUMNS, name);
  if (name === 'number' || text) query.innerJoin('a.task', 't');
  if (name === 'unit' || unitKind?.length) query.innerJoin('a.unit', 'u');
  return { value, direction: sort?.startsWith('-') ? ('DESC' as const) : ('ASC' as const), tie: 'ASC' as const };
}

function narrow(query: SelectQueryBuilder<AssignmentEntity>, wanted: AssignmentQuery): void {
  const conditions: Partial<Record<keyof AssignmentQuery, string>> = {
    unitId: 'a.unit_id = :unitId',
    unitKind: 'u.kind = ANY(:unitKind)',
    status: 'a.status = ANY(:status)',
    light: 'a.light = ANY(:light)',
    state: 'a.state = ANY(:state)',
    required: 'a.required = :required',
    timed: '(a.due IS NOT NULL) = :timed',
    dueFrom: 'a.due >= :dueFrom',
    dueTo: 'a.due <= :dueTo',
    dispatchedFrom: `a.dispatched_at >= ${startOfDay(':dispatchedFrom')}`,
    dispatchedTo: `a.dispatched_at < ${endOfDay(':dispatchedTo')}`,
    completedFrom: 'a.completed_on >= :completedFrom',
    completedTo: 'a.completed_on <= :completedTo',
    overdueOn: wasOverdueOn('a', ':overdueOn'),
    worsenedSince: worsenedSince('a', ':worsenedSince'),
  };
  for (const [name, condition] of Object.entries(conditions)) {
    const value = wanted[name as keyof AssignmentQuery];
    const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined;
    if (isGiven) query.andWhere(`(${condition})`, { [name]: value });
  }
  searchWords(query, wanted.text, ['t.title', 't.number']);
}

function rowOf(assignment: AssignmentEntity, before: LightBefore | null, today: Day): AssignmentListRow {
  const { task, unit } = assignment;
  return {
    ...assignmentLightView(assignment, today),
    id: assignment.id,
    taskId: assignment.taskId,
    number: task?.number ?? '',
    title: task?.title ?? '',
    unitId: assignment.unitId,
    unitName: unit?.shortName ?? '',
    role: assignment.role,
    required: assignment.required,
    status: assignment.status,
    due: assignment.due,
    dispatchedOn: toDay(assignment.dispatchedAt),
    signedOn: assignment.signedAt && toDay(assignment.signedAt),
    completedOn: assignment.completedOn,
    lastReportedOn: assignment.lastReportedOn,
    before,
  };
}
