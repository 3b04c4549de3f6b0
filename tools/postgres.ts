/** A throw-away PostgreSQL server for the tests, where its programs are installed. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A port of the loopback address on which nobody listens. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });

/** PostgreSQL refuses to run as root: there its own user runs it. */
const asServerUser = (command: string, args: string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];

/** The folder of the newest installed server's programs, if there is one. */
const programs = () =>
  globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);

/**
 * Starts an empty server on a free port of the loopback address, in a temporary folder.
 * Returns its address, its folder and what stops it and clears up; undefined where no server is installed.
 * @param settings of postgresql.conf, as NAME=VALUE
 */
export async function startPostgres(
  settings: readonly string[] = [],
): Promise<{ url: string; version: string; folder: string; stop: () => void } | undefined> {
  const bin = programs();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'duban-pg-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, args: string[]) => {
    const [command, all] = asServerUser(join(bin, program), args);
    return execFileSync(command, all, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  run('initdb', ['-D', data, '-U', 'duban', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  const [command, args] = asServerUser(join(bin, 'postgres'), [
    ...['-D', data, '-p', String(port), '-k', folder],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const server = spawn(command, args, { cwd: folder, stdio: 'ignore' });
  const stop = () => {
    try {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    } catch {
      server.kill('SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    try {
      run('pg_isready', ['-h', '127.0.0.1', '-p', String(port), '-U', 'duban']);
      const version = run('postgres', ['--version']).trim();
      return { url: `postgres://duban@127.0.0.1:${port}/postgres`, version, folder, stop };
    } catch {
      await wait(100);
    }
  }
  stop();
  throw new Error('PostgreSQL 未能启动。');
}
