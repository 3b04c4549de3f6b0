import type { MigrationInterface } from 'typeorm';
import { Initial1795469723158 } from './1795469723158-initial';

/** Every migration, oldest first. */
export const migrations: (new () => MigrationInterface)[] = [Initial1795469723158];
