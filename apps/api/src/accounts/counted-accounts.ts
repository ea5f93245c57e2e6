import type { OrganisationId } from '@weerwoord/kernel';
import type { Account } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import type { AccountCounts } from '../views/account';

export type CountedAccount = { readonly account: Account; readonly counts: AccountCounts };

/** All accounts of the organisation by name, each with its counts. */
export async function countedAccounts({ readers, desk, clock }: Product, organisation: OrganisationId): Promise<CountedAccount[]> {
  const counts = new Map((await readers.orders.countByAccount(organisation)).map((line) => [line.accountId, line]));
  return desk.units(organisation, async (stores) => {
    const now = clock.now();
    const counted: CountedAccount[] = [];
    for (const account of await stores.accounts.all()) {
      const { open } = await stores.desk.counts({ accountId: account.id }, now, now);
      const line = counts.get(account.id);
      counted.push({ account, counts: { orders: line?.orders ?? 0, lastDataAt: line?.lastDataAt ?? null, openClaims: open } });
    }
    return counted;
  });
}
