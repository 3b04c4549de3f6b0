import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';

const fail = (name: string, rule: string): never => {
  throw new Error(`配置项 ${name} 无效：${rule}`);
};

const integer = (name: string, fallback: number, min: number, max: number) => {
  const raw = process.env[name];
  if (raw === undefined || raw === '') return fallback;
  const value = Number(raw);
  return Number.isInteger(value) && value >= min && value <= max ? value : fail(name, `须为 ${min} 到 ${max} 的整数`);
};

const databaseUrl = () => {
  const raw = process.env['DATABASE_URL'];
  if (!raw) return undefined;
  return /^postgres(ql)?:\/\//.test(raw) ? raw : fail('DATABASE_URL', '须以 postgres:// 或 postgresql:// 开头');
};

/** The settings of this process, read from the environment once; a wrong one stops the start with its name. */
@Injectable()
export class Config {
  /** Address to listen on. */
  readonly host = process.env['HOST'] ?? '127.0.0.1';
  readonly port = integer('PORT', 3000, 0, 65_535);
  /** A PostgreSQL ≥ 15; without it the embedded database in `dataDir` serves. */
  readonly databaseUrl = databaseUrl();
  /** Connections to the PostgreSQL at `databaseUrl`. */
  readonly databasePool = integer('DATABASE_POOL', 10, 1, 200);
  /** Folder of the embedded database; `memory://` keeps it in memory, for tests. */
  readonly dataDir = process.env['DATA_DIR'] ?? resolve('data');
  /** Folder of the built web app. */
  readonly webRoot = resolve(process.env['WEB_ROOT'] ?? 'dist/web/browser');
  /** True where the browser reaches us over https, so that cookies may travel over nothing else. */
  readonly secureCookies = process.env['SECURE_COOKIES'] === 'true';
  /** Minutes without a request after which a session ends: administrators, others. */
  readonly idleMinutes = {
    admin: integer('IDLE_MINUTES_ADMIN', 15, 1, 1440),
    other: integer('IDLE_MINUTES', 30, 1, 1440),
  };
  get database(): 'embedded' | 'postgres' {
    return this.databaseUrl ? 'postgres' : 'embedded';
  }
}
