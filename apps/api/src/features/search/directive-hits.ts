import { Injectable } from '@nestjs/common';
import type { SearchHit } from '#contracts';
import { DataSource, In } from 'typeorm';
import { DirectiveEntity, kindLabel, RequirementEntity, SourceTextEntity, stateLabel, stateOf } from '../directives';
import { detailOf, type Wanted } from './found';
import { excerptOf, marksOf, missingIn, placeOf, snippetOf } from './marks';

/** Shows directives and requirements that were found, each with the place in the text to which it leads. */
@Injectable()
export class DirectiveHits {
  constructor(private readonly db: DataSource) {}

  async directives(ids: string[], { words }: Wanted): Promise<SearchHit[]> {
    const { manager } = this.db;
    const rows = await manager.findBy(DirectiveEntity, { id: In(ids) });
    const sources = await manager.find(SourceTextEntity, {
      where: { id: In(rows.map(({ sourceTextId }) => sourceTextId)) },
      select: { id: true, name: true, text: true },
    });
    const sourceOf = new Map(sources.map((source) => [source.id, source]));
    return ordered(ids, rows).map(({ id, sourceTextId, kind, title, issuer, heldOn, start, end }) => {
      const source = sourceOf.get(sourceTextId);
      const text = source?.text.slice(start, end) ?? '';
      const marks = marksOf(title, words);
      const missing = missingIn(title, words);
      const place = placeOf(text, missing.length > 0 ? missing : words);
      return {
        kind: 'directive',
        id,
        title,
        detail: detailOf(kindLabel[kind], heldOn, issuer, source?.name === title ? null : source?.name),
        light: null,
        path: `/directives/${sourceTextId}?at=${start + Math.max(0, place)}`,
        marks,
        snippet: missing.length > 0 ? snippetOf(text, missing) : null,
      };
    });
  }

  async requirements(ids: string[], { words }: Wanted): Promise<SearchHit[]> {
    const rows = await this.db.manager.find(RequirementEntity, {
      where: { id: In(ids) },
      relations: { directive: true },
      select: {
        id: true,
        sourceTextId: true,
        start: true,
        content: true,
        heading: true,
        status: true,
        actionable: true,
        directive: { id: true, title: true },
      },
    });
    return ordered(ids, rows).map(({ id, sourceTextId, start, content, heading, status, actionable, directive }) => {
      const { text: title, marks } = excerptOf(content, words);
      return {
        kind: 'requirement',
        id,
        title,
        detail: detailOf(stateLabel[stateOf({ status, actionable })], directive?.title),
        light: null,
        path: `/directives/${sourceTextId}?at=${start}`,
        marks,
        snippet: marks.length > 0 || heading === null ? null : snippetOf(heading, words),
      };
    });
  }
}

/** The rows in the order of the ids. */
export function ordered<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
