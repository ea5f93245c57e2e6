// A stand-in for the built api, worker and cli: does with the stores what they do, and nothing else.
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import Bull from 'bull';

const { DATABASE_URL, REDIS_URL, PORT, WEERWOORD_DATA, STAND_IN_CRASH } = process.env;
const role = path.basename(path.dirname(process.argv[1]));

if (role === 'cli') await command(process.argv[2], process.argv.slice(3));
else serve();

async function command(name, args) {
  if (name === 'verify') return void console.log(`store: ${DATABASE_URL ? 'yes' : 'none'}`);
  appendFileSync(path.join(WEERWOORD_DATA, 'commands.txt'), `${name}\n`);
  if (name === 'owner') return void console.log(JSON.stringify({ email: 'owner@weerwoord.example', password: 'made-up' }));
  if (name === 'demo') return void console.log('Loading the demo …');
  const client = new pg.Client(DATABASE_URL);
  await client.connect();
  if (name === 'migrate') await client.query('create table if not exists note (at timestamptz default now(), text text)');
  if (name === 'note') await client.query('insert into note (text) values ($1)', [args[0]]);
  if (name === 'slow') await client.query('select pg_sleep($1)', [Number(args[0])]);
  const { rows } = await client.query('select count(*)::int as notes from note');
  await client.end();
  if (name !== 'migrate') console.log(JSON.stringify({ ...rows[0], redis: REDIS_URL ? 'yes' : 'none' }));
  if (name === 'refuse') process.exit(1);
}

function serve() {
  if (STAND_IN_CRASH === role) throw new Error(`the ${role} cannot start`);
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 2 });
  pool.on('error', () => {}); // the database was killed; the pool connects again
  const queue = new Bull('stand-in', REDIS_URL);
  queue.on('error', () => {});
  process.on('disconnect', () => process.exit(0));
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => process.exit(0));
  if (role !== 'api') return;
  createServer(async (request, response) => {
    try {
      if (request.url === '/api/health/ready') {
        await pool.query('select count(*) from note');
        await queue.client.ping();
      }
      response.writeHead(200).end('ok');
    } catch (error) {
      response.writeHead(503).end(error.message);
    }
  }).listen(Number(PORT), '127.0.0.1');
}
