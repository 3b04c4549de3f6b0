import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntityTarget, type MigrationInterface } from 'typeorm';
import type { Config } from '../config';
import { openEmbedded } from './embedded';
import { SnakeNaming } from './naming';

// A calendar day stays the text it is: as a Date it would move with the zone of the process.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export interface Schema {
  entities: EntityTarget<object>[];
  migrations: (new () => MigrationInterface)[];
}

const COMMON = {
  namingStrategy: new SnakeNaming(),
  migrationsRun: true,
  migrationsTransactionMode: 'each',
  uuidExtension: 'pgcrypto',
  installExtensions: false,
  // It would print the parameters: what people wrote does not belong in a log. Faults are logged by who answers for them.
  logging: false,
} satisfies Partial<DataSourceOptions>;

const MINUTE = 60_000;

/** The embedded database neither checkpoints nor vacuums by itself. */
function maintain(source: DataSource) {
  const every = (minutes: number, sql: string) =>
    setInterval(() => void source.query(sql).catch(() => undefined), minutes * MINUTE).unref();
  const timers = [every(5, 'CHECKPOINT'), every(60, 'VACUUM ANALYZE')];
  return () => {
    timers.forEach(clearInterval);
  };
}

/**
 * Opens the database that the configuration names and brings its schema up to date.
 * The only code that knows whether it is the embedded one or a server.
 */
export async function openDatabase(config: Config, schema: Schema, snapshot?: Blob): Promise<DataSource> {
  const lists = { entities: schema.entities as never[], migrations: schema.migrations as never[] };
  if (config.databaseUrl) {
    const source = new DataSource({
      ...COMMON,
      ...lists,
      type: 'postgres',
      url: config.databaseUrl,
      poolSize: config.databasePool,
      // Compiling one of the lists' queries takes ten times as long as running it.
      extra: { connectionTimeoutMillis: 10_000, statement_timeout: 30_000, options: '-c jit=off' },
    });
    return source.initialize();
  }
  const embedded = await openEmbedded(config.dataDir, snapshot);
  const source = new DataSource({ ...COMMON, ...lists, ...embedded.options });
  await source.initialize();
  const rest = maintain(source);
  const destroy = source.destroy.bind(source);
  source.destroy = async () => {
    rest();
    await source.query('CHECKPOINT').catch(() => undefined);
    await destroy();
    await embedded.close();
  };
  return source;
}
