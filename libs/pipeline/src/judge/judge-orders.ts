import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';
import type { Account, IntakeStores, JudgeableOrder, JudgedOrder } from '@weerwoord/ports';
import type { JudgeTools } from '../intake/intake-tools';
import type { Judging } from './judging';
import { judgingOf } from './judging';
import { keepWatches } from '../radar/keep-watches';
import { tellJudged } from './tell-judged';
import { verdictDifference } from './verdict-difference';

/** Orders judged in one transaction: enough to make the round trips cheap, few enough not to hold the account's lock for long. */
const PER_UNIT = 2_000;

export type Judged = { readonly rows: VerdictRow[]; readonly marks: JudgedOrder[] };

/** Judges orders whose facts are at hand: pure, nothing is written. */
export function judgeAll(judging: Judging, orders: readonly JudgeableOrder[], now: Date): Judged {
  const rows: VerdictRow[] = [];
  const marks: JudgedOrder[] = [];
  for (const { facts, factsHash } of orders) {
    const verdicts = judging.judge(facts, now);
    for (const row of verdicts.rows) rows.push(row);
    // A moment that has passed already cannot change what was judged after it; kept, it would make the order due for ever.
    const rejudgeAt = verdicts.rejudgeAt !== null && verdicts.rejudgeAt > now ? verdicts.rejudgeAt : null;
    marks.push({ orderId: facts.id, factsHash, rulesVersion: judging.version, rejudgeAt });
  }
  return { rows, marks };
}

/** Judges stored orders and writes what changed, verdicts and rollup together. Takes the account's lock. */
export async function judgeStored(
  stores: IntakeStores,
  account: Account,
  judging: Judging,
  orderIds: readonly OrderId[],
  now: Date,
): Promise<number> {
  await stores.orders.lockAccount(account.id);
  const [orders, before] = [await stores.orders.judgeable(orderIds), await stores.verdicts.verdictsOf(orderIds)];
  const { rows, marks } = judgeAll(judging, orders, now);
  const difference = verdictDifference(before, rows);
  await stores.verdicts.save(account.id, { ...difference, judged: marks });
  await tellJudged(stores, account, judging.version, { orders: marks.length, rows, difference }, now);
  await keepWatches(stores, account, { facts: orders.map(({ facts }) => facts), had: orderIds }, now);
  return difference.written.length + difference.removed.length;
}

/**
 * Judges these orders of one account anew, whatever was judged before.
 *
 * @returns how many verdict rows changed
 * @throws when the account is not there
 */
export async function judgeOrders(
  { units, clock }: JudgeTools,
  { organisation, accountId, orderIds }: { organisation: OrganisationId; accountId: Account['id']; orderIds: readonly OrderId[] },
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < orderIds.length; from += PER_UNIT) {
    changed += await units(organisation, async (stores) => {
      const account = await stores.accounts.byId(accountId);
      if (!account) throw new Error(`account ${accountId} is not there`);
      return judgeStored(stores, account, judgingOf(account), orderIds.slice(from, from + PER_UNIT), clock.now());
    });
  }
  return changed;
}

/**
 * Judges what is stale: never judged, changed since, judged by other rules, or due because time alone may change it. Safe to run at any moment
 * and beside an import.
 *
 * @param limit orders at most in this call; the sweep comes back for the rest
 * @returns how many orders were judged
 */
export async function judgeStale(
  { units, clock }: JudgeTools,
  { organisation, accountId, limit = Number.MAX_SAFE_INTEGER }: { organisation: OrganisationId; accountId?: Account['id']; limit?: number },
): Promise<number> {
  const accounts = (await units(organisation, (stores) => stores.accounts.all())).filter(({ id }) => accountId === undefined || id === accountId);
  let judged = 0;
  for (const account of accounts) {
    const judging = judgingOf(account);
    for (let done = 1; done > 0 && judged < limit; judged += done) {
      done = await units(organisation, (stores) => judgeSomeStale(stores, account, judging, clock.now(), Math.min(PER_UNIT, limit - judged)));
    }
  }
  return judged;
}

/** One helping of what is stale; 0 when nothing is, which is noted so that the next sweep need not look at every order. */
export async function judgeSomeStale(stores: IntakeStores, account: Account, judging: Judging, now: Date, limit = PER_UNIT): Promise<number> {
  const stale = await stores.orders.staleOrders(account.id, judging.version, now, limit);
  if (stale.length > 0) await judgeStored(stores, account, judging, stale, now);
  else await stores.orders.allJudgedBy(account.id, judging.version);
  return stale.length;
}
