import { Injectable } from '@nestjs/common';
import { addDays, type Day, isoWeek, type WorkCalendar, YearNotLoadedError } from '#calendar';
import type { AssignmentQuery, Overview, OverviewList } from '#contracts';
import { COUNTING_RULE } from '#evaluation';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/session/actor';
import { Settings } from '../../platform/settings/settings';
import { IndicatorPaces } from '../indicators';
import { UnitEntity } from '../organization';
import { AssignmentListQueries, Lights } from '../tasks';
import { assignmentFigure } from './figure';
import { indicatorFigures } from './indicator-figures';
import { countWhere } from './states';
import { countTasks, lightFigures, taskFigures } from './task-figures';
import { readTrend } from './trend';
import { countDue, countShares, countUnsigned, dueQuery, unitFigures } from './unit-figures';

/** Rows of a list on the overview; the rest is one click away. */
const ROWS = 7;

/** The county's supervision on one page. */
@Injectable()
export class OverviewQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly lights: Lights,
    private readonly assignments: AssignmentListQueries,
    private readonly paces: IndicatorPaces,
  ) {}

  async read(actor: Actor): Promise<Overview> {
    await this.lights.ensureToday();
    const { manager } = this.db;
    const today = this.clock.today();
    const { start, end } = isoWeek(today);
    const window = { from: today, to: end };
    const since = lastWorkingDay(today, await this.settings.workCalendar());
    const tasks = await countTasks(manager);
    const shares = await countShares(manager, window);
    const units = await manager.find(UnitEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
    const overdue = countWhere(shares, ({ state }) => state === 'overdue');
    return {
      asOf: today,
      week: { from: start, to: end },
      totals: {
        ...taskFigures(tasks),
        dueThisWeek: assignmentFigure(countDue(shares), dueQuery(window)),
        unsigned: assignmentFigure(countUnsigned(shares), { status: ['dispatched'] }),
        overdueAssignments: assignmentFigure(overdue, { state: ['overdue'] }),
      },
      lights: lightFigures(tasks),
      ...unitFigures(units, shares, today, window),
      overdue: await this.top(actor, { state: ['overdue'] }, '-overdueDays'),
      dueThisWeek: await this.top(actor, dueQuery(window), 'due'),
      worsened: { since, ...(await this.top(actor, { worsenedSince: since }, 'light')) },
      ...indicatorFigures(await this.paces.all(today)),
      trend: await readTrend(manager, today, overdue),
      countingRule: COUNTING_RULE,
    };
  }

  private async top(actor: Actor, query: AssignmentQuery, sort: string): Promise<OverviewList> {
    const { items, total } = await this.assignments.list(actor, { ...query, required: true, sort, pageSize: ROWS });
    return { total: assignmentFigure(total, { ...query, sort }), rows: items };
  }
}

/** On a Monday one asks what changed since Friday. Where the year's holidays are not known, the day before. */
function lastWorkingDay(today: Day, calendar: WorkCalendar): Day {
  try {
    return calendar.addWorkingDays(today, -1);
  } catch (fault) {
    if (fault instanceof YearNotLoadedError) return addDays(today, -1);
    throw fault;
  }
}
