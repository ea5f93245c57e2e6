/**
 * The canonical export: what it consists of, in its order. Each query gives one text column `line`, sorted by what the line begins with; no ids,
 * no arrival times, no hashes under a key, so that two installations that were told the same give the same lines.
 *
 * A room that keeps derived state adds its section here. `table` is looked for first: a section of a table that is not there yet is left out.
 */
export type StateSection = { readonly name: string; readonly table: string; readonly sql: string };

/** jsonb prints one text per value (keys sorted, numbers normalised); a message's record id is replaced by nothing, as it is made of our account's id. */
const FACTS = `(o.facts - 'id' - 'accountId') || jsonb_build_object('messages',
  coalesce((select jsonb_agg(m.message - 'recordId' order by m.place) from jsonb_array_elements(o.facts -> 'messages') with ordinality as m(message, place)), '[]'::jsonb))`;

export const STATE_SECTIONS: readonly StateSection[] = [
  {
    name: 'orders',
    table: 'orders',
    sql: `select a.name || E'\t' || o.external_id || E'\t' || (${FACTS})::text as line from orders o join account a on a.id = o.account_id order by a.name collate "C", o.external_id collate "C"`,
  },
  {
    name: 'verdicts',
    table: 'verdict',
    sql: `select concat_ws(E'\t', a.name, o.external_id, v.metric, v.part, v.day, v.counted, v.hit, v.worst_counted, v.worst_hit, v.marks, v.outcome, v.rule, v.rules_version,
        coalesce(v.set_aside, '-'), v.fact, coalesce(to_char(v.fact_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), '-'), v.figures) as line
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
];
