import type { Chance } from '../chance';
import type { Shop } from '../selling';
import type { Situation } from './buyers';
import { situationBy } from './buyers';
import type { ClaimStory } from './claim-story';
import type { ClaimKindTold } from './kinds';
import type { Hub } from './parcel-course';
import { tellStory } from './tell-story';

/** One account's complaints of the past: of which kinds, how many, and over which days. */
export type YearAsked = {
  readonly shop: Shop;
  readonly hub: Hub;
  readonly site: string;
  readonly kinds: readonly (readonly [kind: ClaimKindTold, claims: number, also?: string])[];
  /** Days since the sale: from the nearest to the farthest. */
  readonly from: number;
  readonly to: number;
  /** Leaves a claim out where the account's own figures must not be moved by it. */
  readonly keeps?: (story: ClaimStory) => boolean;
};

/** Not every complaint can be made of every kind: eBay's return is about the goods, its "not received" is not. */
export const fitsKind =
  (kind: ClaimKindTold) =>
  ({ complaint }: Situation): boolean => {
    const aboutGoods = complaint === 'not-as-described' || complaint === 'damaged';
    if (kind === 'EBAY_INR') return complaint === 'not-received';
    if (kind === 'EBAY_RETURN') return aboutGoods || complaint === 'changed-mind';
    if (kind === 'EBAY_CANCELLATION') return complaint === 'changed-mind';
    if (kind === 'EBAY_CASE') return complaint === 'not-received' || complaint === 'not-as-described';
    if (kind === 'CHARGEBACK' || kind === 'STRIPE_DISPUTE' || kind === 'PAYMENT_DISPUTE')
      return complaint === 'not-received' || complaint === 'fraud' || complaint === 'not-as-described';
    if (kind === 'SAFE_T') return complaint === 'damaged' || complaint === 'not-as-described';
    return complaint !== 'fraud' && (complaint !== 'changed-mind' || kind === 'SHOP_COMPLAINT');
  };

/** A year's complaints that are over, evenly over the days, oldest first. One in eight buyers comes back: who complained once complains again. */
export function yearOfClaims({ shop, hub, site, kinds, from, to, keeps = () => true }: YearAsked, now: Date, chance: Chance): ClaimStory[] {
  const stories: ClaimStory[] = [];
  for (const [kind, claims, otherSite] of kinds) {
    for (let nth = 0; nth < claims; nth += 1) {
      const ago = Math.round(from + ((to - from) * (nth + chance.next())) / claims);
      const story = tellStory({ shop, hub, site: otherSite ?? site, kind, situation: situationBy(chance, fitsKind(kind)), ago }, now, chance);
      const before = stories.filter(({ situation }) => situation.buyer === 'abusive').at(-1);
      const again = story.situation.buyer === 'abusive' && before !== undefined && chance.next() < 0.35;
      const told = again ? { ...story, sale: { ...story.sale, buyer: before.sale.buyer, handle: before.sale.handle } } : story;
      if (keeps(told)) stories.push(told);
    }
  }
  return stories.sort((a, b) => a.sale.placedAt.getTime() - b.sale.placedAt.getTime());
}
