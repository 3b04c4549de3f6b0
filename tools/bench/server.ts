import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../postgres.ts';

/** A server of the product that a bench has started. */
export interface Server {
  base: string;
  /** Ends it, with time to write down what it holds. */
  stop(): Promise<void>;
}

/** Starts a built program of dist/api on a free port; resolves when it answers. Fails where it does not within the seconds. */
export async function serve(
  program: 'main' | 'demo',
  environment: Record<string, string>,
  seconds = 300,
): Promise<Server> {
  const port = await freePort();
  const server = spawn('node', ['--enable-source-maps', `dist/api/${program}.js`], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: 'ignore',
  });
  const base = `http://127.0.0.1:${port}`;
  const ok = () =>
    fetch(`${base}/api/v1/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  for (let tries = 0; tries < seconds * 5 && server.exitCode === null; tries++) {
    if (await ok()) return { base, stop: () => stopped(server) };
    await wait(200);
  }
  server.kill('SIGKILL');
  throw new Error(`dist/api/${program}.js did not answer within ${seconds} s`);
}

const stopped = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (server.exitCode !== null) {
      resolve();
      return;
    }
    server.once('exit', () => {
      resolve();
    });
    server.kill('SIGTERM');
  });

/** Signs a user of the demo county in; returns the cookies. */
export async function signIn(base: string, username: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'Yunxi-2026-demo' }),
  });
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
