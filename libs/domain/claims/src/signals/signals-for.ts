import type { EvidenceBundle } from '@weerwoord/evidence';
import { decidingItem } from '@weerwoord/evidence';
import type { Day } from '@weerwoord/kernel';
import { dayOf, isoText } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import { policyNumber } from '@weerwoord/policies';
import type { Claim } from '../claim';
import type { Signal } from './signal';

export type SignalInput = {
  readonly claim: Pick<Claim, 'reason'>;
  /** When the claim was first heard of, UTC. */
  readonly filedAt: Date;
  /** The order of the claim. */
  readonly facts: OrderFacts;
  readonly bundle: EvidenceBundle;
  /** Other orders of the same buyer in this account, known by `OrderFacts.buyerKey`; the claim's own is left out if it is among them. */
  readonly others: readonly OrderFacts[];
  readonly zone: string;
  /** The account's own policy rows. */
  readonly overrides?: readonly PolicyRow[];
};

const number = (id: string, day: Day, overrides: readonly PolicyRow[] = []): number => {
  const value = policyNumber(id, 'shop', '*', day, overrides);
  if (value === null) throw new TypeError(`Policy ${id} is missing`);
  return value;
};
/** The same day some months earlier; the last of a shorter month stands for a day it does not have. */
function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
const byNewest = (a: OrderFacts, b: OrderFacts): number => (b.placedAt?.getTime() ?? 0) - (a.placedAt?.getTime() ?? 0);

/**
 * How many orders of this buyer in the look-back have a claim, this one among them; told when the earlier ones reach the setting.
 * @source webshop §2 ("earlier claims in 12 months"), aliexpress §5 ("earlier disputes of the same buyer login, internal only"), ebay MB-40
 */
function claimsOfBuyer({ facts, others, filedAt, zone, overrides }: SignalInput): Signal | null {
  const day = dayOf(filedAt, zone);
  const since = monthsBefore(day, number('shop.triage.prior-claims-months', day, overrides));
  const recent = [facts, ...others.filter(({ id }) => id !== facts.id)]
    .filter(({ placedAt }) => placedAt !== null && dayOf(placedAt, zone) >= since)
    .sort(byNewest);
  const claimed = recent.filter((order) => order.id === facts.id || order.claims.length > 0);
  if (claimed.length - 1 < number('shop.triage.prior-claims', day, overrides)) return null;
  const first = recent.at(-1)?.placedAt;
  return {
    what: 'claims-of-buyer',
    figures: { claims: claimed.length, orders: recent.length, ...(first ? { since: isoText(first) } : {}) },
    orders: claimed.map(({ id }) => id),
    records: [],
    sheet: 'webshop.md §2; aliexpress.md §5; ebay.md MB-40',
  };
}

/** A parcel said not to have come that the carrier delivered at the order's place before the claim. @source amazon §4.2, ebay MB-40, webshop §2 */
function deliveredBeforeClaim({ claim, facts, bundle, filedAt }: SignalInput): Signal | null {
  const item = decidingItem(bundle, 'DELIVERY_SCAN');
  if (!claim.reason.startsWith('INR') || !item?.at || item.at > filedAt) return null;
  const place = facts.scans.find((scan) => scan.status === 'delivered' && scan.at.getTime() === item.at?.getTime())?.placeMatch ?? null;
  if (place === 'different') return null;
  return {
    what: 'delivered-before-claim',
    figures: { at: isoText(item.at), place: place ?? 'unknown', signed: decidingItem(bundle, 'SIGNATURE_POD') !== undefined },
    orders: [facts.id],
    records: item.records,
    sheet: 'amazon.md §4.2; ebay.md MB-40; webshop.md §2',
  };
}

/** The buyer's own words that it arrived, for a claim that says it did not. @source webshop §2, amazon §8.1 (BUYER_ACK) */
function wroteArrived({ claim, facts }: SignalInput): Signal | null {
  const said = facts.messages.find(({ from, about }) => from === 'buyer' && (about?.includes('arrived') ?? false));
  if (!claim.reason.startsWith('INR') || !said) return null;
  return {
    what: 'buyer-wrote-arrived',
    figures: { at: isoText(said.at) },
    orders: [facts.id],
    records: [said.recordId],
    sheet: 'webshop.md §2; amazon.md §8.1',
  };
}

/** What came back differs from what was sent, as a person noted when it was opened. @source ebay MB-40, webshop §2, aliexpress §5 */
const DIFFERENCES = { returnedItemDiffers: 'item', serialDiffers: 'serial', returnWeightDiffers: 'weight' } as const;
function returnDiffers({ facts, bundle }: SignalInput): Signal | null {
  const noted = Object.entries(DIFFERENCES).filter(([flag]) => facts.flags[flag] === true);
  if (noted.length === 0) return null;
  const inspection = decidingItem(bundle, 'RETURN_INSPECTION');
  return {
    what: 'return-differs',
    figures: Object.fromEntries(noted.map(([, name]) => [name, true])),
    orders: [facts.id],
    records: inspection?.records ?? [],
    sheet: 'ebay.md MB-40; webshop.md §2; aliexpress.md §5',
  };
}

/** The money is asked back for a return that no record shows on its way. @source amazon §4.2 (RETURN_NOT_REFUNDED), §7.3 */
function askedNotSentBack({ claim, facts, filedAt }: SignalInput): Signal | null {
  const open = facts.returns.find(({ deliveredBackAt }) => deliveredBackAt === null);
  const back =
    facts.returns.some(({ deliveredBackAt }) => deliveredBackAt !== null) ||
    facts.messages.some(({ about }) => about?.includes('sent-back') ?? false);
  const asked = facts.messages.find(
    ({ from, at, about }) => from === 'buyer' && open !== undefined && at >= open.requestedAt && (about?.includes('wants-refund') ?? false),
  );
  if (!open || back || (claim.reason !== 'RETURN_NOT_REFUNDED' && !asked)) return null;
  const days = Math.max(0, Math.floor((filedAt.getTime() - open.requestedAt.getTime()) / 86_400_000));
  return {
    what: 'refund-asked-not-sent-back',
    figures: { requestedAt: isoText(open.requestedAt), days },
    orders: [facts.id],
    records: asked ? [asked.recordId] : [],
    sheet: 'amazon.md §4.2, §7.3',
  };
}

/**
 * What the records say that a person deciding about a claim should know. Facts with their figures and sources, in the order of the
 * list `SIGNALS`; nothing here is a judgement, and none of it goes into a letter or a pack.
 */
export function signalsFor(input: SignalInput): readonly Signal[] {
  return [claimsOfBuyer, deliveredBeforeClaim, wroteArrived, returnDiffers, askedNotSentBack]
    .map((rule) => rule(input))
    .filter((signal) => signal !== null);
}
