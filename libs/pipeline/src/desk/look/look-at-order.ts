import type { OrderPage } from '@weerwoord/contracts';
import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';
import type { OpenedPersonal } from '../opened-personal';
import { openedPersonal } from '../opened-personal';
import { orderEvidence } from '../order-evidence';
import { erasureInStory, erasuresOf } from './erasure-told';
import { placeOf } from './look-at-claim';
import { timelineShape } from './timeline-shape';

/** What the desk knows of an order, for its page; null when there is no such order. */
export type OrderEvidence = Pick<z.infer<typeof OrderPage>, 'timeline' | 'proofLevel' | 'messages' | 'buyer' | 'claims' | 'records'>;

export async function lookAtOrder(
  { units, orders, clock }: Pick<DeskTools, 'units' | 'orders' | 'clock'>,
  { organisation, orderId }: { readonly organisation: OrganisationId; readonly orderId: OrderId },
): Promise<OrderEvidence | null> {
  const read = await units(organisation, async ({ bundles, accounts, desk, acts }) => {
    const material = await bundles.material(orderId);
    const account = material && (await accounts.byId(material.facts.accountId));
    return material && account
      ? { material, account, claims: await desk.claimsOf(orderId), erasures: await erasuresOf({ acts }, orderId), names: await desk.peopleNames() }
      : null;
  });
  const detail = read && (await orders.order(organisation, orderId));
  if (!read || !detail) return null;
  const personal = await openedPersonal(orders, organisation, orderId);
  const { bundle } = orderEvidence(read.account, read.material, personal, clock.now());
  const sources = new Map(detail.records.map(({ id, source }) => [id, source.split(':')[0] ?? source]));
  return {
    timeline: [...timelineShape(bundle, personal, sources), ...read.erasures.map((act) => erasureInStory(act, read.names))],
    proofLevel: bundle.proofLevel,
    messages: read.material.facts.messages.map(({ key, from, at, recordId }) => ({ from, at: isoText(at), text: personal.text(key), recordId })),
    buyer: buyerOf(personal),
    claims: read.claims.map(({ id, kind, reason, work, amount, clock: { safeDeadline } }) => ({
      id,
      kind,
      reason,
      work,
      amount: amount && { ...amount },
      safeDeadline: isoText(safeDeadline),
    })),
    records: detail.records.length,
  };
}

/** Masked; null when nothing was ever said, or the key of all that was said is gone. */
function buyerOf(personal: OpenedPersonal): OrderEvidence['buyer'] {
  if (personal.documents.every(({ personal: open }) => open === null)) return null;
  const {
    'vault:recipient.name': recipient,
    'vault:buyerName': name,
    'vault:buyerHandle': handle,
  } = personal.resolve(['vault:recipient.name', 'vault:buyerName', 'vault:buyerHandle']);
  const known = recipient ?? name ?? handle ?? null;
  return { maskedName: known && masked(known), place: placeOf(personal) };
}

/** "Marie Schneider" → "M•••• S••••••••": how many letters, not which. */
export const masked = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [first = '', ...rest] = [...word];
      return first + '•'.repeat(Math.min(rest.length, 8));
    })
    .join(' ');
