import { Injectable } from '@nestjs/common';
import { createWorkCalendar, WORK_YEARS, type WorkCalendar, type WorkYear } from '#calendar';
import { defaultLimits, type Limits } from '#domain';
import { defaultLightRules, type LightRules } from '#evaluation';
import { DataSource, type EntityManager } from 'typeorm';
import { SettingEntity } from './setting.entity';

/** What a county sets for itself, with the value that holds until it does. */
export interface SettingValues {
  countyName: string;
  /** Full name of the office that signs documents. */
  officeName: string;
  /** Holiday notices of years that the product does not ship with. */
  workYears: WorkYear[];
  /** First days of 汛期, 供暖季 …, by `name` or `name@year`. */
  seasons: Record<string, string>;
  /** Limits of procedure: signing, review, extension and so on. */
  limits: Limits;
  /** Thresholds of the lights. */
  lightRules: LightRules;
  /** Day of the following month, 1–28, by which units report a month's figures of indicators. */
  reportingDay: number;
  /** Whether the system administrator has put the first set-up aside before it was complete. */
  setupDismissed: boolean;
  /** Whether work secrets may be kept here. */
  workSecretAllowed: boolean;
}

const DEFAULTS: SettingValues = {
  countyName: '本县',
  officeName: '县委县政府督查室',
  workYears: [],
  seasons: {},
  limits: defaultLimits,
  lightRules: defaultLightRules,
  reportingDay: 5,
  setupDismissed: false,
  workSecretAllowed: false,
};

/** Reads and writes the county's settings. */
@Injectable()
export class Settings {
  constructor(private readonly db: DataSource) {}

  async get<K extends keyof SettingValues>(
    name: K,
    manager: EntityManager = this.db.manager,
  ): Promise<SettingValues[K]> {
    const row = await manager.findOneBy(SettingEntity, { name });
    return (row?.value as SettingValues[K] | undefined) ?? DEFAULTS[name];
  }

  /** Whether the county has set it for itself. */
  given(name: keyof SettingValues, manager: EntityManager = this.db.manager): Promise<boolean> {
    return manager.existsBy(SettingEntity, { name });
  }

  async set<K extends keyof SettingValues>(manager: EntityManager, name: K, value: SettingValues[K]): Promise<void> {
    await manager.query(
      `INSERT INTO setting (name, value) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, version = setting.version + 1`,
      [name, JSON.stringify(value)],
    );
  }

  /** The working calendar: the shipped years and those the county added. */
  async workCalendar(manager: EntityManager = this.db.manager): Promise<WorkCalendar> {
    const added = await this.get('workYears', manager);
    return createWorkCalendar([...WORK_YEARS.filter(({ year }) => !added.some((a) => a.year === year)), ...added]);
  }
}
