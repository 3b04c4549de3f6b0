import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../postgres.ts';
import { growCounty, loggedTime } from './county.ts';
import { type Figure, quantile } from './figure.ts';
import { serve, signIn } from './server.ts';

const TASKS = 100_000;
const SAMPLES = 15;
/** Requests of which the database's own time is taken from its log. */
const LOGGED = 3;

const SORTS =
  'number,title,status,light,due,overdueDays,urgency,level,cadence,drafter,draftedAt,dispatchedAt,units,rate,source'.split(
    ',',
  );
const FILTERS: [name: string, query: string][] = [
  ['status', 'status=active'],
  ['light', 'light=red'],
  ['urgency', 'urgency=urgent'],
  ['level', 'level=major'],
  ['status of a unit', 'assignmentStatus=in_review'],
  ['due this week', 'dueIn=week'],
  ['overdue', 'overdue=true'],
  ['near due', 'nearDue=true'],
  ['unsigned', 'unsigned=true'],
  ['mine', 'mine=true'],
  ['state', 'state=overdue'],
  ['to do', 'queue=todo'],
  ['text, two words', `text=${encodeURIComponent('排查 整改')}`],
];

/** What is asked, as whom, and the milliseconds within which 95 of 100 answers must come. */
const requests = (unitId: string): [name: string, path: string, user: string, limit: number][] => [
  ['tasks, first page', '/tasks?pageSize=50', 'ducha1', 100],
  ['tasks, page 1000', '/tasks?pageSize=50&page=1000', 'ducha1', 100],
  ['tasks, page 2000', '/tasks?pageSize=50&page=2000', 'ducha1', 100],
  ...SORTS.map((sort): [string, string, string, number] => [
    `tasks by ${sort}`,
    `/tasks?pageSize=50&sort=${sort}`,
    'ducha1',
    100,
  ]),
  ...FILTERS.map(([name, query]): [string, string, string, number] => [
    `tasks, ${name}`,
    `/tasks?pageSize=50&${query}`,
    'ducha1',
    100,
  ]),
  ['tasks of a unit', '/tasks?pageSize=50', 'qingshi', 100],
  ['tasks of a unit by due', '/tasks?pageSize=50&sort=due', 'qingshi', 100],
  ['assignments', '/assignments?pageSize=50', 'ducha1', 100],
  ['assignments, overdue', '/assignments?pageSize=50&required=true&state=overdue', 'ducha1', 100],
  ['assignments, completed', '/assignments?pageSize=50&required=true&state=late&state=onTime', 'ducha1', 100],
  ['assignments of a unit', '/assignments?pageSize=50', 'qingshi', 100],
  ['counts', '/tasks/counts', 'ducha1', 100],
  ['counts of the chief', '/tasks/counts', 'zhuren', 100],
  ['counts of a unit', '/tasks/counts', 'qingshi', 100],
  ['needs', '/needs', 'ducha1', 100],
  ['needs of the chief', '/needs', 'zhuren', 100],
  ['needs of the leader', '/needs', 'xianling', 100],
  ['needs of a unit', '/needs', 'qingshi', 100],
  ['search', `/search?text=${encodeURIComponent('整改')}`, 'ducha1', 100],
  ['overview, warm', '/evaluation/overview', 'xianling', 300],
  ['overview of a unit', `/evaluation/units/${unitId}`, 'qingshi', 300],
];

/** Latency on a county with a hundred thousand tasks in PostgreSQL, beside the time that the database itself needs. */
export async function scale(): Promise<Figure[]> {
  if (!existsSync('dist/api/main.js')) return [{ name: 'scale', note: 'nothing built in dist/api' }];
  const folder = process.env['BENCH_COUNTY'] ?? mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const postgres = await startPostgres([
    ...['logging_collector=on', 'log_directory=/tmp', 'log_file_mode=0644', 'shared_buffers=512MB', 'max_wal_size=4GB'],
    `log_filename=duban-bench-${process.pid}.log`,
  ]);
  if (!postgres) return [{ name: 'scale', note: 'no PostgreSQL on this machine: nothing measured' }];
  const log = `/tmp/duban-bench-${process.pid}.log`;
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    if (process.env['BENCH_COUNTY'] === undefined) await (await serve('demo', { DATA_DIR: folder })).stop();
    const rows = await growCounty(folder, postgres.url, TASKS);
    const figures: Figure[] = Object.entries(rows).map(([name, value]) => ({ name: `rows of ${name}`, value }));
    await client.connect();
    const logging = async (on: boolean) => {
      await client.query(`ALTER SYSTEM SET log_min_duration_statement = ${on ? 0 : -1}`);
      await client.query('SELECT pg_reload_conf()');
      await wait(200);
    };
    const server = await serve('main', { DATABASE_URL: postgres.url });
    try {
      const ask = async (path: string, cookie: string) => {
        const before = performance.now();
        const answer = await fetch(`${server.base}/api/v1${path}`, { headers: { cookie } });
        await answer.arrayBuffer();
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return performance.now() - before;
      };
      const cookies = new Map<string, string>();
      const cookieOf = async (user: string) => {
        const cookie = cookies.get(user) ?? (await signIn(server.base, user));
        cookies.set(user, cookie);
        return cookie;
      };
      // The first look of a day finds the lights of all tasks.
      const first = await ask('/tasks?pageSize=1', await cookieOf('ducha1'));
      figures.push({ name: 'lights of the day', value: Math.round(first), unit: 'ms' });
      const cold = await ask('/evaluation/overview', await cookieOf('xianling'));
      figures.push({ name: 'overview, cold', value: Math.round(cold), unit: 'ms', limit: '≤ 300 ms' });
      const { rows: accounts } = await client.query<{ unit_id: string }>(
        `SELECT unit_id FROM account WHERE username = 'qingshi'`,
      );
      for (const [name, path, user, limit] of requests(accounts[0]?.unit_id ?? '')) {
        const cookie = await cookieOf(user);
        await ask(path, cookie);
        const times: number[] = [];
        for (let i = 0; i < SAMPLES; i++) times.push(await ask(path, cookie));
        await logging(true);
        const before = loggedTime(log);
        for (let i = 0; i < LOGGED; i++) await ask(path, cookie);
        await logging(false);
        const database = (loggedTime(log) - before) / LOGGED;
        figures.push({
          name: `${name}, p95`,
          value: Math.round(quantile(times, 0.95)),
          unit: 'ms',
          limit: `≤ ${limit} ms`,
          note: `p50 ${Math.round(quantile(times, 0.5))} ms, in the database ${Math.round(database)} ms`,
        });
      }
      return figures;
    } finally {
      await server.stop();
    }
  } finally {
    await client.end().catch(() => undefined);
    postgres.stop();
    rmSync(log, { force: true });
    if (process.env['BENCH_COUNTY'] === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
