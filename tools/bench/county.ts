import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

interface Source {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  destroy(): Promise<void>;
}
interface Schema {
  Config: new () => object;
  openDatabase: (config: object, schema: object) => Promise<Source>;
  entities: unknown[];
  migrations: unknown[];
}

/** What grows with the tasks, what is referred to before what refers to it. */
const GROWING = [
  'task',
  'recipient',
  'assignment',
  'progress_report',
  'completion_request',
  'review',
  'extension_request',
  'urge',
  'objection',
  'evidence',
  'assignment_light',
];

/** Columns that keep their value in a copy: who, where from, which unit. */
const KEPT = /^(unit_id|by_id|drafted_by|approved_by|requirement_id|directive_id|file_id)$/;
/** Of a hundred thousand tasks most are for one or two units: those for more are copied once where the others are often. */
const FEW_UNITS = 3;
const OFTEN = 40;
/** More serial numbers than a county gives in a year of the demo. */
const SERIALS = 1000;

const columnsOf = (source: Source, table: string) =>
  source.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
const quoted = (names: readonly { name: string }[]) => names.map(({ name }) => `"${name}"`).join(', ');

/** Joins a row `o` to the `original` task that it hangs on. Assignments of the copies themselves hang on none. */
function ofOriginals(columns: readonly { name: string }[]): string {
  const has = (wanted: string) => columns.some(({ name }) => name === wanted);
  if (has('assignment_id')) return 'JOIN assignment a ON a.id = o.assignment_id JOIN original c ON c.id = a.task_id';
  return `JOIN original c ON c.id = o.${has('task_id') ? 'task_id' : 'id'}`;
}

/** Value of a column in the copy number k. */
function copied(table: string, { name, type }: { name: string; type: string }): string {
  if (type === 'uuid' && !KEPT.test(name)) return `md5(o."${name}"::text || k)::uuid`;
  if (table === 'task' && name === 'serial') return `o.serial + k * ${SERIALS}`;
  if (table === 'task' && name === 'number') return `o.number || '-' || k`;
  return `o."${name}"`;
}

/**
 * Brings the schema of a PostgreSQL up to date by the migrations, takes over the county that was founded in the folder of
 * an embedded database, and copies its tasks with all that hangs on them until there are at least as many as wanted.
 * Returns the number of rows by table.
 */
export async function growCounty(folder: string, url: string, tasks: number): Promise<Record<string, number>> {
  const { Config, openDatabase, entities, migrations } = (await import(
    pathToFileURL(resolve('dist/api/schema.js')).href
  )) as Schema;
  const config = (environment: Record<string, string>) => {
    const { DATA_DIR, DATABASE_URL, ...rest } = process.env;
    const former = { DATA_DIR, DATABASE_URL };
    process.env = { ...rest, ...environment };
    const made = new Config();
    Object.assign(process.env, Object.fromEntries(Object.entries(former).filter(([, value]) => value !== undefined)));
    return made;
  };
  const demo = await openDatabase(config({ DATA_DIR: folder }), { entities, migrations });
  const server = await openDatabase(config({ DATABASE_URL: url }), { entities, migrations });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Triggers are off: neither foreign keys nor the order of tables matter, and what is copied is sound.
    await client.query('SET session_replication_role = replica');
    const tables = await server.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'migrations'`,
    );
    for (const { name } of tables) {
      const columns = quoted(await columnsOf(server, name));
      const [found] = await demo.query<{ rows: string | null }>(
        `SELECT jsonb_agg(to_jsonb(t))::text AS rows FROM "${name}" t`,
      );
      await client.query(`DELETE FROM "${name}"`);
      await client.query(
        `INSERT INTO "${name}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::"${name}", $1::jsonb)`,
        [found?.rows ?? '[]'],
      );
    }
    await client.query(
      `CREATE TEMP TABLE original AS SELECT t.id, CASE WHEN count(r.id) > ${FEW_UNITS} THEN ${OFTEN} ELSE 1 END AS every
       FROM task t LEFT JOIN recipient r ON r.task_id = t.id GROUP BY t.id`,
    );
    const { rows: copyable } = await client.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM original WHERE every = 1',
    );
    const copies = Math.ceil(tasks / (copyable[0]?.n ?? 1));
    const counts: Record<string, number> = {};
    for (const table of GROWING) {
      const columns = await columnsOf(server, table);
      await client.query(
        `INSERT INTO "${table}" (${quoted(columns)})
         SELECT ${columns.map((column) => copied(table, column)).join(', ')}
         FROM "${table}" o ${ofOriginals(columns)} JOIN generate_series(1, $1::int) k ON k % c.every = 0`,
        [copies],
      );
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
      counts[table] = rows[0]?.n ?? 0;
    }
    await client.query('VACUUM ANALYZE');
    return counts;
  } finally {
    await client.end();
    await server.destroy();
    await demo.destroy();
  }
}

/** Milliseconds of all statements that the server wrote to its log. */
export const loggedTime = (file: string): number =>
  [...readFileSync(file, 'utf8').matchAll(/duration: ([\d.]+) ms/g)].reduce((sum, [, ms]) => sum + Number(ms), 0);
