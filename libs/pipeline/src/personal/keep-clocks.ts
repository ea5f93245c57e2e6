import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import { eraseDue } from '@weerwoord/orders';
import type { Account } from '@weerwoord/ports';
import type { HoldTools } from './personal-tools';
import { retentionOf } from './retention-of';

/** Orders in one transaction. */
const PER_UNIT = 2_000;

/**
 * Works out the clock of every order whose facts or setting changed since. Orders whose data is gone have none: a delivery learned late brings nothing back.
 * @returns how many clocks were set
 */
export async function keepClocks(
  { units, clock }: Pick<HoldTools, 'units' | 'clock'>,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<number> {
  let set = 0;
  for (;;) {
    const some = await units(organisation, async ({ personal, accounts }) => {
      const due = await personal.clocksToSet(PER_UNIT);
      if (due.length === 0) return 0;
      const settings = await personal.settings();
      const known = new Map<AccountId, Account>((await accounts.all()).map((account) => [account.id, account]));
      await personal.setClocks(
        due.flatMap(({ orderId, accountId, facts, factsHash, heardAt }) => {
          const account = known.get(accountId);
          return account
            ? [{ orderId, factsHash, ...eraseDue(facts, heardAt, retentionOf(account, settings, dayOf(clock.now(), account.zone))) }]
            : [];
        }),
      );
      return due.length;
    });
    set += some;
    if (some < PER_UNIT) return set;
  }
}
