import type { Account, DeskStores, KeptClaim } from '@weerwoord/ports';
import { orderIdFor } from '../../intake/prepare-rows';
import { takeIn } from '../../intake/write-rows';

/**
 * What was added to a claim while nobody knew its order joins the order, now that a later notice has told its number: words and files speak of it from
 * here on. Part of the caller's unit of work, which holds the account's lock.
 */
export async function joinEvidence(
  stores: DeskStores,
  account: Account,
  { id, externalOrderId }: Pick<KeptClaim, 'id' | 'externalOrderId'>,
  now: Date,
): Promise<void> {
  if (externalOrderId === null) return;
  const orderId = orderIdFor(account, externalOrderId);
  const joined = [...(await stores.files.join(id, orderId)), ...(await stores.told.join(id, orderId))];
  if (joined.length === 0) return;
  await stores.orders.nameOrder(joined, orderId, externalOrderId);
  await takeIn(stores, account, [], [orderId], now);
}
