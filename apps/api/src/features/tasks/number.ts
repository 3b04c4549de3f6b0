import { yearOf, type Day } from '#calendar';
import { proposedNumber } from '#domain';
import type { EntityManager } from 'typeorm';

/** Any number: it only has to be the same in every instance. */
const NUMBER_LOCK = 7_310_456;

/**
 * The next number of the year. One transaction at a time allots, and a task is never deleted, so that numbers have no
 * gap and none comes twice; a transaction that fails has taken none.
 */
export async function allotNumber(manager: EntityManager, today: Day) {
  const year = yearOf(today);
  await manager.query('SELECT pg_advisory_xact_lock($1)', [NUMBER_LOCK]);
  const [row] = await manager.query<{ last: number | null }[]>('SELECT max(serial) AS last FROM task WHERE year = $1', [
    year,
  ]);
  const serial = (row?.last ?? 0) + 1;
  return { year, serial, number: proposedNumber(year, serial) };
}
