import { Injectable, type StreamableFile } from '@nestjs/common';
import { toDay, toTime } from '#calendar';
import type { SheetRows } from '#office';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { spreadsheet } from '../../platform/files/spreadsheet';
import type { Actor } from '../../platform/session/actor';
import type { AuditQueryDto } from './audit.dto';
import { AuditQueries } from './audit.queries';

/** Rows of one exported sheet; a longer time is exported in parts. */
const MOST = 20_000;

/** The log as a sheet; that somebody took it out is itself on record. */
@Injectable()
export class AuditSheetService {
  constructor(
    private readonly queries: AuditQueries,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async export(actor: Actor, wanted: AuditQueryDto): Promise<StreamableFile> {
    const events = await this.queries.newest(wanted, MOST);
    const { from, to, keyword, action, entity } = wanted;
    await this.transactions.run(actor, ({ audit }) => {
      audit({
        action: 'audit.export',
        entity: 'audit',
        entityId: 'events',
        label: '审计日志',
        after: { from, to, keyword, action, entity, events: events.length },
      });
      return Promise.resolve();
    });
    const sheet: SheetRows = {
      name: '审计日志',
      columns: ['序号', '时间', '姓名', '单位', '操作', '对象', '名称', '原状态', '新状态', '理由'].map((title) => ({
        title,
      })),
      rows: events.map((event) => {
        const at = new Date(event.at);
        return [
          event.seq,
          `${toDay(at)} ${toTime(at)}`,
          event.actorName,
          event.unitName,
          event.actionLabel,
          event.entityLabel,
          event.label,
          event.from,
          event.to,
          event.reason,
        ];
      }),
      ...(events.length === MOST ? { notes: [`只含最近的 ${MOST} 条，更早的请缩短起止日期后分次导出。`] } : {}),
    };
    return spreadsheet('审计日志', [sheet], { actor, at: this.clock.now() });
  }
}
