import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type Day, toDay, type WorkCalendar } from '#calendar';
import { assignmentLight, type LightRules, taskLight } from '#evaluation';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { Settings } from '../../platform/settings/settings';
import { lockTasks } from './access';
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
        this.logger.error(fault);
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
    if (!(await this.db.manager.existsBy(LightDayEntity, { day: today })))
      await this.transactions.run(null, async ({ manager }) => {
        // Whoever comes second waits here for the first and then has nothing to do.
        const taken = await manager.query<unknown[]>(
          'INSERT INTO light_day (day, found_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day',
          [today, this.clock.now()],
        );
        if (taken.length > 0) await this.refreshUnfinished(manager);
      });
    this.doneDay = today;
  }

  /** Finds anew the lights of these tasks and their assignments, within the transaction that changed them. */
  async refresh(manager: EntityManager, taskIds: readonly string[]): Promise<void> {
    await this.refreshWith(manager, taskIds, await this.rules(manager));
  }

  private async refreshUnfinished(manager: EntityManager) {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT t.id FROM task t JOIN assignment a ON a.task_id = t.id
       WHERE a.status NOT IN ('completed', 'cancelled') ORDER BY t.id`,
    );
    const rules = await this.rules(manager);
    for (let i = 0; i < rows.length; i += BATCH) {
      const ids = rows.slice(i, i + BATCH).map(({ id }) => id);
      await lockTasks(manager, ids);
      await this.refreshWith(manager, ids, rules);
    }
  }

  private async rules(manager: EntityManager): Promise<Rules> {
    return {
      today: this.clock.today(),
      calendar: await this.settings.workCalendar(manager),
      lightRules: await this.settings.get('lightRules', manager),
    };
  }

  private async refreshWith(manager: EntityManager, taskIds: readonly string[], rules: Rules) {
    const where = { taskId: In([...taskIds]) };
    const assignments = await manager.find(AssignmentEntity, { where, relations: { task: true } });
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
  };
}

async function storeAssignments(manager: EntityManager, found: ReturnType<typeof find>[], today: Day) {
  const rows = JSON.stringify(found);
  await manager.query(
    `UPDATE assignment a SET light = f.light, light_reasons = f.light_reasons, overdue_days = f.overdue_days,
       near_due = f.near_due, report_due_on = f.report_due_on
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, light text, light_reasons jsonb, overdue_days int, near_due boolean,
       report_due_on date)
     WHERE a.id = f.id`,
    [rows],
  );
  await manager.query(
    `INSERT INTO assignment_light (assignment_id, day, light, reasons)
     SELECT f.id, $2, f.light, f.light_reasons
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, light text, light_reasons jsonb)
     ON CONFLICT (assignment_id, day) DO UPDATE SET light = excluded.light, reasons = excluded.reasons`,
    [rows, today],
  );
}

const storeTasks = (manager: EntityManager, found: Pick<TaskEntity, 'id' | 'light'>[]) =>
  manager.query(
    `UPDATE task t SET light = f.light, overdue_days = f.overdue_days
     FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, light text, overdue_days int) WHERE t.id = f.id`,
    [JSON.stringify(found)],
  );
