import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { Account, IntakeStores } from '@weerwoord/ports';
import { byOrder, foldStatements } from '../intake/fold-statements';
import type { JudgeTools } from '../intake/intake-tools';
import { changedMatches } from '../intake/match-by-tracking';
import { judgeSomeStale } from './judge-orders';
import { judgingOf } from './judging';

/** Orders folded at a time: bounds memory, not the transaction. */
const PER_PAGE = 2_000;

/**
 * Makes orders, verdicts and rollup anew from what the records said. Gives the same `stateHash` as before at the same moment; where it does not, the
 * difference is a fault of an earlier version that is now mended.
 *
 * One transaction per account: who looks meanwhile sees the old state, and a crash leaves it. Starts from the kept statements, not from the raw rows:
 * those are read again by importing their file once more.
 *
 * @returns how many orders there are
 */
export async function rebuild(
  { units, clock }: JudgeTools,
  { organisation, accountId }: { organisation: OrganisationId; accountId?: Account['id'] },
): Promise<{ readonly orders: number }> {
  const accounts = (await units(organisation, (stores) => stores.accounts.all())).filter(({ id }) => accountId === undefined || id === accountId);
  let orders = 0;
  for (const account of accounts) {
    orders += await units(organisation, async (stores) => {
      await stores.orders.lockAccount(account.id);
      await stores.state.dropDerived(account.id);
      const folded = await foldPages(stores, account);
      const [judging, now] = [judgingOf(account), clock.now()];
      await matchPages(stores, account, now);
      while ((await judgeSomeStale(stores, account, judging, now)) > 0);
      return folded;
    });
  }
  return { orders };
}

/** Folds all orders that have statements of their own; loose statements belong to nobody yet. */
async function foldPages(stores: IntakeStores, account: Account): Promise<number> {
  let folded = 0;
  for (let after: OrderId | null = null; ;) {
    const ids = await stores.state.orderIdsFrom(account.id, after, PER_PAGE);
    after = ids.at(-1) ?? null;
    if (after === null) return folded;
    folded += await foldAndSave(stores, account, ids);
  }
}

/** Matches loose statements number by number, and folds the orders that won one. */
async function matchPages(stores: IntakeStores, account: Account, now: Date): Promise<void> {
  for (let after: string | null = null; ;) {
    const numbers = await stores.state.looseNumbersFrom(account.id, after, PER_PAGE);
    after = numbers.at(-1) ?? null;
    if (after === null) return;
    const [loose, candidates] = [
      await stores.orders.looseByTracking(account.id, numbers),
      await stores.orders.candidatesByTracking(account.id, numbers),
    ];
    const matches = changedMatches(loose, candidates);
    await stores.orders.assign(matches);
    const found = [...new Set(matches.map(({ orderId }) => orderId).filter((id) => id !== null))];
    if (found.length > 0) await stores.orders.eraseLate(found, now);
    await foldAndSave(stores, account, found);
  }
}

async function foldAndSave({ orders }: IntakeStores, account: Account, ids: readonly OrderId[]): Promise<number> {
  const groups = byOrder(await orders.statementsOf(ids));
  const folded = ids.map((id) => foldStatements(account, id, groups.get(id) ?? [])).filter((order) => order !== null);
  await orders.save(folded);
  await orders.addTracking(
    account.id,
    folded.flatMap(({ facts, trackingNumbers }) => trackingNumbers.map((trackingNumber) => ({ trackingNumber, orderId: facts.id }))),
  );
  return folded.length;
}
