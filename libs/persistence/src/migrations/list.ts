import type { MigrationInterface } from 'typeorm';
import { Frame1795176000000 } from './1795176000000-frame';

/** In order. A list and not a folder scan, because the servers are bundled into one file. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [Frame1795176000000];
