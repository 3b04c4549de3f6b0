import { Injectable } from '@nestjs/common';
import { formatRange } from '#bulletin';
import type { SearchHit } from '#contracts';
import { DataSource, In } from 'typeorm';
import { BulletinEntity, bulletinName } from '../bulletins';
import { ordered } from './directive-hits';
import { detailOf, type Wanted } from './found';
import { marksOf, missingIn, snippetOf } from './marks';

/** Shows issued bulletins that were found. */
@Injectable()
export class BulletinHits {
  constructor(private readonly db: DataSource) {}

  async show(ids: string[], { words }: Wanted): Promise<SearchHit[]> {
    const rows = await this.db.manager.findBy(BulletinEntity, { id: In(ids) });
    return ordered(ids, rows).map((row) => {
      const title = bulletinName(row);
      const missing = missingIn(title, words);
      return {
        kind: 'bulletin',
        id: row.id,
        title,
        detail: detailOf(formatRange(row.periodFrom, row.periodTo), row.issuedByName && `${row.issuedByName}签发`),
        light: null,
        path: `/bulletins/${row.id}`,
        marks: marksOf(title, words),
        snippet: missing.length > 0 ? snippetOf(sentences(row.content).join('\n'), missing) : null,
      };
    });
  }
}

/** The Chinese texts within a frozen content that are longer than a name, in their order: as the view `search_source` takes them. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 12 && /\p{Script=Han}/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}
