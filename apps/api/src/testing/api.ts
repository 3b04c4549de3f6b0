import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { COOKIES, HEADERS, type Problem } from '#contracts';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { createApp } from '../app';
import { Config } from '../platform/config';

export interface Answer<T = object> {
  status: number;
  body: T & Partial<Omit<Problem, 'status'>>;
  headers: Headers;
}

interface Options {
  /** The version for If-Match. */
  version?: number;
  /** Idempotency-Key; a fresh one for each write unless given. */
  key?: string;
  headers?: Record<string, string>;
}

/** A browser as the API sees it: keeps its cookies and repeats the CSRF token. */
export class Client {
  private readonly cookies = new Map<string, string>();
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async send<T = object>(
    method: string,
    path: string,
    body?: unknown,
    { version, key, headers }: Options = {},
  ): Promise<Answer<T>> {
    const form = body instanceof FormData;
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}),
        ...(version !== undefined ? { [HEADERS.version]: `"${version}"` } : {}),
        ...(method === 'GET'
          ? {}
          : { [HEADERS.idempotency]: key ?? randomUUID(), [HEADERS.csrf]: this.cookies.get(COOKIES.csrf) ?? '' }),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    }
    const type = answer.headers.get('content-type') ?? '';
    const parsed: unknown = type.includes('json')
      ? JSON.parse((await answer.text()) || 'null')
      : Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, body: parsed as never, headers: answer.headers };
  }

  get<T = object>(path: string, options?: Options) {
    return this.send<T>('GET', path, undefined, options);
  }
  post<T = object>(path: string, body: unknown = {}, options?: Options) {
    return this.send<T>('POST', path, body, options);
  }
  put<T = object>(path: string, body: unknown, options?: Options) {
    return this.send<T>('PUT', path, body, options);
  }
  patch<T = object>(path: string, body: unknown, options?: Options) {
    return this.send<T>('PATCH', path, body, options);
  }
  delete<T = object>(path: string, options?: Options) {
    return this.send<T>('DELETE', path, undefined, options);
  }

  async signIn(username: string, password: string): Promise<this> {
    const { status, body } = await this.post('/session', { username, password });
    if (status !== 200) throw new Error(`${username} could not sign in: ${status} ${JSON.stringify(body)}`);
    return this;
  }
}

export interface Api {
  app: NestFastifyApplication;
  db: DataSource;
  /** A stranger's browser. */
  client(): Client;
  close(): Promise<void>;
}

/** A database of its own on the server that TEST_DATABASE_URL names. */
async function ownDatabase(server: string) {
  const name = `duban_test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The real API on a real port and a fresh, real database: PostgreSQL where TEST_DATABASE_URL names one, else embedded. */
export async function startApi(): Promise<Api> {
  const server = process.env['TEST_DATABASE_URL'];
  process.env['NODE_ENV'] = 'test';
  if (server) process.env['DATABASE_URL'] = await ownDatabase(server);
  process.env['DATA_DIR'] = 'memory://';
  process.env['WEB_ROOT'] = 'none';
  const file = inject('snapshot');
  const app = await createApp(new Config(), file ? new Blob([readFileSync(file)]) : undefined);
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return { app, db: app.get(DataSource), client: () => new Client(base), close: () => app.close() };
}
