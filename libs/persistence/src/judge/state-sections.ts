/**
 * The canonical export: what it consists of, in its order. Each query gives one text column `line`, sorted by what the line begins with; no ids,
 * no arrival times, no hashes under a key, so that two installations that were told the same give the same lines.
 *
 * A room that keeps derived state adds its section here. `table` is looked for first: a section of a table that is not there yet is left out.
 */
export type StateSection = { readonly name: string; readonly table: string; readonly sql: string };

/** A list of the facts without the records its entries came from: a record's id is made of our account's id. */
const withoutRecords = (list: string): string =>
  `coalesce((select jsonb_agg(e.entry - 'recordId' order by e.place) from jsonb_array_elements(o.facts -> '${list}') with ordinality as e(entry, place)), '[]'::jsonb)`;
/** jsonb prints one text per value: keys sorted, numbers normalised. */
const FACTS = `(o.facts - 'id' - 'accountId' - 'buyerKey') || jsonb_build_object('messages', ${withoutRecords('messages')})
  || case when o.facts ? 'uploads' then jsonb_build_object('uploads', ${withoutRecords('uploads')}) else '{}'::jsonb end`;

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS';

export const STATE_SECTIONS: readonly StateSection[] = [
  {
    name: 'orders',
    table: 'orders',
    sql: `select a.name || E'\t' || o.external_id || E'\t' || (${FACTS})::text as line from orders o join account a on a.id = o.account_id order by a.name collate "C", o.external_id collate "C"`,
  },
  {
    name: 'verdicts',
    table: 'verdict',
    sql: `select concat_ws(E'\t', a.name, o.external_id, v.metric, v.part, v.day, v.counted, v.hit, v.worst_counted, v.worst_hit, coalesce(v.weights::text, '-'), v.marks, v.outcome, v.rule, v.rules_version,
        coalesce(v.set_aside, '-'), v.fact, coalesce(to_char(v.fact_at at time zone 'UTC', '${INSTANT}'), '-'), v.figures) as line
      from verdict v join orders o on o.id = v.order_id join account a on a.id = v.account_id
      order by a.name collate "C", o.external_id collate "C", v.metric collate "C", v.part collate "C"`,
  },
  {
    name: 'rollup',
    table: 'rollup_daily',
    sql: `select concat_ws(E'\t', a.name, r.metric, r.part, r.day, r.known_day, r.counted, r.hit, r.worst_counted, r.worst_hit, r.set_aside) as line
      from rollup_daily r join account a on a.id = r.account_id
      where (r.counted, r.hit, r.worst_counted, r.worst_hit, r.set_aside) <> (0, 0, 0, 0, 0)
      order by a.name collate "C", r.metric collate "C", r.part collate "C", r.day, r.known_day`,
  },
  {
    // What notices and facts make of a claim. How far people have got with it is no derived state.
    name: 'claims',
    table: 'claim',
    sql: `select line from (select concat_ws(E'\\t', a.name, c.kind, coalesce(c.external_claim_id, '-'), coalesce(c.external_order_id, '-'), coalesce(o.external_id, '-'), c.site, coalesce(c.language, '-'),
        c.reason, coalesce(c.amount_minor::text, '-'), coalesce(c.currency, '-'), to_char(c.filed_at at time zone 'UTC', '${INSTANT}'), to_char(c.started_at at time zone 'UTC', '${INSTANT}'),
        to_char(c.safe_deadline at time zone 'UTC', '${INSTANT}'), to_char(c.hard_deadline at time zone 'UTC', '${INSTANT}'), c.clock_basis, c.clock_rule, c.marketplace_state) as line
      from claim c join account a on a.id = c.account_id left join orders o on o.id = c.order_id) claims order by line collate "C"`,
  },
];
