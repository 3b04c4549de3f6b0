import { Injectable } from '@nestjs/common';
import { type WorkCalendar, yearOf } from '#calendar';
import type { SetupStep, SetupView } from '#contracts';
import { type Role, roleLabel } from '#domain';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { Settings } from '../../platform/settings/settings';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { AccountEntity } from './account.entity';
import { administratorRoles } from './administrators';

/** Without these nothing can be taken in, approved, signed for or reported. */
const NEEDED: readonly Role[] = ['inspector', 'officeChief', 'liaison'];

/** How far the first set-up has come, read from the data: there is no state of its own that could say otherwise. */
@Injectable()
export class SetupService {
  constructor(
    private readonly db: DataSource,
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async view(manager: EntityManager = this.db.manager): Promise<SetupView> {
    const held = await this.held(manager);
    const withoutRole = await manager.countBy(AccountEntity, { role: IsNull(), disabledAt: IsNull() });
    const missingRoles = NEEDED.filter((role) => !held.has(role));
    const people = withoutRole + [...held].reduce((sum, [role, n]) => sum + (administratorRoles.has(role) ? 0 : n), 0);
    const steps = [
      await this.county(manager),
      await this.units(manager),
      await this.calendar(manager),
      { key: 'accounts' as const, done: people > 0, words: people > 0 ? `已有 ${people} 个账号。` : '还没有账号。' },
      {
        key: 'roles' as const,
        done: people > 0 && withoutRole === 0 && missingRoles.length === 0,
        words: roleWords(people, withoutRole, missingRoles),
      },
    ];
    const complete = steps.every(({ done }) => done);
    const dismissed = await this.settings.get('setupDismissed', manager);
    return { steps, complete, waiting: !complete && !dismissed, withoutRole, missingRoles };
  }

  dismiss(actor: Actor): Promise<SetupView> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      await this.settings.set(manager, 'setupDismissed', true);
      audit({
        action: 'settings.change',
        entity: 'settings',
        entityId: 'county',
        label: '开始使用',
        after: { setupDismissed: true },
      });
      return this.view(manager);
    });
  }

  /** How many people have each role. */
  private async held(manager: EntityManager): Promise<Map<Role, number>> {
    const rows = await manager
      .createQueryBuilder(AccountEntity, 'a')
      .select('a.role', 'role')
      .addSelect('count(*)::int', 'count')
      .where('a.role IS NOT NULL AND a.disabled_at IS NULL')
      .groupBy('a.role')
      .getRawMany<{ role: Role; count: number }>();
    return new Map(rows.map(({ role, count }) => [role, count]));
  }

  private async county(manager: EntityManager): Promise<SetupStep> {
    const done =
      (await this.settings.given('countyName', manager)) && (await this.settings.given('officeName', manager));
    const names = [await this.settings.get('countyName', manager), await this.settings.get('officeName', manager)];
    return { key: 'county', done, words: done ? `${names.join('，')}。` : '还没有填写。' };
  }

  private async units(manager: EntityManager): Promise<SetupStep> {
    const count = await manager.countBy(UnitEntity, { validTo: IsNull() });
    return { key: 'units', done: count > 0, words: count > 0 ? `已有 ${count} 个单位。` : '还没有单位。' };
  }

  private async calendar(manager: EntityManager): Promise<SetupStep> {
    const calendar = await this.settings.workCalendar(manager);
    const year = yearOf(this.clock.today());
    const seasons = Object.keys(await this.settings.get('seasons', manager)).length;
    return {
      key: 'calendar',
      done: calendar.loaded(year),
      words: `${holidayWords(calendar, year)}；${seasons === 0 ? '未设时令（可选）' : `已设 ${seasons} 个时令`}。`,
    };
  }
}

/** What is done and what is open of the holidays: those of the next year are published late in this one. */
function holidayWords(calendar: WorkCalendar, year: number): string {
  if (!calendar.loaded(year)) return `还没有录入 ${year} 年放假安排`;
  if (calendar.loaded(year + 1)) return `${year}、${year + 1} 年放假安排已录入`;
  return `${year} 年放假安排已录入；${year + 1} 年的待通知发布后在设置中录入`;
}

function roleWords(people: number, withoutRole: number, missing: readonly Role[]): string {
  if (people === 0) return '有了账号再授权。';
  const words = [
    ...(withoutRole > 0 ? [`${withoutRole} 个账号待授权`] : []),
    ...(missing.length > 0 ? [`还没有${missing.map((role) => roleLabel[role]).join('、')}`] : []),
  ];
  return words.length > 0 ? `${words.join('；')}。` : '账号都已授权。';
}
