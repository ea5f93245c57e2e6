import { amazonOrderId, dhlNumber, ebayOrderId, postnlNumber } from '../selling';
import type { Shop } from '../selling';
import type { Chance } from '../chance';
import { chanceOf } from '../chance';
import type { WorldForm, WorldPlay } from '../world';
import type { Situation } from './buyers';
import { situationBy } from './buyers';
import type { ClaimStory } from './claim-story';
import type { ClaimKindTold } from './kinds';
import { centsOf } from './mail-parts';
import { hours } from '../sale';
import { tellStory } from './tell-story';
import { yearOfClaims } from './year-of-claims';

const SELLS = { perDay: 0, days: 0, lateShare: 0, marketplaceShare: 0 } as const;
const GERMAN: Shop = { ...SELLS, zone: 'Europe/Berlin', country: 'DE', carrier: 'DHL', orderId: amazonOrderId, trackingNumber: dhlNumber };
const DUTCH: Shop = { ...SELLS, zone: 'Europe/Amsterdam', country: 'NL', carrier: 'PostNL', orderId: amazonOrderId, trackingNumber: postnlNumber };
const KREFELD = { city: 'Krefeld', country: 'DE' };
const NIEUWEGEIN = { city: 'Nieuwegein', country: 'NL' };

/** The claims of one account: those that are over and those that wait, and what people have done at the desk already. */
export type AccountClaims = { readonly stories: readonly ClaimStory[]; readonly forms: readonly WorldForm[]; readonly plays: readonly WorldPlay[] };

/** A claim that waits now: what it is about, since when, how far, and who has done what with it. */
type Waiting = {
  readonly kind: ClaimKindTold;
  readonly ago: number;
  readonly filed: number;
  readonly is: Pick<Situation, 'complaint' | 'course'>;
  readonly upTo?: 'opened' | 'asked' | 'escalated';
  readonly site?: string;
  readonly play?: WorldPlay['does'];
};

const counted = new Set(['against-us']);
/** Amazon's defect rate of the story stays what it is: whatever is within its reach ends without counting. */
const movesNoRate =
  (days: number, now: Date) =>
  (story: ClaimStory): boolean => {
    const last = story.notices.at(-1);
    const recent = now.getTime() - story.sale.placedAt.getTime() < days * 86_400_000;
    return !recent || (last !== undefined && (last.event === 'withdrawn' || (last.event === 'decided' && !counted.has(last.outcome))));
  };

const situationLike = ({ complaint, course }: Waiting['is'], chance: Chance): Situation =>
  situationBy(chance, (situation) => situation.complaint === complaint && situation.course === course);

type Plan = {
  readonly account: string;
  readonly shop: Shop | (() => Shop);
  readonly hub: typeof KREFELD;
  readonly site: string;
  readonly year: readonly (readonly [ClaimKindTold, number, string?])[];
  readonly nearest: number;
  readonly waiting: readonly Waiting[];
  readonly keeps?: (now: Date) => (story: ClaimStory) => boolean;
};

/** Filed so many hours ago that its safe deadline, 48 hours on Amazon, lies where the queue should show it: 5 h 48 min, this evening, tomorrow. */
const AMAZON_DE: Plan = {
  account: 'amazon.de',
  shop: GERMAN,
  hub: KREFELD,
  site: 'amazon.de',
  year: [
    ['A_TO_Z', 96],
    ['CHARGEBACK', 14],
  ],
  nearest: 75,
  keeps: (now) => movesNoRate(190, now),
  waiting: [
    { kind: 'A_TO_Z', ago: 26, filed: 42.2, is: { complaint: 'damaged', course: 'damaged' }, play: 'assign' },
    { kind: 'A_TO_Z', ago: 19, filed: 9, is: { complaint: 'not-received', course: 'with-the-neighbour' }, play: 'assign' },
    { kind: 'A_TO_Z', ago: 33, filed: 110, is: { complaint: 'not-received', course: 'signed' }, upTo: 'asked' },
    { kind: 'A_TO_Z', ago: 30, filed: 60, is: { complaint: 'not-received', course: 'scanned-late' }, play: 'send' },
  ],
};
const AMAZON_NL: Plan = {
  account: 'amazon.nl',
  shop: DUTCH,
  hub: NIEUWEGEIN,
  site: 'amazon.nl',
  year: [
    ['A_TO_Z', 52],
    ['CHARGEBACK', 8],
  ],
  nearest: 75,
  keeps: (now) => movesNoRate(190, now),
  waiting: [
    { kind: 'A_TO_Z', ago: 9, filed: 38.2, is: { complaint: 'not-received', course: 'disrupted' }, play: 'assign' },
    { kind: 'A_TO_Z', ago: 24, filed: 15.3, is: { complaint: 'return-refused', course: 'delivered' }, play: 'ask-approval' },
    { kind: 'CHARGEBACK', ago: 40, filed: 26, is: { complaint: 'fraud', course: 'signed' } },
    { kind: 'A_TO_Z', ago: 21, filed: 47, is: { complaint: 'not-received', course: 'delivered' }, play: 'send' },
    { kind: 'SAFE_T', ago: 38, filed: 70, is: { complaint: 'damaged', course: 'signed' } },
  ],
};
const EBAY: Plan = {
  account: 'ebay.nl',
  shop: { ...DUTCH, orderId: ebayOrderId },
  hub: NIEUWEGEIN,
  site: 'EBAY_NL',
  year: [
    ['EBAY_INR', 22],
    ['EBAY_INR', 12, 'EBAY_DE'],
    ['EBAY_RETURN', 16],
    ['EBAY_RETURN', 8, 'EBAY_DE'],
    ['EBAY_CANCELLATION', 6],
    ['PAYMENT_DISPUTE', 8],
  ],
  nearest: 70,
  waiting: [
    { kind: 'EBAY_INR', ago: 8, filed: 12, is: { complaint: 'not-received', course: 'on-its-way' }, site: 'EBAY_DE' },
    { kind: 'EBAY_INR', ago: 16, filed: 21, is: { complaint: 'not-received', course: 'stuck' } },
    { kind: 'EBAY_RETURN', ago: 14, filed: 33, is: { complaint: 'changed-mind', course: 'delivered' }, site: 'EBAY_DE', play: 'ask-approval' },
    { kind: 'EBAY_INR', ago: 27, filed: 140, is: { complaint: 'not-received', course: 'delivered' }, upTo: 'escalated' },
    { kind: 'EBAY_CANCELLATION', ago: 1, filed: 8, is: { complaint: 'changed-mind', course: 'delivered' } },
    { kind: 'PAYMENT_DISPUTE', ago: 35, filed: 50, is: { complaint: 'not-received', course: 'signed' }, play: 'send' },
    { kind: 'EBAY_INR', ago: 12, filed: 55, is: { complaint: 'not-received', course: 'delivered' }, play: 'send' },
  ],
};
/** The shop counts its own orders; those of today begin at a thousand. */
function shopOfOwn(): Shop {
  let number = 400;
  return { ...DUTCH, orderId: () => `#${String((number += 1))}` };
}
const SHOP: Plan = {
  account: 'vlierdal.example',
  shop: shopOfOwn,
  hub: NIEUWEGEIN,
  site: 'vlierdal.example',
  year: [
    ['STRIPE_DISPUTE', 24],
    ['PAYPAL_DISPUTE', 22],
    ['SHOP_COMPLAINT', 20],
  ],
  nearest: 120,
  waiting: [
    { kind: 'STRIPE_DISPUTE', ago: 44, filed: 96, is: { complaint: 'fraud', course: 'signed' }, play: 'send' },
    { kind: 'PAYPAL_DISPUTE', ago: 20, filed: 30, is: { complaint: 'not-received', course: 'elsewhere' } },
    { kind: 'SHOP_COMPLAINT', ago: 50, filed: 220, is: { complaint: 'not-as-described', course: 'delivered' }, upTo: 'asked' },
  ],
};
const ALIEXPRESS: Plan = {
  account: 'AliExpress',
  shop: {
    ...DUTCH,
    country: 'BE',
    orderId: (chance) => `81${String(10_000_000 + chance.below(89_999_999))}${String(100_000 + chance.below(899_999))}`,
  },
  hub: NIEUWEGEIN,
  site: 'aliexpress.com',
  year: [['ALIEXPRESS_DISPUTE', 40]],
  nearest: 75,
  waiting: [{ kind: 'ALIEXPRESS_DISPUTE', ago: 22, filed: 40, is: { complaint: 'not-received', course: 'at-a-pickup-point' }, play: 'send' }],
};
export const PLANS = { AMAZON_DE, AMAZON_NL, EBAY, SHOP, ALIEXPRESS } as const;

/** A year of claims that are over, those that wait, and the moves people made; the same `now` and seed tell the same. */
export function claimsOf({ account, shop: sells, hub, site, year, nearest, waiting, keeps }: Plan, now: Date, seed: number): AccountClaims {
  const chance = chanceOf(seed);
  const shop = typeof sells === 'function' ? sells() : sells;
  const past = yearOfClaims({ shop, hub, site, kinds: year, from: nearest, to: 360, ...(keeps && { keeps: keeps(now) }) }, now, chance);
  const open = waiting.map((one) => ({
    one,
    story: tellStory(
      {
        shop,
        hub,
        site: one.site ?? site,
        kind: one.kind,
        situation: situationLike(one.is, chance),
        ago: one.ago,
        filedHoursAgo: one.filed,
        upTo: one.upTo ?? 'opened',
      },
      now,
      chance,
    ),
  }));
  return {
    stories: [...past, ...open.map(({ story }) => story)],
    // A SAFE-T claim comes in no mail: the seller notes it with the form once Amazon has refunded a buyer.
    forms: open.flatMap(({ one, story: { sale, kind } }) =>
      kind === 'SAFE_T'
        ? [{ account, kind, orderId: sale.orderId, reason: 'DAMAGED', cents: centsOf(sale), currency: 'EUR', receivedAt: hours(now, -one.filed) }]
        : [],
    ),
    plays: open.flatMap(({ one, story: { sale, kind } }) =>
      one.play ? [{ account, orderId: sale.orderId, kind, does: one.play, at: hours(now, -Math.min(3, one.filed / 2)) }] : [],
    ),
  };
}
