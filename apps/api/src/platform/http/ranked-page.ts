import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export interface Ranking {
  /** SQL expression to sort by; what has none comes last. */
  value: string;
  direction: 'ASC' | 'DESC';
  /** Direction of the ids among equal values. */
  tie: 'ASC' | 'DESC';
  /** Whether the value is never null, so that an index gives the order either way. */
  full?: boolean;
  page: number;
  pageSize: number;
}

/**
 * The ids of a page, and how many rows there are: sorting thousands of whole rows for the sake of fifty would be slow.
 * @param query rows of the alias, filtered and neither selected nor sorted
 * @param narrowed whether it leaves out much. Then its rows are found once, for the count and the page; with the page's
 *   limit in sight the planner would walk an index in the order of the page, in the hope of an early end that the count
 *   forbids. Otherwise an index has the order of the page, and the count is made apart.
 */
export async function rankedPage(
  query: SelectQueryBuilder<ObjectLiteral>,
  { value, direction, tie, full = false, page, pageSize }: Ranking,
  narrowed: boolean,
): Promise<{ ids: string[]; total: number }> {
  const { alias } = query;
  const found = query.clone().select(`${alias}.id`, 'id');
  const ranked = (rows: SelectQueryBuilder<ObjectLiteral>, by: string, id: string) =>
    rows
      .orderBy(by, direction, full ? undefined : 'NULLS LAST')
      .addOrderBy(id, tie)
      .offset((page - 1) * pageSize)
      .limit(pageSize);
  if (!narrowed) {
    const rows = await ranked(found, value, `${alias}.id`).getRawMany<{ id: string }>();
    return { ids: rows.map(({ id }) => id), total: await countOf(query) };
  }
  const outer = query.dataSource.manager
    .createQueryBuilder()
    .select('found.id', 'id')
    .addSelect('(SELECT count(*) FROM found)::int', 'total')
    .from('found', 'found')
    .addCommonTableExpression(found.addSelect(value, 'value').getQuery(), 'found', { materialized: true })
    .setParameters(found.getParameters());
  const rows = await ranked(outer, 'found.value', 'found.id').getRawMany<{ id: string; total: number }>();
  // A page behind the last one has no row to say how many there are.
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? (page === 1 ? 0 : await countOf(query)) };
}

/** How many rows there are; ids are not compared as a count of distinct ones would. */
const countOf = async (query: SelectQueryBuilder<ObjectLiteral>): Promise<number> =>
  (await query.clone().select('count(*)::int', 'n').getRawOne<{ n: number }>())?.n ?? 0;
