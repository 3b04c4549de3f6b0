import { Injectable } from '@nestjs/common';
import { type Day, isoWeek } from '#calendar';
import type { AssignmentQuery, Overview, OverviewList } from '#contracts';
import { COUNTING_RULE, TIME_RULE } from '#evaluation';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/session/actor';
import { Settings } from '../../platform/settings/settings';
import { IndicatorPaces } from '../indicators';
import { AssignmentListQueries, Lights } from '../tasks';
import { lastWorkingDay } from './day-before';
import { assignmentFigure } from './figure';
import { indicatorFigures } from './indicator-figures';
import { dueQuery, type Window } from './unit-figures';

/** Rows of a list on an overview; the rest is one click away. */
const ROWS = 7;

/** The days that an overview speaks of. */
export interface Days {
  today: Day;
  /** The last working day before today. */
  since: Day;
  week: Overview['week'];
  /** What is left of the week. */
  window: Window;
}

type Parts = Pick<
  Overview,
  | 'asOf'
  | 'week'
  | 'overdue'
  | 'dueThisWeek'
  | 'worsened'
  | 'worsenedIndicators'
  | 'indicators'
  | 'quarter'
  | 'countingRule'
  | 'timeRule'
>;

/** What the overview of the county and that of a unit have in common. */
@Injectable()
export class OverviewParts {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly lights: Lights,
    private readonly assignments: AssignmentListQueries,
    private readonly paces: IndicatorPaces,
  ) {}

  /** The days; the lights are those of today from here on. */
  async days(): Promise<Days> {
    await this.lights.ensureToday();
    const today = this.clock.today();
    const { start, end } = isoWeek(today);
    return {
      today,
      since: lastWorkingDay(today, await this.settings.workCalendar()),
      week: { from: start, to: end },
      window: { from: today, to: end },
    };
  }

  /** @param unitId of this unit alone */
  async read(actor: Actor, { today, since, week, window }: Days, unitId?: string): Promise<Parts> {
    const whose: AssignmentQuery = unitId === undefined ? {} : { unitId };
    const top = async (query: AssignmentQuery, sort: string): Promise<OverviewList> => {
      const wanted = { ...whose, ...query, sort };
      const { items, total } = await this.assignments.list(actor, { ...wanted, required: true, pageSize: ROWS });
      return { total: assignmentFigure(total, wanted), rows: items };
    };
    const standings = (day: Day) => (unitId === undefined ? this.paces.all(day) : this.paces.ofUnit(day, unitId));
    return {
      asOf: today,
      week,
      overdue: await top({ state: ['overdue'] }, '-overdueDays'),
      dueThisWeek: await top(dueQuery(window), 'due'),
      worsened: { since, ...(await top({ worsenedSince: since }, 'light')) },
      ...indicatorFigures(await standings(today), await standings(since)),
      countingRule: COUNTING_RULE,
      timeRule: TIME_RULE,
    };
  }
}
