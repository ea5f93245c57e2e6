export { aDatabase, describeWithPostgres, testServer } from './database';
export type { TestDatabase } from './database';
