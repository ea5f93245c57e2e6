import type { AccountId, OrderId } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { Account, ClockLine, DeskStores, EraseWhy, KeptHold, VaultSubject } from '@weerwoord/ports';
import { preparePackErasures } from '../desk/erase-packs';
import { rebuildBundle } from '../desk/rebuild-bundle';
import { byOrder, foldStatements } from '../intake/fold-statements';
import { blinded } from './blinded';
import type { EraseAsked, Erasing, PersonalTools } from './personal-tools';
import { resealed, sharedThatGo } from './reseal';
import type { Resealed } from './reseal';
import { retentionOf } from './retention-of';

/** Orders in one transaction: it holds their account's lock. */
const PER_UNIT = 100;

/**
 * Destroys what is known of these orders' people: the keys of everything sealed for them, what they could be looked up by, and what could be guessed from
 * hashes. Verdicts, proof and money stay, and are found unchanged by a rebuild. An order on hold stays as it is.
 *
 * Of an order that was destroyed before goes what was written about it since, where a person asks for it.
 *
 * Each helping is one transaction, so that a crash leaves an order whole or gone; asking again does what is left. Orders nobody told us of are left out. With
 * `why: 'clock'` an order whose clock moved on meanwhile is left out as well.
 */
export async function eraseOrders(tools: PersonalTools, asked: EraseAsked): Promise<Erasing> {
  const { organisation, orderIds } = asked;
  const accountOf = await tools.units(organisation, ({ personal }) => personal.accountsOf(orderIds));
  const [erased, held]: [OrderId[], Erasing['held'][number][]] = [[], []];
  for (const accountId of new Set(accountOf.values())) {
    const ids = orderIds.filter((id, place) => accountOf.get(id) === accountId && orderIds.indexOf(id) === place);
    for (let from = 0; from < ids.length; from += PER_UNIT) {
      const some = await eraseSome(tools, asked, accountId, ids.slice(from, from + PER_UNIT));
      erased.push(...some.erased);
      held.push(...some.held);
    }
  }
  return { erased, held };
}

async function eraseSome(
  tools: PersonalTools,
  { organisation, why, actor }: EraseAsked,
  accountId: AccountId,
  ids: readonly OrderId[],
): Promise<Erasing> {
  const { units, vault, clock } = tools;
  await keepProof(tools, organisation, ids);
  const again = await resealed(tools, organisation, ids);
  const now = clock.now();
  const packs = await units(organisation, ({ personal }) => personal.packsOf(ids));
  const notices = await preparePackErasures(tools, { organisation, packIds: packs.map(({ packId }) => packId), at: now, why });
  const done = await units(organisation, async (stores) => {
    const account = await lockedAccount(stores, accountId);
    const before = await stores.personal.erased(ids);
    const { free, held } = await heldAmong(
      stores,
      account,
      ids.filter((id) => !before.has(id)),
      now,
    );
    const clocks = why === 'clock' ? await stores.personal.clocksOf(free) : NO_CLOCKS;
    const going = why === 'clock' ? free.filter((id) => (clocks.get(id)?.at ?? NEVER) <= now) : free;
    const since = why === 'clock' ? NOTHING_SINCE : await eraseAgain(stores, account, [...before.keys()], { why, actor, now });
    const subjects = [...(going.length === 0 ? [] : await eraseNow(stores, account, going, { why, actor, now, clocks, again })), ...since.subjects];
    const gone = new Set(packs.flatMap(({ packId, orderId }) => (going.includes(orderId) || since.erased.includes(orderId) ? [packId] : [])));
    await stores.packs.erase(notices.filter(({ packId }) => gone.has(packId)));
    const kept = new Set(since.held.map(({ orderId }) => orderId));
    return { erased: [...[...before.keys()].filter((id) => !kept.has(id)), ...going], held: [...held, ...since.held], subjects };
  });
  // The transaction took the keys away already; this makes the present process forget them as well.
  await vault.destroy(organisation, done.subjects);
  return { erased: done.erased, held: done.held };
}

const NOTHING_SINCE = { erased: [] as OrderId[], held: [] as Erasing['held'], subjects: [] as VaultSubject[] };

/** Whoever asks a second time asks for what was written since the first as well, unless that is held. The clock has its own way: see `dueLoose`. */
async function eraseAgain(
  stores: DeskStores,
  account: Account,
  before: readonly OrderId[],
  { why, actor, now }: Pick<Now, 'why' | 'actor' | 'now'>,
): Promise<typeof NOTHING_SINCE> {
  const { personal, acts } = stores;
  const late = before.length === 0 ? NO_SUBJECTS : await personal.lateSubjects(before);
  if (late.size === 0) return NOTHING_SINCE;
  const { free, held } = await heldAmong(stores, account, [...late.keys()], now);
  const subjects = free.flatMap((id) => late.get(id) ?? []);
  await personal.forgetTraces(free);
  await personal.destroyKeys(subjects, now);
  await acts.record(
    free.map((orderId) => ({
      at: now,
      actor,
      what: 'order.erased' as const,
      subjectKind: 'order',
      subjectId: orderId,
      payload: { why, again: true, keys: late.get(orderId)?.length ?? 0 },
    })),
  );
  return { erased: free, held, subjects };
}

/** What our own messages did is read from their words: a last version of the bundle keeps it. */
async function keepProof(tools: PersonalTools, organisation: EraseAsked['organisation'], ids: readonly OrderId[]): Promise<void> {
  const gone = await tools.units(organisation, ({ personal }) => personal.erased(ids));
  const facts = await tools.orders.facts(
    organisation,
    ids.filter((id) => !gone.has(id)),
  );
  for (const { id, messages } of facts) if (messages.some(({ from }) => from === 'seller')) await rebuildBundle(tools, { organisation, orderId: id });
}

async function lockedAccount({ orders, accounts }: DeskStores, accountId: AccountId): Promise<Account> {
  await orders.lockAccount(accountId);
  const account = await accounts.byId(accountId);
  if (!account) throw new Error(`account ${accountId} is not there`);
  return account;
}

/** Which of the orders must stay: on hold, or with a claim that came in and has no hold yet where such are held. */
async function heldAmong(
  { personal }: Pick<DeskStores, 'personal'>,
  account: Account,
  ids: readonly OrderId[],
  now: Date,
): Promise<{ readonly free: OrderId[]; readonly held: Erasing['held'] }> {
  if (ids.length === 0) return { free: [], held: [] };
  const standing: ReadonlyMap<OrderId, readonly KeptHold[]> = await personal.standing(ids, now);
  const { autoHolds } = retentionOf(account, await personal.settings(), dayOf(now, account.zone));
  const fought = autoHolds ? await personal.fought(ids, now) : new Set<OrderId>();
  const stays = (id: OrderId): boolean => standing.has(id) || fought.has(id);
  return {
    free: ids.filter((id) => !stays(id)),
    held: ids.filter(stays).map((orderId) => ({ orderId, holdIds: (standing.get(orderId) ?? []).map(({ id }) => id) })),
  };
}

const NO_CLOCKS: ReadonlyMap<OrderId, ClockLine> = new Map();
const NO_SUBJECTS: ReadonlyMap<OrderId, readonly VaultSubject[]> = new Map();
const NEVER = new Date(8.64e15);

type Now = {
  readonly why: EraseWhy;
  readonly actor: string;
  readonly now: Date;
  /** What ran out; none where somebody asked. */
  readonly clocks: ReadonlyMap<OrderId, ClockLine>;
  readonly again: readonly Resealed[];
};

/** @returns the subjects whose keys went */
async function eraseNow(
  stores: DeskStores,
  account: Account,
  going: readonly OrderId[],
  { why, actor, now, clocks, again }: Now,
): Promise<VaultSubject[]> {
  const { personal, acts } = stores;
  const subjects = await personal.subjects(going);
  const held = async (ids: readonly OrderId[]): Promise<ReadonlySet<OrderId>> =>
    new Set((await heldAmong(stores, account, ids, now)).held.map(({ orderId }) => orderId));
  const shared = await sharedThatGo(stores, going, held, again);
  const late = await personal.lateSubjects(going);
  const gone = [...[...subjects.values()].flat(), ...shared.go, ...[...late.values()].flat()];
  await blindOrders(stores, account, going, why);
  await personal.forgetTraces(going);
  await personal.addErased(
    going.map((orderId) => ({
      orderId,
      accountId: account.id,
      at: now,
      why,
      because: clocks.get(orderId)?.because ?? null,
      days: clocks.get(orderId)?.days ?? null,
    })),
  );
  await personal.setLeftOver(
    shared.stay.flatMap(({ orderIds }) => orderIds.filter((id) => going.includes(id))),
    true,
  );
  await personal.destroyKeys(gone, now);
  await acts.record(
    going.map((orderId) => ({
      at: now,
      actor,
      what: 'order.erased' as const,
      subjectKind: 'order',
      subjectId: orderId,
      payload: {
        why,
        ...(clocks.get(orderId) && { because: clocks.get(orderId)?.because, days: clocks.get(orderId)?.days }),
        keys: subjects.get(orderId)?.length ?? 0,
      },
    })),
  );
  return gone;
}

async function blindOrders({ personal }: Pick<DeskStores, 'personal'>, account: Account, going: readonly OrderId[], why: EraseWhy): Promise<void> {
  const told = byOrder(await personal.statements(going));
  const buyers = new Map(going.map((id) => [id, foldStatements(account, id, told.get(id) ?? [])?.facts.buyerKey ?? null]));
  const keys = [...buyers.values()].filter((key) => key !== null);
  const aliases = await personal.aliases(account.id, keys);
  // Whoever asks to be forgotten is not kept apart from others either: the name stays on these orders and stands for nobody.
  if (why === 'buyer-asked' || why === 'marketplace-notice') await personal.forgetBuyers(account.id, keys);
  const written = going.map((orderId) => {
    const statements = told.get(orderId) ?? [];
    const key = buyers.get(orderId) ?? null;
    const buyer = key === null ? null : (aliases.get(key) ?? null);
    const hashes = blinded(statements, buyer);
    const now = new Map(hashes.map(({ id, hashed }) => [id, hashed]));
    const folded = foldStatements(
      account,
      orderId,
      statements.map((statement) => ({ ...statement, hashed: now.get(statement.id) ?? statement.hashed })),
    );
    return { hashes, order: { orderId, facts: folded?.factsText ?? null, buyerKey: folded?.facts.buyerKey ?? null } };
  });
  await personal.blind(written.flatMap(({ hashes }) => hashes));
  await personal.writeErased(written.map(({ order }) => order));
}
