import { formatRange } from '#bulletin';
import type { BulletinRef, BulletinRow, BulletinStatus } from '#contracts';
import type { BulletinEntity } from './bulletin.entity';

const STATUS_LABEL: Record<BulletinStatus, string> = { draft: '草稿', issued: '已签发' };

/** 督查周报2022年第12期; a draft by its week: 督查周报（草稿）2022年3月21日至27日. Also the name of its files. */
export const bulletinName = ({
  series,
  year,
  issueNumber,
  periodFrom,
  periodTo,
}: Pick<BulletinEntity, 'series' | 'year' | 'issueNumber' | 'periodFrom' | 'periodTo'>): string =>
  issueNumber === null
    ? `${series}（草稿）${formatRange(periodFrom, periodTo)}`
    : `${series}${year}年第${issueNumber}期`;

export const bulletinRef = ({ id, version, status, issueNumber }: BulletinEntity): BulletinRef => ({
  id,
  version,
  status,
  issueNumber,
});

export const bulletinRow = (bulletin: BulletinEntity): BulletinRow => ({
  id: bulletin.id,
  version: bulletin.version,
  status: bulletin.status,
  statusLabel: STATUS_LABEL[bulletin.status],
  name: bulletinName(bulletin),
  period: formatRange(bulletin.periodFrom, bulletin.periodTo),
  periodFrom: bulletin.periodFrom,
  periodTo: bulletin.periodTo,
  asOf: bulletin.asOf,
  createdByName: bulletin.createdByName,
  createdAt: bulletin.createdAt.toISOString(),
  issuedByName: bulletin.issuedByName,
  issuedAt: bulletin.issuedAt?.toISOString() ?? null,
});
