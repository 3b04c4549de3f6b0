import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { entities } from '../entities';
import { migrations } from '../migrations';
import { openEmbedded } from '../platform/database/embedded';
import { SnakeNaming } from '../platform/database/naming';
import { DataSource } from 'typeorm';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** File with a migrated embedded database, from which each spec starts; empty when the suite runs on a server. */
    snapshot: string;
  }
}

/** Migrates one embedded database and keeps it as a file: a spec file starts from it in a third of the time. */
export default async function setup(project: TestProject) {
  if (process.env['TEST_DATABASE_URL']) {
    project.provide('snapshot', '');
    console.log('API suite on PostgreSQL.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
  const embedded = await openEmbedded('memory://');
  const source = new DataSource({
    ...embedded.options,
    namingStrategy: new SnakeNaming(),
    entities,
    migrations,
    migrationsRun: true,
    installExtensions: false,
  });
  await source.initialize();
  const file = join(folder, 'schema.tar');
  writeFileSync(file, Buffer.from(await (await embedded.snapshot()).arrayBuffer()));
  await source.destroy();
  await embedded.close();
  project.provide('snapshot', file);
  console.log('API suite on the embedded database.');
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
