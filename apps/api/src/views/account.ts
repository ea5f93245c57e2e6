import type { AccountShape } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { Account } from '@weerwoord/ports';
import type { z } from 'zod';

export const isoOrNull = (at: Date | null): string | null => (at === null ? null : isoText(at));

/** What stands beside an account's name: how much it holds, when it last heard something, what waits. */
export type AccountCounts = { readonly orders: number; readonly lastDataAt: Date | null; readonly openClaims: number };
export const NOTHING_YET: AccountCounts = { orders: 0, lastDataAt: null, openClaims: 0 };

export const viewAccount = (
  { id, name, channel, site, zone }: Account,
  { orders, lastDataAt, openClaims }: AccountCounts,
): z.infer<typeof AccountShape> => ({
  id,
  name,
  channel,
  site,
  zone,
  orders,
  lastDataAt: isoOrNull(lastDataAt),
  openClaims,
});
