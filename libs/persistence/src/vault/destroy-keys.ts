import type { Tx } from '../tx';

/**
 * Takes the keys of these subjects out of their rows; a row without a key stays, so that a subject that never had one, and what is sealed for it later, opens
 * nowhere either. Destroyed once is destroyed: the first moment stays. Sorted, so that two that destroy the same keys wait for each other in one order.
 *
 * @param at null: the moment the database has
 */
export async function destroyKeys(tx: Tx, subjects: Iterable<string>, at: Date | null): Promise<void> {
  await tx.run(
    `insert into vault_key (organisation_id, subject, wrapped, destroyed_at) select $1, subject, null, coalesce($3::timestamptz, now()) from unnest($2::text[]) as subject order by subject
     on conflict (organisation_id, subject) do update set wrapped = null, destroyed_at = coalesce(vault_key.destroyed_at, excluded.destroyed_at)`,
    [tx.organisation, [...new Set(subjects)].sort(), at],
  );
}
