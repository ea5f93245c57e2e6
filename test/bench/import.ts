import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { importFiles } from '@weerwoord/pipeline';
import type { Product } from '@weerwoord/wiring';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { seconds, tell } from './figure';
import { anAccount, reportOf } from './seller';

const COLUMNS = 32;

/** The least a database can do with the same file: COPY all 32 columns into a staging table, upsert the orders by their number. */
async function bare(product: Product, path: string): Promise<void> {
  const runner = product.dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    const names = Array.from({ length: COLUMNS }, (_, i) => `c${i}`);
    await client.query(
      `create table bare_orders (number text primary key, placed_at timestamptz, status text, channel text, total text, raw text[])`,
    );
    await client.query(`create temp table bare_staging (${names.map((name) => `${name} text`).join(', ')})`);
    await pipeline(createReadStream(path), client.query(copyFrom(`copy bare_staging from stdin with (format text, header true)`)));
    await client.query(
      `insert into bare_orders select distinct on (c0) c0, c2::timestamptz, c4, c5, c16, array[${names.join(', ')}] from bare_staging
       on conflict (number) do update set status = excluded.status, raw = excluded.raw where bare_orders.raw is distinct from excluded.raw`,
    );
    await client.query('drop table bare_orders');
  } finally {
    await runner.release();
  }
}

/** 100,000 orders through the front door (recognised, sealed, folded, judged, rolled up) beside bare COPY and upsert of the same file. */
export async function benchImport(product: Product): Promise<void> {
  const count = Number(process.env['WEERWOORD_BENCH_IMPORT'] ?? 100_000);
  const account = await anAccount(product, 'bench-import');
  const path = await reportOf(product, count);
  const baseline = await seconds(() => bare(product, path));
  const read = (): Promise<number> => seconds(() => importFiles(product.intake, { account, actor: 'bench', files: [{ spool: path }] }));
  const first = await read();
  tell({
    bench: 'import',
    figure: `front door, ${count} new orders`,
    value: count / first,
    unit: 'rows/s',
    versus: 'bare COPY + upsert of the same file',
    ratio: first / baseline,
  });
  const again = await read();
  tell({
    bench: 'import',
    figure: `front door, the same ${count} again`,
    value: count / again,
    unit: 'rows/s',
    versus: 'bare COPY + upsert of the same file',
    ratio: again / baseline,
  });
}
