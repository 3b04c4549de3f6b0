import { Injectable } from '@nestjs/common';
import type { Coverage, ReviewChange, UnitName } from '#contracts';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import { UnitEntity } from '../organization';
import { coverageOf, type Counted } from './coverage';
import { RequirementEntity } from './requirement.entity';
import { requirementView } from './requirement-view';
import type { LockedSource } from './review-source';

/** Statuses of requirements that stand in the text; merged and split ones are replaced by others. */
export const LIVE = ['proposed', 'rejected', 'registered'] as const;

/** Says what a review looks like after a change. */
@Injectable()
export class Changes {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The answer of a change: the requirements with these ids, those that went, and the coverage now. */
  async answer(
    manager: EntityManager,
    source: LockedSource,
    changed: readonly string[],
    removedIds: string[] = [],
  ): Promise<ReviewChange> {
    const rows = await manager.find(RequirementEntity, { where: { id: In([...changed]) }, order: { start: 'ASC' } });
    return {
      requirements: await this.views(manager, rows),
      removedIds,
      coverage: await this.coverage(manager, source),
      units: await unitsOf(manager, rows),
    };
  }

  /** Requirements of one source as the page shows them. */
  async views(manager: EntityManager, rows: readonly RequirementEntity[]) {
    const [first] = rows;
    if (!first) return [];
    const parts = await manager.find(RequirementEntity, {
      where: { sourceTextId: first.sourceTextId, status: 'merged' },
      select: { id: true, mergedIntoId: true },
    });
    const seen = {
      today: this.clock.today(),
      calendar: await this.settings.workCalendar(manager),
      merged: new Set(parts.flatMap(({ mergedIntoId }) => mergedIntoId ?? [])),
    };
    return rows.map((row) => requirementView(row, seen));
  }

  async coverage(
    manager: EntityManager,
    { id, sentences, reviewedByName }: Pick<LockedSource, 'id' | 'sentences' | 'reviewedByName'>,
  ): Promise<Coverage> {
    const rows: Counted[] = await manager.find(RequirementEntity, {
      where: { sourceTextId: id, status: In([...LIVE]) },
      select: { id: true, start: true, end: true, status: true, actionable: true, decidedByName: true },
      order: { start: 'ASC', id: 'ASC' },
    });
    return coverageOf(sentences, rows, reviewedByName);
  }
}

/** The units that the owners of requirements refer to, in protocol order. */
export async function unitsOf(
  manager: EntityManager,
  rows: readonly Pick<RequirementEntity, 'owners'>[],
): Promise<UnitName[]> {
  const ids = new Set(rows.flatMap(({ owners }) => owners.flatMap(({ unitIds }) => unitIds)));
  const units = await manager.find(UnitEntity, { where: { id: In([...ids]) }, order: { sortOrder: 'ASC', id: 'ASC' } });
  return units.map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind }));
}
