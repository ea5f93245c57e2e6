import { importFiles } from '@weerwoord/pipeline';
import type { Product } from '@weerwoord/wiring';
import { medianSeconds, tell } from './figure';
import { anAccount, NOW, reportOf } from './seller';

const RUNS = 5;

/** All figures of an account over a million orders, from the rollup, beside counting one 60-day window over its verdicts with plain SQL. */
export async function benchReading(product: Product): Promise<void> {
  const count = Number(process.env['WEERWOORD_BENCH_READING'] ?? 1_000_000);
  const account = await anAccount(product, 'bench-reading');
  await importFiles(product.intake, { account, actor: 'bench', files: [{ spool: await reportOf(product, count) }] });
  await product.dataSource.query('analyze');
  const asOf = NOW.toISOString().slice(0, 10);
  const { metrics } = product.readers;
  const figure = { account, metric: 'amazon.odr', part: 'MFN', windowKey: '60d', asOf };
  const bare = await medianSeconds(RUNS, () =>
    product.dataSource.query(
      `select count(*) filter (where counted), count(*) filter (where hit) from verdict where account_id = $1 and metric = 'amazon.odr' and part = 'MFN' and day between $2::date - 74 and $2::date - 15`,
      [account.id, asOf],
    ),
  );
  const versus = 'one 60-day count over verdict rows, plain SQL';
  const [shown] = (await metrics.readings(account, asOf)).filter(({ metric, part }) => metric === figure.metric && part === figure.part);
  if (!shown || shown.confirmed.denominator < count / 10) throw new Error('the figure has not the orders it should: nothing to time');
  const all = await medianSeconds(RUNS, () => metrics.readings(account, asOf));
  tell({ bench: 'reading', figure: `every figure of an account, ${count} orders`, value: all * 1000, unit: 'ms', versus, ratio: all / bare });
  const series = await medianSeconds(RUNS, () => metrics.series(figure, 90));
  tell({
    bench: 'reading',
    figure: `90 days of the 60-day defect rate, ${count} orders`,
    value: series * 1000,
    unit: 'ms',
    versus,
    ratio: series / bare,
  });
}
