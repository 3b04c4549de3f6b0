import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, quantile } from './figure.ts';

const PORT = 4390;
const BASE = `http://127.0.0.1:${PORT}/api/v1`;
const SAMPLES = 200;

const PATHS: [name: string, path: string][] = [
  ['task list, first page', '/tasks?pageSize=50'],
  ['task list, overdue, by due date', '/tasks?pageSize=50&overdue=true&sort=due'],
  ['task list, text', '/tasks?pageSize=50&text=%E6%8E%92%E6%9F%A5'],
  ['what needs me', '/tasks/counts'],
  ['overview', '/evaluation/overview'],
  ['indicators', '/indicators'],
];

async function until(url: string, seconds: number) {
  for (let i = 0; i < seconds * 5; i++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(200);
  }
  throw new Error(`${url} did not answer within ${seconds} s`);
}

/** Latency of reads on the demo county, one request after the other, through real HTTP on the embedded database. */
export async function api(): Promise<Figure[]> {
  if (!existsSync('dist/api/demo.js')) return [{ name: 'API', note: 'nothing built in dist/api' }];
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const start = () =>
    spawn('node', ['--enable-source-maps', 'dist/api/demo.js'], {
      env: { ...process.env, PORT: String(PORT), DATA_DIR: folder },
      stdio: 'ignore',
    });
  const stopped = (server: ReturnType<typeof start>) =>
    new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill('SIGTERM');
    });
  let server = start();
  try {
    const figures: Figure[] = [];
    let started = performance.now();
    await until(`${BASE}/health`, 300);
    figures.push({
      name: 'founding the demo county',
      value: Math.round((performance.now() - started) / 100) / 10,
      unit: 's',
    });
    await stopped(server);
    started = performance.now();
    server = start();
    await until(`${BASE}/health`, 60);
    figures.push({
      name: 'start on the existing county',
      value: Math.round((performance.now() - started) / 100) / 10,
      unit: 's',
      limit: '≤ 15 s',
    });
    const signIn = await fetch(`${BASE}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'ducha1', password: 'Yunxi-2026-demo' }),
    });
    const cookie = signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    for (const [name, path] of PATHS) {
      const times: number[] = [];
      for (let i = 0; i < SAMPLES + 10; i++) {
        const before = performance.now();
        const answer = await fetch(BASE + path, { headers: { cookie } });
        await answer.arrayBuffer();
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        if (i >= 10) times.push(performance.now() - before);
      }
      for (const share of [0.5, 0.95])
        figures.push({
          name: `${name}, p${share * 100}`,
          value: Math.round(quantile(times, share) * 10) / 10,
          unit: 'ms',
        });
    }
    return figures;
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
