import { Injectable } from '@nestjs/common';
import { type BulletinContent, BulletinFault, formatRange, withIssueNumber } from '#bulletin';
import { type Day, yearOf } from '#calendar';
import type { BulletinChange, BulletinEditorial, BulletinRef } from '#contracts';
import { CLASSIFIED_REFUSAL, classificationMarks } from '#domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { BulletinEntity } from './bulletin.entity';
import { bulletinName, bulletinRef } from './bulletin-views';
import { BulletinsQueries } from './bulletins.queries';
import { compose } from './compose';
import { WeekFigures } from './figures';
import { SERIES, weekOf } from './week';

/** Any number: it only has to be the same in every instance. */
const SERIES_LOCK = 7_310_456;

/** Writing and issuing of bulletins. */
@Injectable()
export class BulletinsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queries: BulletinsQueries,
    private readonly figures: WeekFigures,
  ) {}

  /** A draft for the week of the day, begun with what is proposed. @throws invalid, conflict */
  async create(actor: Actor, day: Day): Promise<BulletinRef> {
    const today = this.clock.today();
    const week = weekOf(day, today);
    if (week.from > today)
      throw problem('invalid', '这一周还没有开始，不能编写周报，请选择本周或以前的一周。', [
        { field: 'weekOf', message: '请选择本周或以前的一周' },
      ]);
    const { proposed } = await this.figures.load(week);
    return this.transactions.run(actor, async ({ manager, audit }) => {
      await lockSeries(manager);
      const found = await manager.findOneBy(BulletinEntity, { series: SERIES, periodFrom: week.from });
      if (found)
        throw problem(
          'conflict',
          found.status === 'draft'
            ? `${formatRange(week.from, week.to)}的周报已有草稿，请在列表中打开继续编写。`
            : `${formatRange(week.from, week.to)}的周报已经签发，为${bulletinName(found)}。`,
        );
      const bulletin = manager.create(BulletinEntity, {
        id: uuidv7(),
        series: SERIES,
        year: yearOf(week.to),
        issueNumber: null,
        periodFrom: week.from,
        periodTo: week.to,
        asOf: week.asOf,
        status: 'draft',
        editorial: proposed,
        content: null,
        createdBy: actor.accountId,
        createdByName: actor.name,
        createdAt: this.clock.now(),
        version: 1,
      });
      await manager.insert(BulletinEntity, bulletin);
      audit({ ...subject(bulletin), action: 'bulletin.create' });
      return bulletinRef(bulletin);
    });
  }

  /** Changes what the editor writes; what is left out stays. @throws stale, refused, unreadable */
  edit(actor: Actor, id: string, version: number, change: BulletinChange): Promise<BulletinRef> {
    const given = Object.fromEntries(Object.entries<unknown>({ ...change }).filter(([, value]) => value !== undefined));
    if (classificationMarks(words(given).join('\n')).length > 0) throw problem('unreadable', CLASSIFIED_REFUSAL);
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const bulletin = await lockDraft(manager, id, version);
      const before = bulletin.editorial;
      bulletin.editorial = { ...before, ...(given as Partial<BulletinEditorial>) };
      bulletin.version += 1;
      await manager.update(BulletinEntity, { id }, { editorial: bulletin.editorial, version: bulletin.version });
      audit({ ...subject(bulletin), action: 'bulletin.change', before, after: bulletin.editorial });
      return bulletinRef(bulletin);
    });
  }

  /**
   * Issues a draft: allots the next number of series and year, and freezes what it says. It is composed before the numbers
   * are locked; the version says that the editor's part is still the one composed with.
   * @throws refused where the figures do not add up or it is issued already, stale
   */
  async issue(actor: Actor, id: string, version: number): Promise<BulletinRef> {
    const { periodFrom, editorial } = await this.queries.find(actor, id);
    const week = weekOf(periodFrom, this.clock.today());
    const figures = await this.figures.load(week);
    const content = composed(() => compose(figures, editorial));
    return this.transactions.run(actor, async ({ manager, audit }) => {
      await lockSeries(manager);
      const bulletin = await lockDraft(manager, id, version);
      const today = this.clock.today();
      const year = yearOf(today);
      const issueNumber = await nextNumber(manager, year);
      const issued = {
        status: 'issued' as const,
        year,
        issueNumber,
        asOf: week.asOf,
        content: withIssueNumber(content, year, issueNumber, today),
        issuedByName: actor.name,
        issuedAt: this.clock.now(),
        version: bulletin.version + 1,
      };
      Object.assign(bulletin, issued);
      await manager.update(BulletinEntity, { id }, issued);
      audit({
        ...subject(bulletin),
        action: 'bulletin.issue',
        after: { year, issueNumber },
      });
      return bulletinRef(bulletin);
    });
  }

  /** Removes a draft; an issued bulletin stays for ever. @throws refused, stale */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const bulletin = await lockDraft(manager, id, version);
      await manager.delete(BulletinEntity, { id });
      audit({ ...subject(bulletin), action: 'bulletin.remove', before: bulletin.editorial });
    });
  }
}

/** Whoever begins or issues a bulletin waits for whoever does: one draft a week, one bulletin a number. */
const lockSeries = (manager: EntityManager) => manager.query('SELECT pg_advisory_xact_lock($1)', [SERIES_LOCK]);

/** Issued bulletins are never removed, so that the highest number is also the last. */
async function nextNumber(manager: EntityManager, year: number): Promise<number> {
  const rows = await manager.query<{ next: number }[]>(
    'SELECT coalesce(max(issue_number), 0)::int + 1 AS next FROM bulletin WHERE series = $1 AND year = $2',
    [SERIES, year],
  );
  return rows[0]?.next ?? 1;
}

async function lockDraft(manager: EntityManager, id: string, version: number): Promise<BulletinEntity> {
  const bulletin = await manager.findOne(BulletinEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!bulletin) throw problem('notFound', '周报不存在，或者草稿已被删除。');
  if (bulletin.status === 'issued')
    throw problem('refused', `本期已签发为${bulletinName(bulletin)}，签发后内容不再变动。`);
  checkVersion(bulletin, version, '周报');
  return bulletin;
}

function composed(make: () => BulletinContent): BulletinContent {
  try {
    return make();
  } catch (fault) {
    if (fault instanceof BulletinFault) throw problem('refused', fault.message);
    throw fault;
  }
}

const subject = (bulletin: BulletinEntity) => ({
  entity: 'bulletin',
  entityId: bulletin.id,
  label: bulletinName(bulletin),
});

/** Every text within a value. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(words) : [];
}
