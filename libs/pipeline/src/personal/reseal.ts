import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { DeskStores, SharedRecord, VaultSubject } from '@weerwoord/ports';
import type { PersonalTools } from './personal-tools';

export type Resealed = { readonly statementId: string; readonly subject: VaultSubject; readonly sealed: Uint8Array };

/**
 * What records that told of several orders said about the orders that stay, sealed anew under those orders' own keys. Made before the transaction that
 * needs it, because the vault takes connections of its own; nothing is written here.
 */
export async function resealed(
  { units, vault }: Pick<PersonalTools, 'units' | 'vault'>,
  organisation: OrganisationId,
  going: readonly OrderId[],
): Promise<Resealed[]> {
  const kept = await units(organisation, async ({ personal }) => {
    const shared = await personal.shared(going);
    return shared.length === 0
      ? []
      : personal.sealedIn(
          shared.map(({ recordId }) => recordId),
          going,
        );
  });
  if (kept.length === 0) return [];
  const opened = await vault.open(
    organisation,
    kept.map(({ subject, sealed }) => ({ subject, sealed })),
  );
  const readable = kept.flatMap(({ statementId, orderId }, index) => {
    const plain = opened[index];
    return plain ? [{ statementId, subject: `order:${orderId}`, plain }] : [];
  });
  const bytes = await vault.seal(organisation, readable);
  return readable.map(({ statementId, subject }, index) => {
    const sealed = bytes[index];
    if (!sealed) throw new Error('the vault gave back fewer documents than it was given');
    return { statementId, subject, sealed };
  });
}

/**
 * Which of the records that told of several orders go with `going`. The stricter clock wins: the raw row names the buyer whose time is over, so it goes with
 * the first of its orders, and what it said about the others lives on under their own keys. It stays while one of the others is on hold, because its row is
 * evidence there, and goes with that hold.
 */
export async function sharedThatGo(
  { personal }: Pick<DeskStores, 'personal'>,
  going: readonly OrderId[],
  held: (orderIds: readonly OrderId[]) => Promise<ReadonlySet<OrderId>>,
  again: readonly Resealed[],
): Promise<{ readonly go: VaultSubject[]; readonly stay: readonly SharedRecord[] }> {
  const shared = await personal.shared(going);
  if (shared.length === 0) return { go: [], stay: [] };
  const others = [...new Set(shared.flatMap(({ orderIds }) => orderIds))].filter((id) => !going.includes(id));
  const onHold = await held(others);
  const gone = await personal.erased(others);
  const free = shared.filter(({ orderIds }) => !orderIds.some((id) => onHold.has(id) && !gone.has(id)));
  const lost =
    free.length === 0
      ? []
      : await personal.sealedIn(
          free.map(({ recordId }) => recordId),
          [...going, ...gone.keys()],
        );
  const ready = new Set(again.map(({ statementId }) => statementId));
  // A statement that came between our look and this transaction: its record waits for the next round.
  const late = new Set(lost.flatMap(({ statementId, subject }) => (ready.has(statementId) ? [] : [subject])));
  await personal.reseal(again.filter(({ statementId }) => lost.some((one) => one.statementId === statementId)));
  const go = free.filter(({ subject }) => !late.has(subject));
  return { go: go.map(({ subject }) => subject), stay: shared.filter((record) => !go.includes(record)) };
}
