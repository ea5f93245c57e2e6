import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/list';

const { builtins } = pg.types;

/** Days stay text and counts become numbers: the driver's own choice is a local midnight for a day and text for a count. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (day) => day,
  [builtins.INT8]: (count) => Number(count),
};
const types = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text'): unknown =>
    (format === 'text' ? parsers[oid] : undefined) ?? pg.types.getTypeParser(oid, format),
};

export type DataSourceSettings = {
  readonly url: string;
  /** Connections kept at most; 10 unless told. */
  readonly connections?: number;
  /** Shown by the server in its list of activity: 'api', 'worker', 'cli'. */
  readonly name?: string;
};

/** The one way to the database. Not connected yet: call `initialize()`. Time zone of the session is UTC, whatever the machine says. */
export function createDataSource({ url, connections = 10, name = 'weerwoord' }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: name,
    entities: [],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { max: connections, types, options: '-c timezone=UTC' },
  });
}
