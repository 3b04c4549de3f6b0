import { Injectable } from '@nestjs/common';
import { rowScope } from '#domain';
import { DataSource } from 'typeorm';
import { ownTasks } from '../tasks';
import { codesOf, gramsOf } from './fold';
import { type Found, MOST_HITS, nothing, type Wanted } from './found';
import type { SearchEntryEntity } from './search-entry.entity';

type Kind = SearchEntryEntity['kind'];

/** So many of the newest entries are read before the index is asked: what is common is found among them. */
const NEWEST = 5_000;

const escaped = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** Finds entries by what they say, the best first: by its number, by how its title begins, by its title, the newest. */
@Injectable()
export class EntriesQueries {
  constructor(private readonly db: DataSource) {}

  /** @param hits shows entries with these ids, in this order */
  async find(kind: Kind, wanted: Wanted, hits: (ids: string[]) => ReturnType<Found['hits']>): Promise<Found> {
    const ids = await this.ids(kind, wanted);
    if (ids.length === 0) return nothing;
    const shown = ids.slice(0, MOST_HITS);
    return {
      count: shown.length,
      capped: ids.length > MOST_HITS,
      hits: (from, to) => hits(shown.slice(from, to)),
    };
  }

  /** One more than are shown at most. */
  private async ids(kind: Kind, { actor, words }: Wanted): Promise<string[]> {
    const scope = rowScope(actor);
    if (scope === 'none') return [];
    const units = scope === 'county' ? null : scope.unitIds;
    const numbered = await this.numbered(kind, words, units);
    const worded = units
      ? await this.worded(words, `WHERE kind = $3 AND id IN (${ownTasks('$4')})`, kind, units)
      : await this.ofTheCounty(kind, words);
    return [...new Set([...numbered, ...worded])].slice(0, MOST_HITS + 1);
  }

  private async numbered(kind: Kind, words: readonly string[], units: string[] | null): Promise<string[]> {
    const codes = codesOf(words).map((code) => `${kind}#${code}`);
    if (codes.length === 0) return [];
    return this.query(
      `SELECT id FROM search_entry
        WHERE search_keys(kind, codes, body) && $1::text[] ${units ? `AND id IN (${ownTasks('$2')})` : ''}
        ORDER BY at DESC, id DESC LIMIT ${MOST_HITS + 1}`,
      units ? [codes, units] : [codes],
    );
  }

  /**
   * A common word has more hits than are shown among the newest entries already, and would make the index collect
   * hundreds of thousands; a rare one costs the index little.
   */
  private async ofTheCounty(kind: Kind, words: readonly string[]): Promise<string[]> {
    const newest = `WHERE kind = $3 ORDER BY at DESC, id DESC LIMIT ${NEWEST}`;
    const common = await this.worded(words, newest, kind);
    if (common.length > MOST_HITS) return common;
    const keys = words.flatMap(gramsOf).map((gram) => `${kind}:${gram}`);
    // The keys say the kind; a condition on it as well would only be looked up in a second index.
    return this.worded(words, 'WHERE search_keys(kind, codes, body) @> $3::text[]', keys);
  }

  /** @param pool which entries to look at; `parameters` are its $3 and $4 */
  private worded(words: readonly string[], pool: string, ...parameters: unknown[]): Promise<string[]> {
    const patterns = words.map((word) => `%${escaped(word)}%`);
    const first = `${escaped(words[0] ?? '')}%`;
    return this.query(
      `SELECT id FROM (SELECT id, at, title, body FROM search_entry ${pool}) entry WHERE body LIKE ALL ($1::text[])
        ORDER BY title NOT LIKE $2, title NOT LIKE ALL ($1::text[]), at DESC, id DESC LIMIT ${MOST_HITS + 1}`,
      [patterns, first, ...parameters],
    );
  }

  private async query(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(sql, parameters);
    return rows.map(({ id }) => id);
  }
}
