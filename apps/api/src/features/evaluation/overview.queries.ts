import { Injectable } from '@nestjs/common';
import type { Overview } from '#contracts';
import { rowScope } from '#domain';
import { countyHeadline, RANKING_RULE, trendFinding } from '#evaluation';
import { DataSource } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { countOverdueOn } from './day-before';
import { assignmentFigure } from './figure';
import { OverviewParts } from './overview-parts';
import { countWhere } from './states';
import { countTasks, lightFigures, taskFigures } from './task-figures';
import { timeFigures } from './time-figures';
import { readTrend } from './trend';
import { countDue, countShares, countUnsigned, dueQuery, unitFigures } from './unit-figures';

/** The county's supervision on one page. */
@Injectable()
export class OverviewQueries {
  constructor(
    private readonly db: DataSource,
    private readonly parts: OverviewParts,
  ) {}

  /** @throws forbidden for people of a unit: they have their own unit's */
  async read(actor: Actor): Promise<Overview> {
    if (rowScope(actor) !== 'county') throw problem('forbidden', '全县总览仅供督查室和县领导查看，请查看本单位总览。');
    const days = await this.parts.days();
    const { manager } = this.db;
    const { today, since, window } = days;
    const tasks = await countTasks(manager);
    const shares = await countShares(manager, window);
    const units = await manager.find(UnitEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
    const overdue = countWhere(shares, ({ state }) => state === 'overdue');
    const before = await countOverdueOn(manager, since);
    const parts = await this.parts.read(actor, days);
    const totals = taskFigures(tasks);
    const groups = unitFigures(units, shares, today, window);
    const trend = await readTrend(manager, today, overdue);
    const [week, weekBefore] = trend.toReversed();
    return {
      ...parts,
      headline: countyHeadline({
        tasks: totals.tasks.count,
        quarter: parts.quarter,
        overdue: { count: totals.overdue.count, before: before.tasks },
        units: [...groups.townships.units, ...groups.departments.units].map((unit) => ({
          name: unit.shortName,
          overdue: unit.overdue.count,
        })),
      }),
      totals: {
        ...totals,
        dueThisWeek: assignmentFigure(countDue(shares), dueQuery(window)),
        unsigned: assignmentFigure(countUnsigned(shares), { status: ['dispatched'] }),
        overdueAssignments: assignmentFigure(overdue, { state: ['overdue'] }),
      },
      time: timeFigures(shares, {}),
      lights: lightFigures(tasks),
      ...groups,
      rankingRule: RANKING_RULE,
      trend,
      trendFinding: trendFinding(week?.dispatched.count ?? 0, week?.completed.count ?? 0, {
        count: overdue,
        before: weekBefore?.overdue.count ?? 0,
      }),
    };
  }
}
