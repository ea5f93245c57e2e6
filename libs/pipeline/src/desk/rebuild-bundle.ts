import type { EvidenceBundle } from '@weerwoord/evidence';
import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { DeskStores, MadeFrom } from '@weerwoord/ports';
import type { DeskTools } from './desk-tools';
import { openedPersonal } from './opened-personal';
import { orderEvidence } from './order-evidence';

/** Adds a version of the bundle when what can be shown has changed; gives the newest either way. */
export async function keepBundle(
  { bundles }: Pick<DeskStores, 'bundles'>,
  bundle: EvidenceBundle,
  inputHash: string,
  now: Date,
  made?: MadeFrom | null,
): Promise<EvidenceBundle> {
  const newest = await bundles.newest(bundle.orderId);
  if (newest?.inputHash === inputHash) return newest.bundle;
  const next = { ...bundle, version: (newest?.bundle.version ?? 0) + 1 };
  await bundles.add(next, inputHash, now, made ?? undefined);
  return next;
}

/** What can be shown about one order, kept as a new version when it differs; null when there is no such order. */
export async function rebuildBundle(
  tools: Pick<DeskTools, 'units' | 'orders' | 'clock'>,
  { organisation, orderId }: { readonly organisation: OrganisationId; readonly orderId: OrderId },
): Promise<EvidenceBundle | null> {
  const { units, orders, clock } = tools;
  const found = await units(organisation, async ({ accounts, bundles }) => {
    const material = await bundles.material(orderId);
    const account = material && (await accounts.byId(material.facts.accountId));
    return material && account ? { material, account, newest: await bundles.newest(orderId) } : null;
  });
  if (!found) return null;
  const now = clock.now();
  const { bundle, inputHash, made } = orderEvidence(
    found.account,
    found.material,
    await openedPersonal(orders, organisation, orderId),
    now,
    found.newest?.made?.topics,
  );
  return units(organisation, (stores) => keepBundle(stores, bundle, inputHash, now, made));
}
