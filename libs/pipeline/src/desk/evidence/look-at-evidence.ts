import { zoneOfSite } from '@weerwoord/claims';
import type { ClaimEvidence } from '@weerwoord/contracts';
import { shipmentsOf, waysToGet } from '@weerwoord/evidence';
import type { ClaimId, OrderId, OrganisationId, RecordId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { planPack } from '@weerwoord/packs';
import type { KeptDraft } from '@weerwoord/ports';
import type { z } from 'zod';
import { orderIdFor } from '../../intake/prepare-rows';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { factSourcesOf } from '../fact-sources';
import { isoOr } from './about';
import { closedDays } from './closed-days';
import type { Added } from './look-at-added';
import { lookAtAdded } from './look-at-added';
import { messagesShape } from './messages-shape';

export type EvidenceOfClaim = Omit<z.infer<typeof ClaimEvidence>, 'maxBytes'>;

/** Everything there is to show about a claim's order; null when there is no such claim. Without an order only what people added. */
export async function lookAtEvidence(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<EvidenceOfClaim | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { account, kept, claim, facts, bundle, checklist, current, material, personal } = found;
  const sent = await tools.units(organisation, ({ drafts }) => drafts.sent(claimId));
  const exhibits = planPack({ claim, bundle, checklist, draft: current?.plan ?? null }).exhibits;
  const byItem = new Map(exhibits.map(({ itemId, number }) => [itemId, number]));
  const byRecord = new Map<RecordId, number>();
  for (const { records, number } of exhibits) for (const record of records) if (!byRecord.has(record)) byRecord.set(record, number);
  const zone = bundle.zone ?? zoneOfSite(kept.site, account.zone);
  const orderId = kept.orderId ?? (kept.externalOrderId === null ? null : orderIdFor(account, kept.externalOrderId));
  const added = await lookAtAdded(tools, organisation, {
    which: { orderId, claimId },
    channel: account.channel,
    claim,
    zone,
    currency: kept.amount?.currency ?? facts?.total?.currency ?? null,
    exhibits: byRecord,
  });
  const missing = checklist.lines
    .filter(({ state }) => state === 'missing')
    .map(({ code }) => ({
      code,
      ways: waysToGet(code).map((way) => ({ by: way.by, fact: way.by === 'tell' ? way.fact : null })),
      ...askedFor(code, sent),
    }));
  if (!facts || !material) return { ...added, ...NOTHING, missing };
  const sources = await sourceNames(tools, organisation, facts.id);
  const records = factSourcesOf(material.statements);
  const from = (key: string): { recordId: RecordId | null; source: string | null } => {
    const recordId = records[key] ?? null;
    return { recordId, source: recordId && (sources.get(recordId) ?? null) };
  };
  return {
    ...added,
    missing,
    parcels: parcelsOf(found, facts, byItem, from),
    bands: { shipFrom: isoOr(facts.placedAt), shipBy: isoOr(facts.shipBy), deliverFrom: isoOr(facts.deliverFrom), deliverBy: isoOr(facts.deliverBy) },
    ...closedDays(facts, kept.site, zone),
    messages: messagesShape(facts.messages, personal, byItem.get('MESSAGE_LOG') ?? null, sources),
    lines: facts.lines.map(({ title, sku, quantity, price }) => ({ title, sku, quantity, price: price && { ...price } })),
    returns: facts.returns.map((asked) => ({
      requestedAt: isoText(asked.requestedAt),
      status: asked.status,
      reason: asked.reason,
      inPolicy: asked.inPolicy,
      backAt: isoOr(asked.deliveredBackAt),
      refunded: asked.refunded && { ...asked.refunded },
      inspection: byItem.get('RETURN_INSPECTION') ?? null,
      ...from(`return:${asked.key}`),
    })),
    feedback: facts.feedback.map((given) => ({
      stars: given.stars,
      at: isoText(given.at),
      removedAt: isoOr(given.removedAt),
      text: personal.text(given.key),
      ...from(`feedback:${given.key}`),
    })),
    refunds: facts.refunds.map((refund) => ({
      at: isoOr(refund.at),
      amount: refund.amount && { ...refund.amount },
      by: refund.by,
      ...from(`refund:${refund.key}`),
    })),
  };
}

/** What people added to an order, for its own page; null when there is no such order. */
export async function lookAtOrderAdded(
  tools: DeskTools,
  { organisation, orderId }: { readonly organisation: OrganisationId; readonly orderId: OrderId },
): Promise<Added | null> {
  const detail = await tools.orders.order(organisation, orderId);
  if (!detail) return null;
  const { account, facts } = detail;
  return lookAtAdded(tools, organisation, {
    which: { orderId, claimId: null },
    channel: account.channel,
    claim: null,
    zone: zoneOfSite(facts.site, account.zone),
    currency: facts.total?.currency ?? null,
    exhibits: new Map(),
  });
}

const NOTHING: Omit<EvidenceOfClaim, keyof Added | 'missing'> = {
  parcels: [],
  bands: { shipFrom: null, shipBy: null, deliverFrom: null, deliverBy: null },
  closedDays: [],
  holidaysKnown: true,
  messages: [],
  lines: [],
  returns: [],
  feedback: [],
  refunds: [],
};

async function sourceNames({ orders }: DeskTools, organisation: OrganisationId, orderId: OrderId): Promise<ReadonlyMap<RecordId, string>> {
  const detail = await orders.order(organisation, orderId);
  return new Map((detail?.records ?? []).map(({ id, source }) => [id, source.split(':')[0] ?? source]));
}

/** The parcels with their scans, the one that decides first; a place as the vault has it. */
function parcelsOf(
  { bundle, personal }: ClaimMaterial,
  facts: OrderFacts,
  numbers: ReadonlyMap<string, number>,
  from: (key: string) => { recordId: RecordId | null; source: string | null },
): EvidenceOfClaim['parcels'] {
  const itemAt = (at: Date, what: string): number | null => {
    const entry = bundle.timeline.find((one) => one.what === what && one.at.getTime() === at.getTime() && one.itemId !== null);
    return entry?.itemId ? (numbers.get(entry.itemId) ?? null) : null;
  };
  return shipmentsOf(facts).map(({ trackingNumber, carrier, scans }) => ({
    trackingNumber,
    carrier,
    scans: scans.map((scan) => {
      const [postcode, city] = [`vault:places.${scan.id}.postcode`, `vault:places.${scan.id}.city`];
      const place = Object.values(personal.resolve([postcode, city]))
        .filter((part) => part)
        .join(' ');
      return {
        at: isoText(scan.at),
        dateOnly: scan.dateOnly,
        status: scan.status,
        place: place || null,
        exhibit: itemAt(scan.at, `scan.${scan.status}`),
        ...from(`scan:${scan.id}`),
      };
    }),
  }));
}

/** Which letter of ours asked for what, the last time. */
const BY_CARRIER: ReadonlySet<string> = new Set([
  'FIRST_SCAN',
  'FIRST_SCAN_ON_TIME',
  'SCAN_HISTORY',
  'DELIVERY_SCAN',
  'ADDRESS_MATCH',
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'RETURN_EVENT',
  'CARRIER_INVESTIGATION',
  'POD_VALID',
  'PACK_WEIGHTS',
]);
const BY_BUYER: ReadonlySet<string> = new Set(['BUYER_EVIDENCE_REVIEW', 'BUYER_ACK']);
function askedFor(code: string, sent: readonly KeptDraft[]): { askedAt: string | null; asked: 'carrier' | 'buyer' | null } {
  const whom = BY_CARRIER.has(code) ? 'carrier' : BY_BUYER.has(code) ? 'buyer' : null;
  const last = sent.filter(({ letter, sentAt }) => letter === whom && sentAt !== null).at(-1)?.sentAt ?? null;
  return last === null ? { askedAt: null, asked: null } : { askedAt: isoText(last), asked: whom };
}
