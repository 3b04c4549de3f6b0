import { Injectable } from '@nestjs/common';
import type { AuditVerification } from '#contracts';
import { DataSource, MoreThan } from 'typeorm';
import { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import { hashOf } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';

/** Events read at a time: the log may be larger than the memory. */
const PORTION = 1000;

/** Checks that nobody changed or removed an event behind the product's back. */
@Injectable()
export class ChainService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Recomputes the hash of every event from the first on, until one is missing or not as it was written. */
  async verify(): Promise<AuditVerification> {
    let checked = 0;
    let previous = { seq: '0', hash: '' };
    for (;;) {
      const events = await this.db.manager.find(AuditEventEntity, {
        where: { seq: MoreThan(previous.seq) },
        order: { seq: 'ASC' },
        take: PORTION,
      });
      for (const event of events) {
        const expected = String(BigInt(previous.seq) + 1n);
        if (event.seq !== expected) return this.broken(checked, expected, `第 ${expected} 条记录缺失`);
        if (event.previousHash !== previous.hash)
          return this.broken(checked, event.seq, `第 ${event.seq} 条记录与上一条不再衔接`);
        if (hashOf(event) !== event.hash) return this.broken(checked, event.seq, `第 ${event.seq} 条记录被改动`);
        previous = event;
        checked += 1;
      }
      if (events.length < PORTION) break;
    }
    const message = `共核对 ${checked} 条记录，前后衔接，未发现改动。`;
    return { intact: true, checked, brokenAt: null, message, checkedAt: this.clock.now().toISOString() };
  }

  private broken(checked: number, brokenAt: string, what: string): AuditVerification {
    const message = `${what}，此前 ${checked} 条完好。请立即封存数据库备份，并报告单位网络安全负责人。`;
    return { intact: false, checked, brokenAt, message, checkedAt: this.clock.now().toISOString() };
  }
}
