import { Injectable } from '@nestjs/common';
import { addDays } from '#calendar';
import type { AuditRow, AuditVocabulary, Page } from '#contracts';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import { pageAndSort, searchWords } from '../../platform/http/page-query';
import type { AuditQueryDto } from './audit.dto';
import { actionLabel, entityLabel, stateLabel } from './vocabulary';

/** Of these the auditor sees every detail. */
const ADMINISTRATION = new Set(['session', 'account', 'unit', 'post', 'organization', 'settings', 'audit']);

/** Characters by which a thing of the county's business can be told, without showing its text. */
const NAME = 24;

/** Of the county's business the auditor sees that it was done, by whom and to what: no administrator sees its content. */
const contentOf = ({ entity, label, reason, before, after }: AuditEventEntity) =>
  ADMINISTRATION.has(entity)
    ? { label, reason, before, after }
    : { label: label.length > NAME ? `${label.slice(0, NAME)}……` : label, reason: null, before: null, after: null };

const rowOf = (event: AuditEventEntity): AuditRow => ({
  seq: event.seq,
  at: event.at.toISOString(),
  actorName: event.actorName,
  unitName: event.unitName,
  action: event.action,
  actionLabel: actionLabel(event.action),
  entity: event.entity,
  entityLabel: entityLabel(event.entity),
  entityId: event.entityId,
  from: stateLabel(event.from),
  to: stateLabel(event.to),
  correlationId: event.correlationId,
  ...contentOf(event),
});

/** Reads of the log. */
@Injectable()
export class AuditQueries {
  constructor(private readonly db: DataSource) {}

  /** A page of the events that match, newest first. */
  async list(wanted: AuditQueryDto): Promise<Page<AuditRow>> {
    const [events, total] = await pageAndSort(
      this.matching(wanted),
      wanted,
      { at: 'e.seq' },
      '-at',
      'e.hash',
    ).getManyAndCount();
    return { items: events.map(rowOf), total };
  }

  /** The newest `limit` events that match. */
  async newest(wanted: AuditQueryDto, limit: number): Promise<AuditRow[]> {
    const events = await this.matching(wanted).orderBy('e.seq', 'DESC').limit(limit).getMany();
    return events.map(rowOf);
  }

  /** The actions and entities that occur in the log. */
  async vocabulary(): Promise<AuditVocabulary> {
    const distinct = async (column: 'action' | 'entity', label: (value: string) => string) => {
      const rows = await this.db
        .createQueryBuilder(AuditEventEntity, 'e')
        .select(`DISTINCT e.${column}`, 'value')
        .orderBy('value')
        .getRawMany<{ value: string }>();
      return rows.map(({ value }) => ({ value, label: label(value) }));
    };
    return { actions: await distinct('action', actionLabel), entities: await distinct('entity', entityLabel) };
  }

  private matching({ from, to, keyword, action, entity }: AuditQueryDto): SelectQueryBuilder<AuditEventEntity> {
    const query = this.db.createQueryBuilder(AuditEventEntity, 'e');
    if (from) query.andWhere('e.at >= :from', { from: startOf(from) });
    if (to) query.andWhere('e.at < :to', { to: startOf(addDays(to, 1)) });
    if (action) query.andWhere('e.action = :action', { action });
    if (entity) query.andWhere('e.entity = :entity', { entity });
    searchWords(query, keyword, ['e.actor_name', 'e.unit_name', 'e.label']);
    return query;
  }
}

/** Midnight in Asia/Shanghai, which has no summer time. */
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);
