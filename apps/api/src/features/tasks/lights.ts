import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type Day, toDay, type WorkCalendar } from '#calendar';
import { completionRate } from '#domain';
import { assignmentLight, type LightRules, shareState, taskLight, taskState } from '#evaluation';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { Settings } from '../../platform/settings/settings';
import { lockTaskIds } from './access';
import { AssignmentEntity } from './assignment.entity';
import { LightDayEntity } from './assignment-light.entity';
import { CompletionRequestEntity } from './records.entity';
import { reportingOf } from './reporting';
import { TaskEntity } from './task.entity';

const HOUR = 3_600_000;
/** Tasks whose lights are found in one go. */
const BATCH = 500;

interface Rules {
  today: Day;
  calendar: WorkCalendar;
  lightRules: LightRules;
}

/**
 * Finds the lights by the rules of evaluation and stores them, so that SQL can filter and sort by them: of a task's
 * assignments whenever one changes, and of all unfinished ones once a day.
 */
@Injectable()
export class Lights implements OnModuleInit, OnApplicationShutdown {
  /** The last day of which this process knows that it is done; only spares a query. */
  private doneDay: Day | undefined;
  /** The pass that is under way: one in a process at a time. */
  private pass: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly logger = new Logger('lights');

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly transactions: Transactions,
  ) {}

  /** A day on which nobody looks has its lights as well. */
  onModuleInit() {
    this.timer = setInterval(() => {
      this.ensureToday().catch((fault: unknown) => {
        this.logger.error(fault instanceof Error ? fault.stack : fault);
      });
    }, HOUR).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Sees to it that the lights are those of today. Every read begins with it; never call it inside a transaction. */
  async ensureToday(): Promise<void> {
    const today = this.clock.today();
    if (this.doneDay === today) return;
    await (this.pass ??= this.findAll(today).finally(() => {
      this.pass = undefined;
    }));
  }

  /**
   * Finds the lights of a day, in a transaction for each batch, so that nobody waits long for a task. Several processes
   * may do it at once: they find the same.
   */
  private async findAll(today: Day) {
    if (!(await this.db.manager.existsBy(LightDayEntity, { day: today }))) {
      const ids = await this.unfinished();
      for (let i = 0; i < ids.length; i += BATCH)
        await this.transactions.run(null, async ({ manager }) => {
          await this.refresh(manager, await lockTaskIds(manager, ids.slice(i, i + BATCH)));
        });
      await this.transactions.run(null, ({ manager }) =>
        manager.query('INSERT INTO light_day (day, found_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
          today,
          this.clock.now(),
        ]),
      );
    }
    this.doneDay = today;
  }

  /** Tasks of which something is still to be done. */
  private async unfinished(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT DISTINCT task_id AS id FROM assignment WHERE status NOT IN ('completed', 'cancelled') ORDER BY task_id`,
    );
    return rows.map(({ id }) => id);
  }

  private async rules(manager: EntityManager): Promise<Rules> {
    return {
      today: this.clock.today(),
      calendar: await this.settings.workCalendar(manager),
      lightRules: await this.settings.get('lightRules', manager),
    };
  }

  /** Finds anew the lights of these tasks and their assignments, within the transaction that changed them. */
  async refresh(manager: EntityManager, taskIds: readonly string[]): Promise<void> {
    const rules = await this.rules(manager);
    const assignments = await manager
      .createQueryBuilder(AssignmentEntity, 'a')
      .innerJoin('a.task', 't')
      .addSelect(['t.id', 't.cadence'])
      .where('a.task_id = ANY(:taskIds)', { taskIds: [...taskIds] })
      .getMany();
    if (assignments.length === 0) return;
    const requests = await manager.findBy(CompletionRequestEntity, {
      assignmentId: In(assignments.map(({ id }) => id)),
    });
    const requestsOf = Map.groupBy(requests, ({ assignmentId }) => assignmentId);
    const found = assignments.map((assignment) => find(assignment, requestsOf.get(assignment.id) ?? [], rules));
    await storeAssignments(manager, found, rules.today);
    await storeTasks(
      manager,
      [...Map.groupBy(found, ({ taskId }) => taskId)].map(([id, shares]) => ({
        id,
        light: taskLight(shares),
        overdue_days: Math.max(
          0,
          ...shares
            .filter(({ required, status }) => required && status !== 'completed' && status !== 'cancelled')
            .map(({ overdue_days }) => overdue_days),
        ),
        state: taskState(shares.flatMap(({ state }) => state ?? [])),
        rate: rateOf(shares),
      })),
    );
  }
}

/** The light of one assignment and what else goes with it, by the names of its columns. */
function find(
  assignment: AssignmentEntity,
  requests: readonly CompletionRequestEntity[],
  { today, calendar, lightRules }: Rules,
) {
  const { status, taskId, required } = assignment;
  const working = status === 'in_progress' || status === 'returned';
  const cadence = working ? (assignment.task?.cadence ?? null) : null;
  const reporting = reportingOf(cadence, assignment.reportingFrom, assignment.lastReportedOn, today, calendar);
  const { light, reasons, overdueDays, nearDue } = assignmentLight(
    {
      status,
      due: assignment.due,
      completedOn: assignment.completedOn,
      suspendedOn: assignment.suspendedOn,
      dispatchedOn: toDay(assignment.dispatchedAt),
      signDueAt: assignment.signDueAt.toISOString(),
      returnCount: assignment.returnCount,
      reportsMissed: reporting.missed,
      reviews: requests.map(({ filedOn, decidedOn }) => ({ from: filedOn, to: decidedOn })),
    },
    today,
    calendar,
    lightRules,
  );
  return {
    id: assignment.id,
    taskId,
    status,
    required,
    light,
    light_reasons: reasons,
    overdue_days: overdueDays,
    near_due: nearDue,
    report_due_on: reporting.dueOn,
    state: required ? shareState(status, overdueDays) : null,
  };
}

function rateOf(shares: readonly Pick<AssignmentEntity, 'status' | 'required'>[]): number | null {
  const { completed, total } = completionRate(shares);
  return total === 0 ? null : completed / total;
}

/** Writes only the rows that change: most lights are those of the day before. */
async function storeAssignments(manager: EntityManager, found: ReturnType<typeof find>[], today: Day) {
  await manager.query(
    `UPDATE assignment a SET light = f.light, light_reasons = f.light_reasons, overdue_days = f.overdue_days,
       near_due = f.near_due, report_due_on = f.report_due_on, state = f.state
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, light text, light_reasons jsonb, overdue_days int, near_due boolean,
       report_due_on date, state text)
     WHERE a.id = f.id AND (a.light, a.light_reasons, a.overdue_days, a.near_due, a.report_due_on, a.state)
       IS DISTINCT FROM (f.light, f.light_reasons, f.overdue_days, f.near_due, f.report_due_on, f.state)`,
    [JSON.stringify(found)],
  );
  await manager.query(
    `WITH changed AS (
       SELECT f.id, f.light, f.light_reasons, f.overdue, last.day AS since
       FROM (SELECT a.id, a.light, a.light_reasons, coalesce(a.state = 'overdue', false) AS overdue
             FROM assignment a WHERE a.id = ANY($1)) f
       LEFT JOIN LATERAL (SELECT l.day, l.light, l.overdue FROM assignment_light l
             WHERE l.assignment_id = f.id AND l.day <= $2 ORDER BY l.day DESC LIMIT 1) last ON true
       WHERE (f.light, f.overdue) IS DISTINCT FROM (last.light, last.overdue)),
     ended AS (
       UPDATE assignment_light l SET until = $2 FROM changed c
       WHERE l.assignment_id = c.id AND l.day = c.since AND l.day < $2)
     INSERT INTO assignment_light (assignment_id, day, light, reasons, overdue)
     SELECT id, $2, light, light_reasons, overdue FROM changed
     ON CONFLICT (assignment_id, day) DO UPDATE SET light = excluded.light, reasons = excluded.reasons, overdue = excluded.overdue`,
    [found.map(({ id }) => id), today],
  );
}

const storeTasks = (manager: EntityManager, found: Pick<TaskEntity, 'id' | 'light' | 'state' | 'rate'>[]) =>
  manager.query(
    `UPDATE task t SET light = f.light, overdue_days = f.overdue_days, state = f.state, rate = f.rate
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, light text, overdue_days int, state text, rate real)
     WHERE t.id = f.id
       AND (t.light, t.overdue_days, t.state, t.rate) IS DISTINCT FROM (f.light, f.overdue_days, f.state, f.rate)`,
    [JSON.stringify(found)],
  );
