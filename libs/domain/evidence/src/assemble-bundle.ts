import { dayOf } from '@weerwoord/kernel';
import type { Site } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { signatureAsked } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import type { EvidenceBundle, EvidenceItem, ProofLevel } from './bundle';
import { buyerAckItem } from './buyer-ack';
import { carrierItems } from './carrier-items';
import type { Provenance } from './provenance';
import { withProvenance } from './provenance';
import type { FactSources } from './fact-sources';
import { recordsBehind } from './fact-sources';
import type { MessageTopic } from './message-log';
import { messageLogOf } from './message-log';
import { messageLogItem, orderFactsItem, refundItems, returnItems } from './order-items';
import { shipmentsOf } from './shipments';
import { strengthOf } from './strength';
import { timelineOf } from './timeline';
import { withUploads } from './uploaded-items';

export type BundleContext = {
  readonly site: Site;
  /** IANA zone days and promises are read in: the site's. */
  readonly zone: string;
  readonly now: Date;
  /** Version the caller will store; 1 when it keeps none. */
  readonly version?: number;
  /** Items from elsewhere than the order's facts; they beat those of the same id. What people upload is among the facts. */
  readonly attached?: readonly EvidenceItem[];
  /** What our own messages did, by message key; read from their words where they are open. */
  readonly topics?: Readonly<Record<string, readonly MessageTopic[]>>;
  /** The account's own policy rows: from which amount a delivery must be signed for. */
  readonly overrides?: readonly PolicyRow[];
  /** What is known of the records; with it each item carries its address and what follows from its records. */
  readonly provenance?: Provenance;
};

/**
 * Everything that can be shown about one order: items with the records behind them, the timeline, and how far it proves delivery.
 * Pure: the same facts, in any order, give the same bundle. Nothing is an item that no record or attachment stands behind.
 *
 * @param sources record behind each fact; where it is missing an item still stands, without a source to open
 * @source evidence items: amazon §8.1, ebay §11; proof level: tracking §2, rulings R-T1, R-T12
 */
export function assembleBundle(facts: OrderFacts, sources: FactSources, context: BundleContext): EvidenceBundle {
  const { zone, attached = [], version = 1, topics = {}, provenance } = context;
  const shipments = shipmentsOf(facts);
  const mustBeSigned = facts.channel === 'ebay' ? mustBeSignedOnEbay(facts, context) : null;
  const derived = [
    orderFactsItem(facts, sources, mustBeSigned),
    ...shipments.flatMap((shipment, index) => carrierItems(facts, sources, shipment, index + 1, { zone, mustBeSigned })),
    messageLogItem(messageLogOf(facts, topics)),
    buyerAckItem(facts, sources),
    ...returnItems(facts, sources),
    ...refundItems(facts, sources),
    disruptionItem(facts, sources),
  ].filter((item): item is EvidenceItem => item !== null);
  const taken = new Set(attached.map((item) => item.id));
  const items = [...withUploads(derived, facts).filter((item) => !taken.has(item.id)), ...attached];
  return {
    orderId: facts.id,
    accountId: facts.accountId,
    version,
    items: provenance ? items.map((item) => withProvenance(item, facts, provenance)) : items,
    timeline: timelineOf(facts, sources, items, zone),
    proofLevel: proofLevelOf(
      shipments.map((s) => s.proofLevel),
      items,
    ),
    strength: strengthOf(items, facts.channel),
    zone,
  };
}

/** Ship-through programmes are exempt (ebay §1.1, R-E13); null when no amount is published in that currency. */
function mustBeSignedOnEbay({ flags, total, placedAt }: OrderFacts, { site, zone, now, overrides = [] }: BundleContext): boolean | null {
  const carriedOn = { gsp: flags['gsp'] === true, ukSimpleDelivery: flags['ukSimpleDelivery'] === true };
  if (carriedOn.gsp || carriedOn.ukSimpleDelivery) return false;
  return total === null ? null : signatureAsked(total, site, { ...carriedOn, day: dayOf(placedAt ?? now, zone), overrides });
}

/** The least proven parcel decides; a document of its delivery lifts it from 4 to 5 (tracking §2). */
function proofLevelOf(levels: readonly ProofLevel[], items: readonly EvidenceItem[]): ProofLevel {
  const least = levels.reduce<ProofLevel>((low, level) => (level < low ? level : low), levels.length === 0 ? 0 : 5);
  const documented = items.some((i) => (i.code === 'SIGNATURE_POD' && i.figures['pointer'] !== true) || i.code === 'DELIVERY_PHOTO');
  return least === 4 && documented ? 5 : least;
}

/** A delay the marketplace itself announced; set by a person who found it on the board. */
function disruptionItem(facts: OrderFacts, sources: FactSources): EvidenceItem | null {
  if (facts.flags['announcedDisruption'] !== true) return null;
  return {
    id: 'ANNOUNCED_DISRUPTION',
    code: 'ANNOUNCED_DISRUPTION',
    at: null,
    records: recordsBehind(sources, 'flag:announcedDisruption'),
    figures: {},
  };
}
