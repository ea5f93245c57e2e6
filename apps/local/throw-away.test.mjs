import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import pg from 'pg';
import { THROW_AWAY_SETTINGS } from './postgres.mjs';
import { alive } from './processes.mjs';
import { openThrowAway } from './throw-away.mjs';

async function ask(address, statement) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const names = (rows) => rows.map(({ datname }) => datname);

test('an embedded one is empty, and gone after its close', async () => {
  const stores = await openThrowAway({ env: {}, settings: THROW_AWAY_SETTINGS });
  assert.deepEqual(await ask(stores.databaseUrl, "select tablename from pg_tables where schemaname = 'public'"), []);
  const [{ pid }] = await ask(stores.databaseUrl, 'select pg_backend_pid() as pid');
  await stores.close();
  assert.equal(fs.existsSync(stores.dataRoot), false);
  assert.equal(alive(pid), false);
});

test('on a named server it is a database of its own, dropped at the close', async (t) => {
  const server = await openThrowAway({ env: {}, settings: THROW_AWAY_SETTINGS });
  t.after(() => server.close());
  const stores = await openThrowAway({ env: { DATABASE_URL: server.databaseUrl } });
  const [{ name }] = await ask(stores.databaseUrl, 'select current_database() as name');
  assert.match(name, /^weerwoord_\d+_[0-9a-f]{8}$/);
  await stores.close();
  assert.equal(names(await ask(server.databaseUrl, 'select datname from pg_database')).includes(name), false);
});

test('what a killed run left is cleared away by the next one', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const left = fs.mkdtempSync(path.join(os.tmpdir(), 'weerwoord-throw-away-'));
  fs.writeFileSync(path.join(left, 'owner'), `${pid}:1`);
  const stores = await openThrowAway({ env: { DATABASE_URL: '' }, settings: THROW_AWAY_SETTINGS });
  await stores.close();
  assert.equal(fs.existsSync(left), false);
});
