import { Injectable } from '@nestjs/common';
import type { BulletinRow, BulletinView, Page } from '#contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { problem } from '../../platform/errors/problem';
import { pageAndSort } from '../../platform/http/page-query';
import type { Actor } from '../../platform/session/actor';
import { BulletinEntity } from './bulletin.entity';
import { bulletinRow } from './bulletin-views';
import type { BulletinQueryDto } from './bulletins.dto';
import { tryCompose } from './compose';
import { WeekFigures } from './figures';
import { weekOf } from './week';

const writes = ({ permissions }: Actor) => permissions.has('bulletins.write');

/** Bulletins for reading. Drafts are the office's own: others see what is issued. */
@Injectable()
export class BulletinsQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly figures: WeekFigures,
  ) {}

  async list(actor: Actor, query: BulletinQueryDto): Promise<Page<BulletinRow>> {
    const rows = this.db.manager
      .createQueryBuilder(BulletinEntity, 'b')
      // The frozen contents are large, and a list does not print them.
      .select(
        [
          ...['id', 'series', 'year', 'issueNumber', 'periodFrom', 'periodTo', 'asOf', 'status', 'version'],
          ...['createdByName', 'createdAt', 'issuedByName', 'issuedAt'],
        ].map((column) => `b.${column}`),
      );
    if (!writes(actor)) rows.andWhere("b.status = 'issued'");
    if (query.status) rows.andWhere('b.status = :status', { status: query.status });
    if (query.year) rows.andWhere('b.year = :year', { year: query.year });
    pageAndSort(rows, query, { period: 'b.periodFrom', issuedAt: 'b.issuedAt' }, '-period', 'b.id');
    const [items, total] = await rows.getManyAndCount();
    const today = this.clock.today();
    return { items: items.map((row) => bulletinRow(asOfToday(row, today))), total };
  }

  /** @throws notFound also for a draft that the actor may not see */
  async find(actor: Actor, id: string): Promise<BulletinEntity> {
    const bulletin = await this.db.manager.findOneBy(BulletinEntity, { id });
    if (!bulletin || (bulletin.status === 'draft' && !writes(actor)))
      throw problem('notFound', '周报不存在，或者尚未签发。');
    return asOfToday(bulletin, this.clock.today());
  }

  async view(actor: Actor, id: string): Promise<BulletinView> {
    const bulletin = await this.find(actor, id);
    const { status, editorial } = bulletin;
    const row = bulletinRow(bulletin);
    if (status === 'issued') {
      const allowed = { edit: false, issue: false, remove: false };
      return { ...row, editorial, content: bulletin.content, fault: null, proposed: null, allowed };
    }
    const figures = await this.figures.load(weekOf(bulletin.periodFrom, this.clock.today()));
    const { content, fault } = tryCompose(figures, editorial);
    const issue = actor.permissions.has('bulletins.issue') && content !== null;
    const allowed = { edit: true, issue, remove: true };
    return { ...row, editorial, content, fault, proposed: figures.proposed, allowed };
  }
}

/** A draft goes on with its week; an issued one stays where it was. */
const asOfToday = (bulletin: BulletinEntity, today: string): BulletinEntity =>
  bulletin.status === 'draft' ? Object.assign(bulletin, { asOf: weekOf(bulletin.periodFrom, today).asOf }) : bulletin;
