import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stopPostgres } from './postgres.mjs';
import { alive, identity, isRunning } from './processes.mjs';
import { openStores } from './stores.mjs';

const PREFIX = 'weerwoord-throw-away-';

/**
 * Stores that hold nothing yet, and nothing afterwards.
 *
 * With DATABASE_URL: a new database on that server, dropped at the end. Else an embedded server on a folder of its own.
 *
 * @param {{ env?: NodeJS.ProcessEnv, queue?: boolean, settings?: Record<string, string>, say?: (line: string) => void }} options
 * @returns {Promise<{ dataRoot: string, databaseUrl: string, redisUrl?: string, close: () => Promise<void> }>}
 */
export async function openThrowAway({ env = process.env, queue = false, settings, say } = {}) {
  await clearLeftovers();
  const dataRoot = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(dataRoot, process.getuid?.() === 0 ? 0o711 : 0o700);
  fs.writeFileSync(path.join(dataRoot, 'owner'), identity(process.pid));
  const removeFolder = () => fs.rmSync(dataRoot, { recursive: true, force: true });
  const own = env.DATABASE_URL ? await newDatabase(env.DATABASE_URL) : null;
  const named = own ? { ...env, DATABASE_URL: own.url } : env;
  try {
    const stores = await openStores({ dataRoot, env: named, queue, settings, say });
    const close = async () => {
      await stores.close();
      await own?.drop();
      removeFolder();
      if (stores.postgres && !isBelow(dataRoot, stores.postgres.cluster)) removeOutside(stores.postgres.cluster);
    };
    return { dataRoot, databaseUrl: stores.databaseUrl, redisUrl: stores.redisUrl, close };
  } catch (error) {
    await own?.drop();
    removeFolder();
    throw error;
  }
}

const isBelow = (folder, place) => !path.relative(folder, place).startsWith('..');

/** The database stood elsewhere, see postgres-places.mjs; that folder holds nothing else. */
function removeOutside(cluster) {
  fs.rmSync(path.dirname(cluster), { recursive: true, force: true });
}

/** A new, empty database beside the named one; the account in the address must be allowed to make one. */
async function newDatabase(address) {
  const name = `weerwoord_${process.pid}_${randomBytes(4).toString('hex')}`;
  await tell(address, `CREATE DATABASE ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => tell(address, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function tell(address, statement) {
  const { default: pg } = await import('pg'); // only here: the rest of this room works without a driver
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What a killed run left: its server, still running on a folder nobody will use again. */
async function clearLeftovers() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    const owner = read(path.join(folder, 'owner'));
    if (owner === null || isRunning(owner)) continue;
    const pid = Number.parseInt(read(path.join(folder, 'pg18', 'postmaster.pid')) ?? '', 10);
    if (alive(pid)) await stopPostgres(pid);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** null when it is not there, or not ours to read. */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
