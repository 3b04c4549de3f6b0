import { IsOptional, Matches } from 'class-validator';
import { LIMITS, type PageQuery } from '#contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { problem } from '../errors/problem';
import { Int } from './fields';

/** Base of every list's query. */
export class PageQueryDto implements PageQuery {
  @Int('页码', { min: 1, max: 1_000_000, optional: true })
  page = 1;

  @Int('每页条数', { min: 1, max: LIMITS.pageSize, optional: true })
  pageSize = 20;

  @IsOptional()
  @Matches(/^-?[a-zA-Z]{1,40}$/, { message: '排序字段无效' })
  sort?: string;
}

/** Words beyond these narrow nothing any more. */
const MOST_WORDS = 8;

/** That each word of the text stands in one of the columns, whatever its case. @param columns SQL expressions */
export function searchWords<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  text: string | undefined,
  columns: readonly string[],
): void {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  for (const [i, word] of words.slice(0, MOST_WORDS).entries()) {
    // Chinese has no case, and to fold that of whole columns is what takes the time.
    const like = word.toLowerCase() === word.toUpperCase() ? 'LIKE' : 'ILIKE';
    query.andWhere(`(${columns.map((column) => `${column} ${like} :word${i}`).join(' OR ')})`, {
      [`word${i}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%`,
    });
  }
}

/** The SQL expression of a column to sort by. @throws invalid where there is none of that name */
export function sortValue(columns: Record<string, string>, name: string): string {
  const value = columns[name];
  if (!value)
    throw problem('invalid', '不能按此字段排序。', [
      { field: 'sort', message: `可按 ${Object.keys(columns).join('、')} 排序` },
    ]);
  return value;
}

/**
 * Pages and sorts in SQL. `columns` maps what the client may sort by to SQL expressions; `tie` makes the order total,
 * so that no row is shown twice or never over the pages.
 */
export function pageAndSort<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  { page, pageSize, sort }: PageQueryDto,
  columns: Record<string, string>,
  fallback: string,
  tie: string,
) {
  const wanted = sort ?? fallback;
  return query
    .orderBy(sortValue(columns, wanted.replace(/^-/, '')), wanted.startsWith('-') ? 'DESC' : 'ASC', 'NULLS LAST')
    .addOrderBy(tie, 'ASC')
    .offset((page - 1) * pageSize)
    .limit(pageSize);
}
