import type { BundlePage, BundleReplay } from '@weerwoord/contracts';
import { piiOf, provesOf } from '@weerwoord/evidence';
import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';
import { openedPersonal } from '../opened-personal';
import { orderEvidence } from '../order-evidence';
import { replayVersions } from './replay-bundle';

type Asked = { readonly organisation: OrganisationId; readonly orderId: OrderId };

/** The evidence of an order item by item, as it stands now, with the version it is kept under; null when there is no such order. Nothing is written. */
export async function lookAtBundle(
  { units, orders, clock }: Pick<DeskTools, 'units' | 'orders' | 'clock'>,
  { organisation, orderId }: Asked,
): Promise<z.infer<typeof BundlePage> | null> {
  const read = await units(organisation, async ({ bundles, accounts }) => {
    const material = await bundles.material(orderId);
    const account = material && (await accounts.byId(material.facts.accountId));
    return material && account ? { material, account, versions: await bundles.versions(orderId) } : null;
  });
  if (!read) return null;
  const { material, account, versions } = read;
  const { bundle, inputHash } = orderEvidence(
    account,
    material,
    await openedPersonal(orders, organisation, orderId),
    clock.now(),
    versions[0]?.made?.topics,
  );
  const kept = versions.find((one) => one.inputHash === inputHash);
  const lineName = new Map(material.facts.lines.map(({ key, title, sku }) => [key, title ?? sku ?? key]));
  return {
    version: kept?.bundle.version ?? null,
    madeAt: kept ? isoText(kept.madeAt) : null,
    hash: inputHash,
    items: bundle.items.map((item) => ({
      id: item.id,
      code: item.code,
      at: item.at && isoText(item.at),
      capturedAt: item.capturedAt ? isoText(item.capturedAt) : null,
      hash: item.hash ?? '',
      pii: piiOf(item),
      proves: [...provesOf(item)],
      lines: item.lines ? item.lines.map((key) => lineName.get(key) ?? key) : null,
      records: item.records.map((id, place) => ({
        id,
        source: material.records.get(id)?.source.split(':')[0] ?? '',
        hash: item.recordHashes?.[place] ?? '',
      })),
    })),
  };
}

/** Makes every kept version again; null when there is no such order. */
export async function lookAtReplay(
  tools: Pick<DeskTools, 'units' | 'orders'>,
  { organisation, orderId }: Asked,
): Promise<z.infer<typeof BundleReplay> | null> {
  if (!(await tools.orders.order(organisation, orderId))) return null;
  const versions = await replayVersions(tools, { organisation, orderId });
  return {
    versions: versions.map(({ version, madeAt, outcome, stored, erased, differing }) => ({
      version,
      madeAt: isoText(madeAt),
      outcome,
      hash: stored,
      erased,
      differing: differing.map(({ itemId, why }) => ({ itemId, why })),
    })),
  };
}
