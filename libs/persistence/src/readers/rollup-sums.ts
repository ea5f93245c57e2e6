import type { AccountId, Day } from '@weerwoord/kernel';
import { NO_SUMS } from '@weerwoord/metrics';
import type { RollupSums } from '@weerwoord/metrics';
import type { PartsWanted } from '@weerwoord/ports';
import type { Tx } from '../tx';

export type SumsAsked = { readonly metric: string; readonly part: string; readonly from: Day; readonly to: Day; readonly asOf: Day };
type SumsLine = { i: number; counted: number; hits: number; worst_counted: number; worst_hits: number; known_hits: number; set_aside: number };

/** Sums of the rollup over many windows in one query, in the order asked; a window without cells has none. */
export async function rollupSums(tx: Tx, accountId: AccountId, asked: readonly SumsAsked[]): Promise<RollupSums[]> {
  if (asked.length === 0) return [];
  const lines = await tx.rows<SumsLine>(
    `select w.i, sum(r.counted) as counted, sum(r.hit) as hits, sum(r.worst_counted) as worst_counted, sum(r.worst_hit) as worst_hits,
       coalesce(sum(r.hit) filter (where r.known_day <= w.as_of), 0) as known_hits, sum(r.set_aside) as set_aside
     from unnest($2::text[], $3::text[], $4::date[], $5::date[], $6::date[]) with ordinality as w(metric, part, from_day, to_day, as_of, i)
     join rollup_daily r on r.account_id = $1 and r.metric = w.metric and r.part = w.part and r.day between w.from_day and w.to_day group by w.i`,
    [accountId, asked.map((w) => w.metric), asked.map((w) => w.part), asked.map((w) => w.from), asked.map((w) => w.to), asked.map((w) => w.asOf)],
  );
  const sums = new Map(
    lines.map((line): [number, RollupSums] => [
      line.i - 1,
      {
        counted: line.counted,
        hits: line.hits,
        worstCounted: line.worst_counted,
        worstHits: line.worst_hits,
        knownHits: line.known_hits,
        setAside: line.set_aside,
      },
    ]),
  );
  return asked.map((_, index) => sums.get(index) ?? NO_SUMS);
}

export const SELLER_PART = 'seller:';
/** The first text after all seller parts: `;` follows `:`. */
const AFTER_SELLERS = 'seller;';

/** Metrics and parts that have any cell, by hopping through the index instead of reading it. */
export async function partsOf(tx: Tx, accountId: AccountId, wanted: PartsWanted): Promise<{ metric: string; part: string }[]> {
  // Sellers may be thousands: they are hopped over in one step unless they are what is wanted.
  const hop =
    wanted === 'account' ? `case when p.part >= '${SELLER_PART}' and p.part < '${AFTER_SELLERS}' then '${AFTER_SELLERS}' else p.part end` : 'p.part';
  const pairs = await tx.rows<{ metric: string; part: string }>(
    `with recursive p as (
       (select metric, part from rollup_daily where account_id = $1 order by metric, part limit 1)
       union all
       select n.metric, n.part from p cross join lateral (
         select r.metric, r.part from rollup_daily r where r.account_id = $1 and (r.metric, r.part) > (p.metric, ${hop}) order by r.metric, r.part limit 1) n)
     select metric, part from p`,
    [accountId],
  );
  return pairs.filter(({ part }) => wanted === 'all' || part.startsWith(SELLER_PART) === (wanted === 'seller'));
}
