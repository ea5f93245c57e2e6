import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { Account, Readers } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import { NOTHING_YET } from '../views/account';
import type { AccountCounts } from '../views/account';

export type CountedAccount = { readonly account: Account; readonly counts: AccountCounts };

/** All accounts of the organisation by name, each with its counts. */
export async function countedAccounts(product: Product, readers: Readers, organisation: OrganisationId): Promise<CountedAccount[]> {
  const [accounts, counts] = await Promise.all([product.units(organisation, (stores) => stores.accounts.all()), readers.orders.countByAccount(organisation)]);
  const countsOf = new Map<AccountId, AccountCounts>(counts.map(({ accountId, orders, lastDataAt }) => [accountId, { orders, lastDataAt, openClaims: 0 }]));
  return accounts.map((account) => ({ account, counts: countsOf.get(account.id) ?? NOTHING_YET }));
}
