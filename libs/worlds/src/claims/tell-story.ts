import type { Chance } from '../chance';
import type { Sale } from '../sale';
import { hours } from '../sale';
import type { Shop } from '../selling';
import { saleOn } from '../selling';
import { dayOf } from '@weerwoord/kernel';
import type { Situation } from './buyers';
import type { ClaimStory, NoticeStep, Said } from './claim-story';
import type { ClaimKindTold } from './kinds';
import { decisionOn } from './marketplace';
import type { CarrierLine, Hub } from './parcel-course';
import { carrierLines, deliveredIn } from './parcel-course';
import { buyersQuestion, buyersThanks, languageOfCountry, shopsAnswer } from './talk';

export type StoryAsked = {
  readonly shop: Shop;
  readonly hub: Hub;
  readonly site: string;
  readonly kind: ClaimKindTold;
  readonly situation: Situation;
  /** Days since the sale. */
  readonly ago: number;
  /** Hours since the claim's first mail; absent: some days after the parcel came, or should have come. */
  readonly filedHoursAgo?: number;
  /** How far it has come by now; absent: decided. */
  readonly upTo?: 'opened' | 'asked' | 'escalated' | 'decided';
};

/** Days from the delivery, or from when it should have come, to the complaint. */
const PATIENCE = 3;

/** Tells one claim from the dice: sale, parcel, words, and the marketplace's mails as far as they have come. Nothing lies after `now`. */
export function tellStory(
  { shop, hub, site, kind, situation, ago, filedHoursAgo, upTo = 'decided' }: StoryAsked,
  now: Date,
  chance: Chance,
): ClaimStory {
  const { sale, lines } = soldAndSent(shop, hub, situation, hours(now, -24 * ago), now, chance);
  const arrived = deliveredIn(lines);
  const due = arrived ?? sale.deliverBy;
  const filedAt = filedHoursAgo === undefined ? hours(due, 24 * (PATIENCE + chance.next() * 5)) : hours(now, -filedHoursAgo);
  const language = languageOfCountry(sale.place.country);
  const story = { kind, sale, situation, language, site, lines, talk: talkOf(sale, situation, arrived, filedAt, now, chance), notices: [] };
  return { ...story, notices: noticesOf(story, filedAt, upTo, now, chance).filter(({ at }) => at <= now) };
}

/** A sale of that day that was neither late nor cancelled by chance, and its parcel's course. */
function soldAndSent(
  shop: Shop,
  hub: Hub,
  { course }: Situation,
  at: Date,
  now: Date,
  chance: Chance,
): { readonly sale: Sale; readonly lines: readonly CarrierLine[] } {
  const made = saleOn({ ...shop, lateShare: 0 }, dayOf(at, shop.zone), now, chance, { cancelled: false, byMarketplace: false });
  const sent: Sale = { ...made, firstScanAt: null, deliveredAt: null };
  const lines = carrierLines(sent, course, hub, now, chance);
  const first = lines.find(({ status }) => status !== 'label created');
  return { sale: { ...sent, firstScanAt: first?.at ?? null, deliveredAt: deliveredIn(lines) }, lines };
}

/** A question a few days before the complaint, our answer half a day later; a few buyers say thanks before they complain. */
function talkOf(sale: Sale, { complaint, buyer }: Situation, arrived: Date | null, filedAt: Date, now: Date, chance: Chance): Said[] {
  const language = languageOfCountry(sale.place.country);
  const words = buyersQuestion(complaint, language, chance.below(10));
  const asked = hours(filedAt, -24 * 2 - chance.below(20));
  const thanked = buyer === 'abusive' && arrived !== null && chance.next() < 0.3 ? hours(arrived, 5) : null;
  const said: Said[] = [
    ...(thanked ? [{ from: 'buyer' as const, at: thanked, words: buyersThanks(language) }] : []),
    ...(words === null || asked <= sale.placedAt
      ? []
      : [
          { from: 'buyer' as const, at: asked, words },
          { from: 'seller' as const, at: hours(asked, 9 + chance.below(8)), words: shopsAnswer(complaint, language, arrived, sale.trackingNumber) },
        ]),
  ];
  return said.filter(({ at }) => at <= now);
}

/** What one in twenty-five sellers does: nothing. Of a past claim nobody kept the letter, so its strength is told by what there was to show. */
const SILENT = 0.04;

/** A buyer takes no chargeback back that anybody is told of; a wish to cancel is taken back or lapses, nobody decides it. */
const NEVER_TAKEN_BACK: ReadonlySet<ClaimStory['kind']> = new Set<ClaimStory['kind']>(['CHARGEBACK', 'PAYMENT_DISPUTE']);

function noticesOf(story: ClaimStory, filedAt: Date, upTo: NonNullable<StoryAsked['upTo']>, now: Date, chance: Chance): NoticeStep[] {
  const opened: NoticeStep = { event: 'opened', at: filedAt };
  if (upTo === 'opened') return [opened];
  // What waits for us was asked not long ago, or it would be overdue.
  if (upTo === 'asked' || upTo === 'escalated') return [opened, { event: upTo, at: hours(now, -9 - chance.below(12)) }];
  const next = hours(filedAt, 24 * (3 + chance.next() * 2));
  if (story.kind === 'EBAY_CANCELLATION') return [opened, { event: 'withdrawn', at: hours(filedAt, 20) }];
  if (story.situation.buyer === 'mistaken' && chance.next() < 0.4 && !NEVER_TAKEN_BACK.has(story.kind))
    return [opened, { event: 'withdrawn', at: next }];
  const between = stepsBefore(story, filedAt, next);
  const last = between.at(-1)?.at ?? filedAt;
  const answer = chance.next() < SILENT ? null : { text: pastAnswer(story), sentAt: hours(last, 20 + chance.below(20)) };
  return [opened, ...between, decisionOn(story, answer, hours(last, 72))];
}

/** Who decides is not asked at once: eBay is called in, a complaint goes to the mediator and on to the committee. */
function stepsBefore({ kind }: ClaimStory, filedAt: Date, next: Date): NoticeStep[] {
  if (kind === 'EBAY_INR' || kind === 'EBAY_RETURN') return [{ event: 'escalated', at: next }];
  if (kind !== 'SHOP_COMPLAINT') return [];
  return [
    { event: 'asked', at: hours(filedAt, 24 * 8) },
    { event: 'escalated', at: hours(filedAt, 24 * 20) },
  ];
}

/** What a letter of the time could have said: the parcel's number, and what the carrier had told. */
const pastAnswer = ({ sale, lines }: ClaimStory): string =>
  [
    sale.trackingNumber,
    ...lines.map(({ status, signedBy }) => `${status === 'accepted' ? 'accepted by the carrier' : status}${signedBy ? ', signed for' : ''}`),
  ].join('; ');
