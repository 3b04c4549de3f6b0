import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/** Opened twice, one folder loses acknowledged rows without an error: a socket named by the folder is its lock. */
async function lockFolder(dir: string): Promise<() => void> {
  const name = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 24);
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\duban-${name}` : join(tmpdir(), `duban-${name}.sock`);
  const alive = await new Promise<boolean>((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => {
      resolve(false);
    });
  });
  if (alive) throw new Error(`数据目录 ${dir} 正被另一个进程使用：请先停止它，或用 DATA_DIR 指定另一个目录。`);
  rmSync(path, { force: true }); // left by a process that was killed
  const server = createServer().listen(path).unref();
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  return () => server.close();
}

/**
 * Opens the embedded PostgreSQL in `dir` (`memory://` for one that is gone with the process).
 * Returns the driver options for TypeORM and what closes it after the last query.
 */
export async function openEmbedded(dir: string, snapshot?: Blob) {
  const inMemory = dir.startsWith('memory://');
  if (!inMemory) mkdirSync(dir, { recursive: true });
  const unlock = inMemory ? () => undefined : await lockFolder(dir);
  const db = await PGlite.create(inMemory ? undefined : join(dir, 'pg'), {
    extensions: { pg_trgm },
    ...(snapshot ? { loadDataDir: snapshot } : {}),
    startParams: [...PGlite.defaultStartParams, '-c', 'max_wal_size=96MB', '-c', 'min_wal_size=32MB'],
  });

  /** One turn of the event loop for each query: else requests starve while another's queries run. */
  class Connection extends PglitePgConnection {
    override sync() {
      setImmediate(() => {
        super.sync();
      });
    }
    override query(sql: string) {
      setImmediate(() => {
        super.query(sql);
      });
    }
  }
  /** A fresh connection object for each client: a shared one misroutes answers after an error. */
  class Client extends pg.Client {
    constructor(options: object) {
      super({ ...options, connection: new Connection({ pglite: db }) } as never);
    }
  }
  return {
    options: {
      type: 'postgres' as const,
      poolSize: 1,
      extra: { Client, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 30_000 },
    },
    snapshot: () => db.dumpDataDir('none'),
    close: async () => {
      await db.close();
      unlock();
    },
  };
}
