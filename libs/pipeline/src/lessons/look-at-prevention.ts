import type { PreventionList } from '@weerwoord/contracts';
import { abovePeers } from '@weerwoord/claims';
import type { Day } from '@weerwoord/kernel';
import { addDays, dayOf } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { Account, PreventionAsked, PreventionReader } from '@weerwoord/ports';
import type { z } from 'zod';
import { ownPolicies } from '../judge/judging';

/** What an account is compared by: its own rows first. */
export type PreventionBy = { readonly from: Day; readonly leastOrders: number; readonly falseShare: number };
export function preventionBy(account: Account, now: Date): PreventionBy {
  const today = dayOf(now, account.zone);
  const number = (id: string, otherwise: number): number => policyNumber(id, account.channel, '*', today, ownPolicies(account)) ?? otherwise;
  return {
    from: addDays(today, -number('generic.prevention.days', 180)),
    leastOrders: number('generic.prevention.least-orders', 30),
    falseShare: number('generic.prevention.false-share', 0.1),
  };
}

type Page = z.infer<typeof PreventionList>;

/**
 * Products, carriers, countries and sites above the rest of their own account, most to save first. Accounts are never compared with each
 * other: they sell other things elsewhere.
 * @param late id of each account's lateness figure
 */
export async function lookAtPrevention(
  prevention: PreventionReader,
  accounts: readonly Account[],
  { now, late }: { readonly now: Date; readonly late: (account: Account) => string | null },
): Promise<Page> {
  const found: Page['findings'][number][] = [];
  const by = accounts.map((account) => ({ account, ...preventionBy(account, now) }));
  for (const { account, from, leastOrders, falseShare } of by) {
    const asked: PreventionAsked = { accountId: account.id, from, late: late(account), leastOrders };
    const { counts, whole } = await prevention.counts(account.organisationId, asked);
    // A trait that every order shares has no peers, and one that only few do has no base: neither is a comparison that was made.
    for (const { chance: _, ...finding } of abovePeers({ counts, whole, leastOrders, falseShare }))
      found.push({
        ...finding,
        share: { ...finding.share },
        peers: { ...finding.peers },
        interval: { ...finding.interval },
        account: account.name,
        accountId: account.id,
      });
  }
  const [first] = by;
  return {
    findings: found.sort((a, b) => b.above - a.above),
    from: first?.from ?? dayOf(now, 'UTC'),
    leastOrders: first?.leastOrders ?? 0,
    falseShare: first?.falseShare ?? 0,
  };
}
