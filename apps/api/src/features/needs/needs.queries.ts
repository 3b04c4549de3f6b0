import { Injectable } from '@nestjs/common';
import type { NeedEntry, NeedFigure, NeedPath, NeedsMe } from '#contracts';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/session/actor';
import { AccountsQueries } from '../accounts';
import { BulletinEntity } from '../bulletins';
import { SourceTextEntity } from '../directives';
import { IndicatorListQueries } from '../indicators';
import { TaskNeeds } from '../tasks';

/** What waits for the caller, gathered from each noun for which he may act. */
@Injectable()
export class NeedsQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly tasks: TaskNeeds,
    private readonly indicators: IndicatorListQueries,
    private readonly accounts: AccountsQueries,
  ) {}

  async read(actor: Actor): Promise<NeedsMe> {
    const may = actor.permissions;
    const { manager } = this.db;
    const entries: NeedEntry[] = [];
    if (may.has('directives.write')) {
      const count = await manager.countBy(SourceTextEntity, { reviewedAt: IsNull() });
      const figure = { key: 'review', label: '待审阅', count, list: 'directives/sources?state=open' };
      entries.push(entryOf('/directives', figure, '份来文待审阅'));
    }
    if (may.has('tasks.read')) entries.push(await this.tasks.read(actor));
    if (may.has('indicators.report')) {
      const { length: count } = await this.indicators.awaiting(actor);
      const figure = { key: 'awaited', label: '待报送', count, list: 'indicators?awaited=true' };
      entries.push(entryOf('/indicators', figure, '项指标待报送'));
    }
    if (may.has('bulletins.issue')) {
      const count = await manager.countBy(BulletinEntity, { status: 'draft' });
      const figure = { key: 'issue', label: '待签发', count, list: 'bulletins?status=draft' };
      entries.push(entryOf('/bulletins', figure, '期周报待签发'));
    }
    if (may.has('roles.write')) {
      const count = await this.accounts.countWithoutRole();
      const figure = { key: 'noRole', label: '待授权', count, list: 'accounts?state=noRole' };
      entries.push(entryOf('/accounts', figure, '个账号待授权'));
    }
    return { asOf: this.clock.today(), entries };
  }
}

const entryOf = (path: NeedPath, figure: NeedFigure, rest: string): NeedEntry => ({
  path,
  count: figure.count,
  list: figure.list,
  words: `${figure.count} ${rest}`,
  figures: [figure],
});
