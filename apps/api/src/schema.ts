/** The schema of the database, for tools/migration.ts. */
import 'reflect-metadata';

export { Config } from './platform/config';
export { openDatabase } from './platform/database/data-source';
export { entities } from './entities';
export { migrations } from './migrations';
