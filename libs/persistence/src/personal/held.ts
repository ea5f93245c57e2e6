/**
 * Condition: a hold stands on the order `o`, on a claim of it, or on its buyer. `at` is the moment, as SQL.
 * A claim that does not know its order yet is found by the order's number.
 */
export const HELD = (at: string): string => `exists (
  select 1 from hold h where h.released_at is null and h.until_at > ${at} and h.account_id = o.account_id and (
    h.order_id = o.id
    or h.claim_id in (select c.id from claim c where c.order_id = o.id or (c.order_id is null and c.account_id = o.account_id and c.external_order_id = o.external_id))
    or (h.of_what = 'buyer' and o.buyer_key is not null and exists (select 1 from orders b where b.id = h.order_id and b.buyer_key = o.buyer_key))))`;

/** Condition: the claim `c` may still be fought: it wants an answer, waits for a decision, or what was decided may be appealed. */
export const FOUGHT = (at: string): string => `(c.work in ('open', 'drafting', 'approved', 'answered') or coalesce(c.appeal_until > ${at}, false))`;
