import type { BuyerMessage, OrderFacts } from '@weerwoord/orders';
import type { EvidenceItem } from './bundle';
import type { FactSources } from './fact-sources';
import { recordsBehind } from './fact-sources';
import { figuresOf } from './figures';

/** Positive from four stars: three is neutral on Amazon, and a shop's three is no praise either. */
const POSITIVE_STARS = 4;
/** Beside these a word of receipt is none, or only of a part. */
const NOT_ALL_OF_IT: readonly string[] = ['not-arrived', 'where-is-it', 'arrived-in-part'];

/** Receipt, or satisfaction with what was received, and nothing in the same message that says otherwise. */
const saysReceived = ({ from, about = [] }: BuyerMessage): boolean =>
  from === 'buyer' && (about.includes('arrived') || about.includes('satisfied')) && !about.some((topic) => NOT_ALL_OF_IT.includes(topic));

/** Has the order's first parcel been on its way when this was written? Words before that are about something else. */
const afterDispatch = ({ at }: BuyerMessage, { parcels, scans }: OrderFacts): boolean => {
  const began = [...parcels.flatMap(({ confirmedAt }) => confirmedAt ?? []), ...scans.filter(({ physical }) => physical).map((scan) => scan.at)];
  return began.length === 0 || began.some((start) => at >= start);
};

/**
 * The buyer's own word of receipt: their message that it came, or a good rating of this very order that still stands.
 *
 * The message comes first, because it speaks of the parcel and not of content alone; of several the last, so that a word taken back by a later one
 * ("it was the wrong parcel after all") is not the one shown: a later message that it has not come takes all earlier ones away. An order of several
 * parcels is not shown by words that do not say which.
 *
 * @source amazon §4.4 [A8], §8.1 (BUYER_ACK: buyer admits receipt or satisfaction, or positive feedback on this order); webshop §9 (customer's own acknowledgement)
 */
export function buyerAckItem(facts: OrderFacts, sources: FactSources): EvidenceItem | null {
  const said = messageOfReceipt(facts);
  const praise = facts.feedback.find((given) => given.stars >= POSITIVE_STARS && given.removedAt === null);
  if (said) {
    const records = [said.recordId, ...(praise ? recordsBehind(sources, `feedback:${praise.key}`) : [])];
    return {
      id: 'BUYER_ACK',
      code: 'BUYER_ACK',
      at: said.at,
      records: [...new Set(records)],
      figures: figuresOf({ at: said.at, wrote: (said.about ?? []).includes('arrived') ? 'arrived' : 'satisfied' }),
    };
  }
  if (!praise) return null;
  return {
    id: 'BUYER_ACK',
    code: 'BUYER_ACK',
    at: praise.at,
    records: recordsBehind(sources, `feedback:${praise.key}`),
    figures: figuresOf({ stars: praise.stars, at: praise.at }),
  };
}

function messageOfReceipt(facts: OrderFacts): BuyerMessage | null {
  const numbers = new Set(facts.parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []));
  if (numbers.size > 1) return null;
  const theirs = facts.messages.filter(({ from }) => from === 'buyer').sort((a, b) => a.at.getTime() - b.at.getTime());
  const last = theirs.filter((message) => saysReceived(message) && afterDispatch(message, facts)).at(-1);
  if (!last) return null;
  const denied = theirs.some(({ at, about = [] }) => at > last.at && about.some((topic) => topic === 'not-arrived' || topic === 'where-is-it'));
  return denied ? null : last;
}
