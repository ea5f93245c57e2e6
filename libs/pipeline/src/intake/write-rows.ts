import type { OrderId } from '@weerwoord/kernel';
import { trackingKey } from '@weerwoord/orders';
import type { Account, FoldedOrder, IntakeStores, KeptStatement, NewStatement, RowTotals } from '@weerwoord/ports';
import { judgeAll } from '../judge/judge-orders';
import { judgingOf } from '../judge/judging';
import { tellJudged } from '../judge/tell-judged';
import { verdictDifference } from '../judge/verdict-difference';
import { keepWatches } from '../radar/keep-watches';
import { byOrder, foldStatements, signatureOf } from './fold-statements';
import { changedMatches } from './match-by-tracking';
import type { PreparedRows } from './prepare-rows';
import { recordIdFor } from './prepare-rows';

/**
 * Writes one chunk: records, what they say, the orders that follow from it, and their verdicts with the rollup. The caller's unit of work is its
 * transaction. The rows are brought to the database first; then the account is locked, so that two imports of it take turns chunk by chunk.
 *
 * @param otherMappings sources under which the same rows may have been read by an earlier mapping: what they said then is taken back
 */
export async function writeRows(
  stores: IntakeStores,
  account: Account,
  chunk: PreparedRows,
  now: Date,
  otherMappings: readonly string[] = [],
): Promise<RowTotals> {
  const { orders, imports } = stores;
  await orders.stage(chunk.records, chunk.statements);
  await orders.lockAccount(account.id);
  const accepted = await orders.addStagedRecords();
  await imports.addProblems(chunk.problems);
  await imports.addFigures(chunk.figures.filter(({ recordId }) => accepted.has(recordId)));
  const fresh = accepted.size === chunk.records.length ? chunk.statements : chunk.statements.filter(({ recordId }) => accepted.has(recordId));
  const withdrawn =
    otherMappings.length === 0
      ? []
      : await orders.withdraw(
          chunk.records
            .filter(({ id }) => accepted.has(id))
            .flatMap(({ contentHash }) => otherMappings.map((source) => recordIdFor(account, source, Buffer.from(contentHash)))),
        );
  await takeIn(stores, account, fresh, withdrawn, now, () => orders.addStagedStatements(accepted));
  return { rows: chunk.rows, accepted: accepted.size, rejected: chunk.rejectedRows, merged: chunk.rows - accepted.size - chunk.rejectedRows };
}

/**
 * New statements (and orders whose statements went): folds what they touch, matches loose ones, stores and judges what changed. The account's lock
 * is the caller's to take.
 *
 * @param add how the statements get in, when they are staged already
 */
export async function takeIn(
  stores: Pick<IntakeStores, 'acts' | 'orders' | 'verdicts' | 'watches'>,
  account: Account,
  came: readonly NewStatement[],
  alsoTouched: readonly OrderId[],
  now: Date,
  add = (): Promise<void> => stores.orders.addStatements(came),
): Promise<void> {
  const { orders } = stores;
  const touched = new Set<OrderId>(alsoTouched);
  for (const { orderId } of came) if (orderId !== null) touched.add(orderId);
  const gone = touched.size === 0 ? new Set<OrderId>() : await orders.erasedAmong([...touched]);
  const fresh =
    gone.size === 0
      ? came
      : came.map((statement) => (statement.orderId !== null && gone.has(statement.orderId) ? { ...statement, hashed: null } : statement));
  const earlier = touched.size === 0 ? [] : await orders.statementsOf([...touched]);
  if (fresh.length > 0) await add();
  const folded = foldAll(account, touched, [...earlier, ...fresh]);
  // A number somebody typed and took back (or put back) is on its order no more: the scans that came for it look for their order anew.
  const changed = fresh.filter(({ said }) => said.takesBack).flatMap(({ orderId }) => orderId ?? []);
  if (changed.length > 0) await orders.forgetNumbers(changed);
  const freed =
    changed.length === 0 ? [] : [...earlier, ...fresh].filter(({ orderId }) => orderId !== null && changed.includes(orderId)).flatMap(numbersIn);
  const moved = await rematch(stores, account, fresh, folded, freed);
  if (moved.size > 0) {
    const again = foldAll(account, moved, await orders.statementsOf([...moved]));
    for (const id of moved) folded.set(id, again.get(id) ?? null);
  }
  // A scan of a record of its own found an order whose people are forgotten already, or somebody named it: nobody reads it, not even for an hour.
  if (gone.size + moved.size > 0) await orders.eraseLate([...gone, ...moved], now);
  await keep(stores, account, folded, now);
}

/** null stands for an order that nothing founds. */
type Folded = Map<OrderId, FoldedOrder | null>;

function foldAll(account: Account, orderIds: ReadonlySet<OrderId>, statements: readonly KeptStatement[]): Folded {
  const groups = byOrder(statements);
  return new Map([...orderIds].map((id) => [id, foldStatements(account, id, groups.get(id) ?? [])]));
}

/** Finds the order of every loose statement whose number was touched; gives the orders that lost or won one. */
async function rematch(
  { orders }: Pick<IntakeStores, 'orders'>,
  account: Account,
  fresh: readonly NewStatement[],
  folded: Folded,
  freed: readonly string[],
): Promise<Set<OrderId>> {
  const present = [...folded.values()].filter((order) => order !== null);
  const pairs = present.flatMap(({ facts, trackingNumbers }) =>
    trackingNumbers.map((trackingNumber) => ({ trackingNumber, orderId: facts.id, placedAt: facts.placedAt })),
  );
  await orders.addTracking(account.id, pairs);
  const numbers = new Set([...pairs.map(({ trackingNumber }) => trackingNumber), ...freed]);
  for (const { externalOrderId, trackingNumber } of fresh) if (externalOrderId === null && trackingNumber !== null) numbers.add(trackingNumber);
  if (numbers.size === 0) return new Set();
  const loose = await orders.looseByTracking(account.id, [...numbers]);
  if (loose.length === 0) return new Set();
  const stored = await orders.candidatesByTracking(account.id, [
    ...new Set(loose.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : [trackingNumber]))),
  ]);
  const matches = changedMatches(loose, [...stored.filter(({ orderId }) => !folded.has(orderId)), ...pairs]);
  await orders.assign(matches);
  return new Set(matches.flatMap(({ was, orderId }) => [was, orderId]).filter((id) => id !== null));
}

const numbersIn = ({ said }: NewStatement | KeptStatement): string[] =>
  (said.parcels ?? []).flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : [trackingKey(trackingNumber)]));

/** Stores and judges the orders that differ from what is stored. */
async function keep(
  { acts, orders, verdicts, watches }: Pick<IntakeStores, 'acts' | 'orders' | 'verdicts' | 'watches'>,
  account: Account,
  folded: Folded,
  now: Date,
): Promise<void> {
  if (folded.size === 0) return;
  const stored = await orders.signatures([...folded.keys()]);
  const changed = [...folded.values()].filter((order) => order !== null).filter((order) => stored.get(order.facts.id) !== signatureOf(order));
  const gone = [...folded].filter(([id, order]) => order === null && stored.has(id)).map(([id]) => id);
  if (changed.length === 0 && gone.length === 0) return;
  const judging = judgingOf(account);
  const { rows, marks } = judgeAll(judging, changed, now);
  const judgedBefore = [...changed.map(({ facts }) => facts.id).filter((id) => stored.has(id)), ...gone];
  const before = judgedBefore.length === 0 ? [] : await verdicts.verdictsOf(judgedBefore);
  if (gone.length > 0) await orders.remove(gone);
  await orders.save(
    changed.map((order, index) => ({ ...order, judged: { rulesVersion: judging.version, rejudgeAt: marks[index]?.rejudgeAt ?? null } })),
  );
  const difference = verdictDifference(before, rows);
  await verdicts.save(account.id, { ...difference, judged: [] });
  await tellJudged({ acts }, account, judging.version, { orders: changed.length, rows, difference }, now);
  await keepWatches({ watches }, account, { facts: changed.map(({ facts }) => facts), had: judgedBefore }, now);
}
