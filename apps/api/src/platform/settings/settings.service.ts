import { Injectable } from '@nestjs/common';
import { WORK_YEARS } from '#calendar';
import type { SettingsInput, SettingsView } from '#contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions';
import { problem } from '../errors/problem';
import { checkVersion } from '../http/version';
import type { Actor } from '../session/actor';
import { settingFaults } from './setting-rules';
import { Settings } from './settings';

/** The county's settings as one page shows and changes them. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly db: DataSource,
    private readonly transactions: Transactions,
    private readonly settings: Settings,
  ) {}

  async view(manager: EntityManager = this.db.manager): Promise<SettingsView> {
    // Every change raises one of the versions, so that their sum is a version of all.
    const [row] = await manager.query<{ version: number }[]>(
      'SELECT coalesce(sum(version), 0)::int AS version FROM setting',
    );
    const seasons = await this.settings.get('seasons', manager);
    return {
      countyName: await this.settings.get('countyName', manager),
      officeName: await this.settings.get('officeName', manager),
      seasons: Object.entries(seasons)
        .map(([name, from]) => ({ name, from }))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
      workYears: await this.settings.get('workYears', manager),
      shippedYears: WORK_YEARS.map(({ year }) => year),
      version: row?.version ?? 0,
    };
  }

  replace(actor: Actor, version: number, input: SettingsInput): Promise<SettingsView> {
    const faults = settingFaults(input);
    if (faults.length > 0) throw problem('invalid', faults.map(({ message }) => `${message}。`).join(''), faults);
    return this.transactions.run(actor, async ({ manager, audit }) => {
      await manager.query('LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE');
      const before = await this.view(manager);
      checkVersion(before, version, '系统设置');
      await this.settings.set(manager, 'countyName', input.countyName);
      await this.settings.set(manager, 'officeName', input.officeName);
      await this.settings.set(
        manager,
        'seasons',
        Object.fromEntries(input.seasons.map(({ name, from }) => [name, from])),
      );
      await this.settings.set(manager, 'workYears', input.workYears);
      audit({
        action: 'settings.change',
        entity: 'settings',
        entityId: 'county',
        label: '系统设置',
        before,
        after: input,
      });
      return this.view(manager);
    });
  }
}
