import { Injectable } from '@nestjs/common';
import { type Day, toDay } from '#calendar';
import type { AssignmentListRow, AssignmentQuery, LightBefore, Page } from '#contracts';
import { rowScope } from '#domain';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock';
import { pageAndSort, PageQueryDto, searchWords } from '../../platform/http/page-query';
import type { Actor } from '../../platform/session/actor';
import { AssignmentEntity } from './assignment.entity';
import { endOfDay, lightRank, litOn, startOfDay, wasOverdueOn, worsenedSince } from './counting';
import { Lights } from './lights';
import { assignmentLightView } from './views';

const COLUMNS = {
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

  /**
   * A page of the assignments that match and that the actor may see. Finds the ids first: sorting whole rows of all that
   * match for the sake of fifty would be slow.
   */
  async list(actor: Actor, wanted: AssignmentQuery): Promise<Page<AssignmentListRow>> {
    await this.lights.ensureToday();
    const query = this.db.manager
      .createQueryBuilder(AssignmentEntity, 'a')
      .innerJoin('a.task', 't')
      .innerJoin('a.unit', 'u')
      .select('a.id', 'id');
    scoped(query, actor);
    narrow(query, wanted);
    const counting = query.clone();
    query.addSelect('(count(*) OVER ())::int', 'total');
    if (wanted.worsenedSince) query.addSelect(litOn('a', ':worsenedSince'), 'before');
    const page = Object.assign(new PageQueryDto(), wanted);
    const found = await pageAndSort(query, page, COLUMNS, 'due', 'a.id').getRawMany<{
      id: string;
      total: number;
      before?: LightBefore;
    }>();
    const rows = await this.db.manager.find(AssignmentEntity, {
      where: { id: In(found.map(({ id }) => id)) },
      relations: { task: true, unit: true },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const today = this.clock.today();
    return {
      items: found.flatMap(({ id, before }) => {
        const assignment = byId.get(id);
        return assignment ? [rowOf(assignment, before ?? null, today)] : [];
      }),
      // A page behind the last one has no row to say how many there are.
      total: found[0]?.total ?? (page.page === 1 ? 0 : await counting.getCount()),
    };
  }
}

function scoped(query: SelectQueryBuilder<AssignmentEntity>, actor: Actor): void {
  const scope = rowScope(actor);
  if (scope === 'none') query.where('false');
  else if (scope === 'county') query.where('true');
  else query.where('a.unit_id = ANY(:scope)', { scope: scope.unitIds });
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
