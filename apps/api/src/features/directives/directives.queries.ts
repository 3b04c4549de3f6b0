import { Injectable, type StreamableFile } from '@nestjs/common';
import type { DirectiveRow, Page, SourceRow, SourceView } from '#contracts';
import { DataSource, In } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { Files } from '../../platform/files/files';
import { pageAndSort, searchWords } from '../../platform/http/page-query';
import type { Actor } from '../../platform/session/actor';
import { Changes, LIVE, unitsOf } from './changes';
import { DirectiveEntity, SourceTextEntity } from './directive.entity';
import { directiveView } from './directive-view';
import type { DirectiveQueryDto, SourceQueryDto } from './directives.dto';
import { kindLabel, originLabel } from './labels';
import { RequirementEntity } from './requirement.entity';

interface Counts {
  id: string;
  open: number;
  registered: number;
  rejected: number;
  vague: number;
}

/** Reads of source texts, directives and requirements. */
@Injectable()
export class DirectivesQueries {
  constructor(
    private readonly db: DataSource,
    private readonly changes: Changes,
    private readonly files: Files,
  ) {}

  /** A page of the sources, without their characters. */
  async sources(wanted: SourceQueryDto): Promise<Page<SourceRow>> {
    const query = this.db
      .createQueryBuilder(SourceTextEntity, 's')
      .select(['s.id', 's.version', 's.name', 's.origin', 's.asOf', 's.takenInAt', 's.takenInByName', 's.reviewedAt']);
    searchWords(query, wanted.keyword, ['s.name', 's.text']);
    if (wanted.state) query.andWhere(`s.reviewed_at IS ${wanted.state === 'open' ? 'NULL' : 'NOT NULL'}`);
    const columns = { takenInAt: 's.takenInAt', name: 's.name', asOf: 's.asOf' };
    const [rows, total] = await pageAndSort(query, wanted, columns, '-takenInAt', 's.id').getManyAndCount();
    const ids = rows.map(({ id }) => id);
    const titles = Map.groupBy(
      await this.db.manager.find(DirectiveEntity, {
        where: { sourceTextId: In(ids) },
        order: { position: 'ASC' },
        select: { id: true, sourceTextId: true, title: true },
      }),
      ({ sourceTextId }) => sourceTextId,
    );
    const counts = new Map((await this.counts(ids)).map(({ id, ...count }) => [id, count]));
    const items = rows.map(({ id, version, name, origin, asOf, takenInAt, takenInByName, reviewedAt }) => ({
      id,
      version,
      name,
      origin,
      originLabel: originLabel[origin],
      asOf,
      takenInAt: takenInAt.toISOString(),
      takenInByName,
      reviewedAt: reviewedAt?.toISOString() ?? null,
      titles: (titles.get(id) ?? []).map(({ title }) => title),
      ...(counts.get(id) ?? { open: 0, registered: 0, rejected: 0, vague: 0 }),
    }));
    return { items, total };
  }

  /** A page of the directives, the newest first. */
  async directives(wanted: DirectiveQueryDto): Promise<Page<DirectiveRow>> {
    const query = this.db.createQueryBuilder(DirectiveEntity, 'd').innerJoin('d.sourceText', 's');
    searchWords(query, wanted.keyword, ['d.title']);
    const columns = { title: 'd.title', heldOn: 'd.heldOn', takenInAt: 's.takenInAt' };
    const [rows, total] = await pageAndSort(query, wanted, columns, '-takenInAt', 'd.id').getManyAndCount();
    const items = rows.map(({ id, sourceTextId, title, kind, heldOn }) => ({
      id,
      sourceTextId,
      title,
      kindLabel: kindLabel[kind],
      heldOn,
    }));
    return { items, total };
  }

  /** The review page of a source. */
  async source(actor: Actor, id: string): Promise<SourceView> {
    const { manager } = this.db;
    const source = await manager.findOneBy(SourceTextEntity, { id });
    if (!source) throw problem('notFound', '没有这份来文，可能已被删除。');
    const directives = await manager.find(DirectiveEntity, {
      where: { sourceTextId: id },
      order: { position: 'ASC' },
    });
    const rows = await manager.find(RequirementEntity, {
      where: { sourceTextId: id, status: In([...LIVE]) },
      order: { start: 'ASC', id: 'ASC' },
    });
    const writes = actor.permissions.has('directives.write');
    return {
      id,
      version: source.version,
      name: source.name,
      originLabel: originLabel[source.origin],
      hasFile: source.fileId !== null,
      text: source.text,
      asOf: source.asOf,
      takenInAt: source.takenInAt.toISOString(),
      takenInByName: source.takenInByName,
      reviewedAt: source.reviewedAt?.toISOString() ?? null,
      reviewedByName: source.reviewedByName,
      warnings: source.warnings,
      editable: writes && source.reviewedAt === null,
      removable: writes && rows.every(({ status }) => status !== 'registered'),
      directives: directives.map(directiveView),
      requirements: await this.changes.views(manager, rows),
      coverage: await this.changes.coverage(manager, source),
      units: await unitsOf(manager, rows),
    };
  }

  /** The file as it was uploaded. */
  async file(id: string): Promise<StreamableFile> {
    const source = await this.db.manager.findOne(SourceTextEntity, {
      where: { id },
      select: { id: true, fileId: true },
    });
    if (source?.fileId == null) throw problem('notFound', '这份来文没有上传的文件。');
    return this.files.download(source.fileId);
  }

  private counts(ids: string[]): Promise<Counts[]> {
    return this.db.query(
      `SELECT source_text_id AS id,
              (count(*) FILTER (WHERE status = 'proposed' AND actionable))::int AS open,
              (count(*) FILTER (WHERE status = 'proposed' AND NOT actionable))::int AS vague,
              (count(*) FILTER (WHERE status = 'registered'))::int AS registered,
              (count(*) FILTER (WHERE status = 'rejected'))::int AS rejected
         FROM requirement WHERE source_text_id = ANY($1::uuid[]) GROUP BY source_text_id`,
      [ids],
    );
  }
}
