import { Injectable } from '@nestjs/common';
import type { UnitOverview } from '#contracts';
import { inScope, rowScope } from '#domain';
import { unitHeadline } from '#evaluation';
import { DataSource } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { countOverdueOn } from './day-before';
import { OverviewParts } from './overview-parts';
import { timeFigures } from './time-figures';
import { countShares, stateFigures, unitLightFigures } from './unit-figures';

/** One unit on one page: for its own people, and for who supervises it. */
@Injectable()
export class UnitOverviewQueries {
  constructor(
    private readonly db: DataSource,
    private readonly parts: OverviewParts,
  ) {}

  /** @throws notFound also for another unit's people */
  async read(actor: Actor, id: string): Promise<UnitOverview> {
    const { manager } = this.db;
    const unit = inScope(rowScope(actor), id) ? await manager.findOneBy(UnitEntity, { id }) : null;
    if (!unit) throw problem('notFound', '单位不存在，或不在您的查看范围内。');
    const days = await this.parts.days();
    const whose = { unitId: id };
    const rows = await countShares(manager, days.window, id);
    const totals = stateFigures(rows, whose, days.window);
    const before = await countOverdueOn(manager, days.since, id);
    const parts = await this.parts.read(actor, days, id);
    return {
      ...parts,
      unit: { id, name: unit.name, shortName: unit.shortName, kind: unit.kind },
      headline: unitHeadline({
        assigned: totals.assigned.count,
        completed: totals.completed.count,
        quarter: parts.quarter,
        overdue: { count: totals.overdue.count, before: before.assignments },
      }),
      totals,
      lights: unitLightFigures(rows, whose),
      time: timeFigures(rows, whose),
    };
  }
}
