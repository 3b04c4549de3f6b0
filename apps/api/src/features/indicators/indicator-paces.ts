import { Injectable } from '@nestjs/common';
import { yearOf, type Day } from '#calendar';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Settings } from '../../platform/settings/settings';
import { UnitEntity } from '../organization';
import { IndicatorEntity } from './indicator.entity';
import { type IndicatorYear, planOn } from './indicator-year';
import { loadYears } from './indicator-years';
import { corrections, type Standing, standingOf } from './standing';

/** Where the county stands with an indicator, and what was corrected lately. */
export interface CountyStanding extends Standing {
  /** Sentences for footnotes; empty where nothing was asked for or changed. */
  corrections: string[];
}

/** Where units stand with an indicator. */
export interface UnitStandings {
  county: Standing;
  units: (Standing & { unitId: string })[];
}

/** The state of all indicators in use, for overview, evaluation and bulletin. */
@Injectable()
export class IndicatorPaces {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  /**
   * The county's figures of every indicator that has a plan in force on the day, as known at its end; in order.
   * @param since end of the period before, from which corrections are told
   */
  async all(asOf: Day, since?: Day, manager: EntityManager = this.db.manager): Promise<CountyStanding[]> {
    const rules = await this.settings.get('lightRules', manager);
    const years = await this.years(manager, asOf, []);
    const names = await unitNames(manager, years);
    return years.map((data) => ({
      ...standingOf(data, null, { asOf, knownOn: asOf }, rules),
      corrections:
        since === undefined
          ? []
          : corrections(data.revisions, since, asOf, (id) => data.indicator.name + (names.get(id ?? '') ?? '')),
    }));
  }

  /** The same with the figures of every unit that has a target. */
  async byUnit(asOf: Day, manager: EntityManager = this.db.manager): Promise<UnitStandings[]> {
    const rules = await this.settings.get('lightRules', manager);
    const moment = { asOf, knownOn: asOf };
    return (await this.years(manager, asOf, 'all')).map((data) => ({
      county: standingOf(data, null, moment, rules),
      units: [...(planOn(data, asOf)?.units.keys() ?? [])].map((unitId) => ({
        ...standingOf(data, unitId, moment, rules),
        unitId,
      })),
    }));
  }

  /** One unit's figures of every indicator in which it has a target. */
  async ofUnit(asOf: Day, unitId: string): Promise<Standing[]> {
    const { manager } = this.db;
    const rules = await this.settings.get('lightRules', manager);
    const years = await this.years(manager, asOf, [unitId]);
    return years
      .filter((data) => planOn(data, asOf)?.units.has(unitId))
      .map((data) => standingOf(data, unitId, { asOf, knownOn: asOf }, rules));
  }

  private async years(
    manager: EntityManager,
    asOf: Day,
    entriesOf: 'all' | readonly string[],
  ): Promise<IndicatorYear[]> {
    const indicators = await manager.find(IndicatorEntity, {
      where: { active: true },
      order: { sortOrder: 'ASC', code: 'ASC' },
    });
    const years = await loadYears(manager, indicators, yearOf(asOf), entriesOf);
    return years.filter((data) => planOn(data, asOf) !== undefined);
  }
}

async function unitNames(manager: EntityManager, years: readonly IndicatorYear[]): Promise<Map<string, string>> {
  const ids = new Set(years.flatMap(({ revisions }) => revisions.flatMap(({ unitId }) => unitId ?? [])));
  const units = await manager.find(UnitEntity, { where: { id: In([...ids]) }, select: { id: true, shortName: true } });
  return new Map(units.map(({ id, shortName }) => [id, shortName]));
}
