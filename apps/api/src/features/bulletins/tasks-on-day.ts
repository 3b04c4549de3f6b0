import { Injectable } from '@nestjs/common';
import { addDays, type Day, type WorkCalendar } from '#calendar';
import { DataSource } from 'typeorm';
import { DirectiveEntity } from '../directives';
import { AssignmentEntity, CompletionRequestEntity, type TaskEntity } from '../tasks';
import { type AssignmentDeed, assignmentOn, type AssignmentOnDay } from './assignment-on-day';

/** A dispatched task with its shares, as they were at the end of a day. */
export interface TaskOnDay extends Pick<TaskEntity, 'id' | 'title' | 'level' | 'secrecy' | 'directiveId'> {
  number: string;
  shares: AssignmentOnDay[];
}

/** The last instant of a day in Asia/Shanghai, exclusive. */
const endOf = (day: Day) => new Date(`${addDays(day, 1)}T00:00:00+08:00`);

/** Reads what the weekly report says of tasks: in a few queries for the whole county, whatever the number of tasks. */
@Injectable()
export class TasksOnDay {
  constructor(private readonly db: DataSource) {}

  /** Every task dispatched by the end of the day, by number. */
  async load(day: Day, calendar: WorkCalendar): Promise<TaskOnDay[]> {
    const assignments = await this.assignments(day);
    const deeds = await this.deeds(day);
    const claims = Map.groupBy(
      await this.db.manager
        .createQueryBuilder(CompletionRequestEntity, 'c')
        .where('c.filedOn <= :day', { day })
        .orderBy('c.filedOn')
        .addOrderBy('c.at')
        .getMany(),
      ({ assignmentId }) => assignmentId,
    );
    const reported = await this.reported(day);
    const tasks = new Map<string, TaskOnDay>();
    for (const assignment of assignments) {
      const { task, lastReportedOn } = assignment;
      if (!task) continue;
      const share = assignmentOn(
        {
          assignment,
          cadence: task.cadence,
          deeds: deeds.get(assignment.id) ?? [],
          claims: claims.get(assignment.id) ?? [],
          lastReportedOn:
            lastReportedOn === null || lastReportedOn <= day ? lastReportedOn : (reported.get(assignment.id) ?? null),
        },
        day,
        calendar,
      );
      if (!share) continue;
      const { id, number, title, level, secrecy, directiveId } = task;
      const found = tasks.get(id);
      if (found) found.shares.push(share);
      else tasks.set(id, { id, number: number ?? '', title, level, secrecy, directiveId, shares: [share] });
    }
    return [...tasks.values()];
  }

  private assignments(day: Day): Promise<AssignmentEntity[]> {
    return this.db.manager
      .createQueryBuilder(AssignmentEntity, 'a')
      .innerJoin('a.task', 't')
      .innerJoin('a.unit', 'u')
      .select(
        [
          ...['id', 'taskId', 'unitId', 'required', 'role', 'status', 'due', 'completedOn', 'suspendedOn'],
          ...['dispatchedAt', 'signDueAt', 'returnCount', 'reportingFrom', 'lastReportedOn'],
        ].map((column) => `a.${column}`),
      )
      .addSelect(['id', 'number', 'title', 'level', 'secrecy', 'directiveId', 'cadence'].map((column) => `t.${column}`))
      .where('a.dispatchedAt < :end', { end: endOf(day) })
      .orderBy('t.year')
      .addOrderBy('t.serial')
      .addOrderBy('u.sortOrder')
      .getMany();
  }

  /** All deeds of the assignments to which something happened after the day, oldest first. */
  private async deeds(day: Day): Promise<Map<string, AssignmentDeed[]>> {
    const rows = await this.db.manager.query<(AssignmentDeed & { id: string })[]>(
      `SELECT entity_id AS id, at, action, "from", before FROM audit_event
       WHERE entity = 'assignment' AND entity_id IN (
         SELECT entity_id FROM audit_event WHERE at >= $1 AND entity = 'assignment')
       ORDER BY seq`,
      [endOf(day)],
    );
    return Map.groupBy(rows, ({ id }) => id);
  }

  /** Day of the last report up to the day, of the assignments that reported again since. */
  private async reported(day: Day): Promise<Map<string, Day>> {
    const rows = await this.db.manager.query<{ id: string; day: Day }[]>(
      `SELECT r.assignment_id AS id, to_char(max(r.at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day
       FROM progress_report r JOIN assignment a ON a.id = r.assignment_id
       WHERE a.last_reported_on > $1 AND r.at < $2 AND r.status <> 'bounced' GROUP BY r.assignment_id`,
      [day, endOf(day)],
    );
    return new Map(rows.map((row) => [row.id, row.day]));
  }

  /** The newest report of each assignment up to the end of the day, in the unit's words. */
  async progress(assignmentIds: readonly string[], day: Day): Promise<Map<string, { at: Date; progress: string }>> {
    const rows = await this.db.manager.query<{ id: string; at: Date; progress: string }[]>(
      `SELECT DISTINCT ON (assignment_id) assignment_id AS id, at, progress FROM progress_report
       WHERE assignment_id = ANY($1) AND at < $2 AND status <> 'bounced' ORDER BY assignment_id, at DESC`,
      [assignmentIds, endOf(day)],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }

  /** Directives by id. */
  async directives(ids: readonly string[]): Promise<Map<string, DirectiveEntity>> {
    const rows = await this.db.manager
      .createQueryBuilder(DirectiveEntity, 'd')
      .where('d.id = ANY(:ids)', { ids: [...ids] })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }
}
