import type { PreventionMeasure, PreventionTrait, TraitCount } from '@weerwoord/claims';
import type { PreventionAsked, PreventionReader } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';
import type { Tx } from '../tx';

const COLUMN: Readonly<Record<PreventionTrait, string>> = { product: 'o.sku', carrier: 'o.carrier', country: 'o.ship_to_country', site: 'o.site' };
const DELIVERY = `c.reason like 'INR%'`;
const GOODS = `c.reason in ('SNAD', 'DAMAGED', 'MISSING_PARTS')`;
/** Whether an order was hit, by claims of the desk; a wish to cancel is none. */
const CLAIMED = `
  select c.order_id, bool_or(${DELIVERY}) as not_received, bool_or(${GOODS}) as not_as_described
  from claim c where c.account_id = $1 and c.order_id is not null and c.kind <> 'EBAY_CANCELLATION' and c.reason <> 'REMORSE' group by c.order_id`;

/** One pass over the account's orders, beside its claims and the hits of its lateness figure. */
const ORDERS = `
  with c as materialized (${CLAIMED}),
  v as materialized (select v.order_id, v.hit from verdict v where v.account_id = $1 and v.metric = $3 and v.counted),
  o as (
    select o.sku, o.carrier, o.ship_to_country, o.site, c.order_id is not null as claimed, coalesce(c.not_received, false) as not_received,
      coalesce(c.not_as_described, false) as not_as_described, v.order_id is not null as judged, coalesce(v.hit, false) as late
    from orders o left join c on c.order_id = o.id left join v on v.order_id = o.id
    where o.account_id = $1 and coalesce(o.placed_at, '-infinity'::timestamptz) >= $2::date at time zone 'UTC' and o.status <> 'pending'
  )`;
const SUMS = `count(*)::int as orders, count(*) filter (where claimed)::int as claims, count(*) filter (where not_received)::int as not_received,
  count(*) filter (where not_as_described)::int as not_as_described, count(*) filter (where judged)::int as judged, count(*) filter (where late)::int as late`;
type Sums = { orders: number; claims: number; not_received: number; not_as_described: number; judged: number; late: number };
type Line = Sums & { trait: PreventionTrait | null; value: string | null };

const MEASURES: readonly (readonly [PreventionMeasure, (line: Sums) => { numerator: number; denominator: number }])[] = [
  ['claims', (s) => ({ numerator: s.claims, denominator: s.orders })],
  ['not-received', (s) => ({ numerator: s.not_received, denominator: s.orders })],
  ['not-as-described', (s) => ({ numerator: s.not_as_described, denominator: s.orders })],
  ['late', (s) => ({ numerator: s.late, denominator: s.judged })],
];

export function preventionReader(dataSource: DataSource): PreventionReader {
  return {
    counts(organisation, asked) {
      return inOrganisation(dataSource, organisation, async (tx) => {
        const lines = await counted(tx, asked);
        const all = lines.find(({ trait }) => trait === null);
        const whole = Object.fromEntries(MEASURES.map(([measure, share]) => [measure, share(all ?? NOTHING)]));
        const counts = lines.flatMap((line): TraitCount[] => {
          const { trait, value } = line;
          if (trait === null || value === null) return [];
          return MEASURES.map(([measure, share]) => ({ trait, value, measure, share: share(line) }));
        });
        return { counts, whole };
      });
    },
    behind(organisation, { trait, value, measure, limit, accountId, from, late }) {
      const hit: Readonly<Record<PreventionMeasure, string>> = {
        claims: 'c.id is not null',
        'not-received': DELIVERY,
        'not-as-described': GOODS,
        late: `exists (select 1 from verdict v where v.order_id = o.id and v.metric = $3 and v.counted and v.hit)`,
      };
      return inOrganisation(dataSource, organisation, async (tx) => {
        const lines = await tx.rows<{ id: string; external_id: string; claim_id: string | null }>(
          `select distinct on (o.placed_at, o.id) o.id, o.external_id, c.id as claim_id, o.placed_at
           from orders o left join claim c on c.order_id = o.id and c.kind <> 'EBAY_CANCELLATION' and c.reason <> 'REMORSE'
           where o.account_id = $1 and coalesce(o.placed_at, '-infinity'::timestamptz) >= $2::date at time zone 'UTC' and o.status <> 'pending'
             and $3::text is not distinct from $3 and ${COLUMN[trait]} = $4 and ${hit[measure]}
           order by o.placed_at desc, o.id desc limit $5`,
          [accountId, from, late, value, limit],
        );
        return lines.map(({ id, external_id, claim_id }) => ({ orderId: id, externalId: external_id, claimId: claim_id }));
      });
    },
  };
}

const NOTHING: Sums = { orders: 0, claims: 0, not_received: 0, not_as_described: 0, judged: 0, late: 0 };

/** By each trait, and of all (trait null), in one scan. */
async function counted(tx: Tx, { accountId, from, late, leastOrders }: PreventionAsked): Promise<Line[]> {
  // Right after an import the planner knows no sizes yet and would compare every order with every verdict.
  await tx.run('set local enable_nestloop = off');
  return tx.rows<Line>(
    `${ORDERS}
     select case when grouping(sku) = 0 then 'product' when grouping(carrier) = 0 then 'carrier' when grouping(ship_to_country) = 0 then 'country' when grouping(site) = 0 then 'site' end as trait,
       coalesce(sku, carrier, ship_to_country, site) as value, ${SUMS}
     from o group by grouping sets ((sku), (carrier), (ship_to_country), (site), ())
     having count(*) >= $4 or grouping(sku, carrier, ship_to_country, site) = 15`,
    [accountId, from, late, leastOrders],
  );
}
