import { Injectable, StreamableFile } from '@nestjs/common';
import type { BulletinContent } from '#bulletin';
import { bulletinDocx, bulletinXlsx } from '#office';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { disposition } from '../../platform/files/files';
import type { Actor } from '../../platform/session/actor';
import type { BulletinEntity } from './bulletin.entity';
import { bulletinName } from './bulletin-views';
import { BulletinsQueries } from './bulletins.queries';
import { tryCompose } from './compose';
import { WeekFigures } from './figures';
import { weekOf } from './week';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Bulletins as files; who took one is on record. */
@Injectable()
export class BulletinDownloads {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queries: BulletinsQueries,
    private readonly figures: WeekFigures,
  ) {}

  /** An issued bulletin from what was frozen; a draft composed now and marked as one on every page. */
  async download(actor: Actor, id: string, format: keyof typeof MEDIA_TYPES): Promise<StreamableFile> {
    const bulletin = await this.queries.find(actor, id);
    const content = bulletin.content ?? (await this.draft(bulletin));
    const watermark = bulletin.status === 'draft' ? { watermark: '草稿' } : {};
    const bytes = await (format === 'docx' ? bulletinDocx(content, watermark) : bulletinXlsx(content));
    const name = bulletinName(bulletin);
    await this.transactions.run(actor, ({ audit }) => {
      audit({ action: 'bulletin.export', entity: 'bulletin', entityId: id, label: name, after: { format } });
      return Promise.resolve(null);
    });
    return new StreamableFile(bytes, {
      type: MEDIA_TYPES[format],
      disposition: disposition(`${name}.${format}`),
      length: bytes.length,
    });
  }

  private async draft({ periodFrom, editorial }: BulletinEntity): Promise<BulletinContent> {
    const { content, fault } = tryCompose(await this.figures.load(weekOf(periodFrom, this.clock.today())), editorial);
    if (content === null) throw problem('refused', fault ?? '');
    return content;
  }
}
