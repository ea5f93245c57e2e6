import type { Readers, Vault } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { importsReader } from './imports.reader';
import { lessonsReader } from './lessons.reader';
import { metricsReader } from './metrics.reader';
import { ordersReader } from './orders.reader';
import { preventionReader } from './prevention.reader';
import { radarReader } from './radar.reader';

/** What screens and commands read through. */
export const createReaders = (dataSource: DataSource, vault: Vault): Readers => ({
  metrics: metricsReader(dataSource),
  orders: ordersReader(dataSource, vault),
  imports: importsReader(dataSource, vault),
  radar: radarReader(dataSource),
  lessons: lessonsReader(dataSource),
  prevention: preventionReader(dataSource),
});
