import type { OrganisationId } from '@weerwoord/kernel';
import { openEach } from '@weerwoord/ports';
import type { StoredItem, StoredItems, StoredKind, Vault } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';
import { draftSubject } from '../draft-words';

/** One thing that cannot be read: damaged in storage, or erased on purpose. Named by what it is and whose order. */
export type StoredFinding = Pick<StoredItem, 'kind' | 'id' | 'orderId' | 'order'> & { readonly state: 'damaged' | 'erased' };
export type StoredFindings = {
  readonly checked: number;
  readonly whole: number;
  readonly erased: number;
  readonly damaged: readonly StoredFinding[];
  /** How many of each kind were looked at. */
  readonly kinds: Readonly<Partial<Record<StoredKind, number>>>;
};

/**
 * Opens everything sealed of an organisation once and compares it with its hash where one is kept. A single flipped bit is found: it breaks the seal.
 * What was erased on purpose is counted, not named as damaged.
 */
export async function checkStored(
  { vault, stored }: { readonly vault: Pick<Vault, 'open'>; readonly stored: StoredItems },
  { organisation }: { readonly organisation: OrganisationId },
): Promise<StoredFindings> {
  const damaged: StoredFinding[] = [];
  const kinds: Partial<Record<StoredKind, number>> = {};
  let [checked, erased] = [0, 0];
  for await (const items of stored.walk(organisation)) {
    const opened = await openEach(
      vault,
      organisation,
      items.map((item) => ({ subject: item.subject ?? (item.claim ? draftSubject(item.claim) : ''), sealed: item.sealed })),
    );
    for (const [place, item] of items.entries()) {
      checked += 1;
      kinds[item.kind] = (kinds[item.kind] ?? 0) + 1;
      const found = opened[place];
      if (found?.state === 'erased') erased += 1;
      else if (!isWhole(found?.bytes ?? null, item))
        damaged.push({ kind: item.kind, id: item.id, orderId: item.orderId, order: item.order, state: 'damaged' });
    }
  }
  return { checked, whole: checked - erased - damaged.length, erased, damaged, kinds };
}

const isWhole = (bytes: Uint8Array | null, { sha256: expected }: StoredItem): boolean =>
  bytes !== null && (expected === null || sha256(bytes).toString('hex') === expected);
